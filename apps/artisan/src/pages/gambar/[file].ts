import type { APIRoute } from "astro"
import { backend } from "../../lib/backend.server.ts"

/** A file of a product's picture. Its name never stands for another content. */
export const GET: APIRoute = async ({ params }) => {
  const found = await backend().picture(params["file"] ?? "")
  if (!found) return new Response(null, { status: 404 })
  return new Response(found.bytes, {
    headers: { "content-type": found.type, "cache-control": "private, max-age=31536000, immutable" },
  })
}
