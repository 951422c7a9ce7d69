import type { Partner, Retail } from "@sentra/client"
import { doorOf, type Door } from "@sentra/web"
import type { APIContext } from "astro"
import { z } from "zod"

/** `owner` is who signed in, in small letters: drafts belong to it. */
const sessionShape = z.object({ token: z.string(), owner: z.string() })
export type Session = z.infer<typeof sessionShape>

export type Backend = Omit<Door<Session>, "client"> & {
  partner: Partner
  retail: Pick<Retail, "cooperative">
}

const door = doorOf({ cookieName: "sentra_wholesale", shape: sessionShape, defaultPort: 8001 })

/** What the pages need of the world. */
export function backend(): Backend {
  const { client, ...rest } = door()
  return { ...rest, partner: client.partner, retail: client.retail }
}

/** For whom the pages around passwords ask, and in which language. */
export function accountAsking({ locals, clientAddress }: Asked) {
  const { partner: account, visitorOf } = backend()
  return { account, visitor: visitorOf(clientAddress), locale: locals.locale }
}

type Asked = Pick<APIContext, "locals" | "clientAddress">
