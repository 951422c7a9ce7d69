import type { Artisan, Client, Retail } from "@sentra/client"
import { doorOf, flashes, type Door } from "@sentra/web"
import type { APIContext } from "astro"
import { z } from "zod"

const sessionShape = z.object({ token: z.string() })
export type Session = z.infer<typeof sessionShape>

export type Backend = Omit<Door<Session>, "client"> & {
  artisan: Artisan
  picture: Client["picture"]
  /** The public part: who the cooperative is. */
  retail: Pick<Retail, "cooperative">
}

const door = doorOf({ cookieName: "sentra_artisan", shape: sessionShape, defaultPort: 8002 })

/** What the pages need of the world. */
export function backend(): Backend {
  const { client, ...rest } = door()
  return { ...rest, artisan: client.artisan, picture: client.picture, retail: client.retail }
}

/** For whom the pages around passwords ask, and in which language. */
export function accountAsking({ locals, clientAddress }: Asked) {
  const { artisan: account, visitorOf } = backend()
  return { account, visitor: visitorOf(clientAddress), locale: locals.locale }
}

type Asked = Pick<APIContext, "locals" | "clientAddress">

/** Messages that outlive one redirect. */
export const notes = flashes(
  "sentra_artisan_note",
  z.object({ code: z.literal("declined"), pieces: z.int().min(1), left: z.int().min(0) }),
)
