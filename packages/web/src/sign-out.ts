import { Refused, Unreachable } from "@sentra/client"
import type { CookieJar } from "./cookie-jar.js"
import type { Sessions } from "./sessions.js"

type Signing<Held> = {
  account: { signOut(token: string): Promise<void> }
  sessions: Sessions<Held>
}

/**
 * Signing out is a form, never a link: nobody is signed out by an address. The sign-in ends at the
 * server, so that a copied token is worth nothing; a server that does not answer keeps nobody in.
 */
export async function signOut<Held extends { token: string }>(
  cookies: CookieJar,
  { account, sessions }: Signing<Held>,
): Promise<Response> {
  const session = await sessions.read(cookies)
  if (session !== undefined) await account.signOut(session.token).catch(unlessAnswered)
  sessions.clear(cookies)
  return new Response(null, {
    status: 303,
    headers: { location: "/masuk?keluar=1", "clear-site-data": '"cache"' },
  })
}

function unlessAnswered(error: unknown): void {
  if (!(error instanceof Refused || error instanceof Unreachable)) throw error
}
