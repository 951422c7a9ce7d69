import { createClient, type Partner, type Retail } from "@sentra/client"
import { openDoor, type Door } from "@sentra/web"
import { z } from "zod"

/** `owner` is who signed in, in small letters: drafts belong to it. */
const sessionShape = z.object({ token: z.string(), owner: z.string() })
export type Session = z.infer<typeof sessionShape>

export type Backend = Omit<Door<Session>, "settings"> & {
  partner: Partner
  retail: Pick<Retail, "cooperative">
}

let made: Backend | undefined

/** What the pages need of the world, made at the first request. */
export function backend(): Backend {
  made ??= makeBackend()
  return made
}

function makeBackend(): Backend {
  const { settings, ...door } = openDoor({
    cookieName: "sentra_wholesale",
    shape: sessionShape,
    defaultPort: 8001,
  })
  const { medusaUrl: url, publishableKey } = settings
  const { partner, retail } = createClient({ url, publishableKey })
  return { ...door, partner, retail }
}
