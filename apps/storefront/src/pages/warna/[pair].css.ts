import type { APIRoute } from "astro"
import { colourSheet } from "../../components/colours.ts"

/** The shop's styles in the cooperative's colours. */
export const GET: APIRoute = ({ params }) => {
  const sheet = colourSheet(params["pair"] ?? "")
  if (sheet === undefined) return new Response(null, { status: 404 })
  return new Response(sheet, {
    headers: {
      "content-type": "text/css; charset=utf-8",
      "cache-control": "public, max-age=31536000, immutable",
    },
  })
}
