import { createClient, type Artisan, type Client, type Retail } from "@sentra/client"
import { flashes, openDoor, type Door } from "@sentra/web"
import { z } from "zod"

const sessionShape = z.object({ token: z.string() })

export type Backend = Omit<Door<z.infer<typeof sessionShape>>, "settings"> & {
  artisan: Artisan
  picture: Client["picture"]
  /** The public part: who the cooperative is. */
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
    cookieName: "sentra_artisan",
    shape: sessionShape,
    defaultPort: 8002,
  })
  const { medusaUrl: url, publishableKey } = settings
  const { artisan, picture, retail } = createClient({ url, publishableKey })
  return { ...door, artisan, picture, retail }
}

/** Messages that outlive one redirect. */
export const notes = flashes(
  "sentra_artisan_note",
  z.object({ code: z.literal("declined"), pieces: z.int().min(1), left: z.int().min(0) }),
)
