import type { APIRoute } from "astro"
import { backend } from "../lib/backend.server.ts"

/** Signing out is a form, never a link: nobody is signed out by an address. */
export const POST: APIRoute = ({ cookies }) => {
  backend().sessions.clear(cookies)
  return new Response(null, {
    status: 303,
    headers: { location: "/masuk?keluar=1", "clear-site-data": '"cache"' },
  })
}
