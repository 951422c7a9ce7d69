import { Refused, Unreachable } from "@sentra/client"
import type { APIRoute } from "astro"
import { backend } from "../lib/backend.server.ts"

/**
 * Signing out is a form, never a link: nobody is signed out by an address. The sign-in ends at the
 * server, so that a copied token is worth nothing; a server that does not answer keeps nobody in.
 */
export const POST: APIRoute = async ({ cookies }) => {
  const { partner, sessions } = backend()
  const session = await sessions.read(cookies)
  if (session !== undefined) await partner.signOut(session.token).catch(unlessAnswered)
  sessions.clear(cookies)
  return new Response(null, {
    status: 303,
    headers: { location: "/masuk?keluar=1", "clear-site-data": '"cache"' },
  })
}

function unlessAnswered(error: unknown): void {
  if (!(error instanceof Refused || error instanceof Unreachable)) throw error
}
