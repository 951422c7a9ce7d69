import { createClient, type Artisan, type Retail } from "@sentra/client"
import {
  createAttemptLimit,
  createSessions,
  flashes,
  readSettings,
  type AttemptLimit,
  type Sessions,
} from "@sentra/web"
import { z } from "zod"

const sessionShape = z.object({ token: z.string() })

export type Backend = {
  artisan: Artisan
  /** The public part: who the cooperative is. */
  retail: Pick<Retail, "cooperative">
  sessions: Sessions<z.infer<typeof sessionShape>>
  signInLimit: AttemptLimit
}

/** As long as the server's own token lives. */
const SESSION_LIFE_SECONDS = 24 * 60 * 60
const SIGN_IN_ATTEMPTS = { attempts: 10, windowSeconds: 5 * 60 }

let made: Backend | undefined

/** What the pages need of the world, made at the first request. */
export function backend(): Backend {
  made ??= makeBackend()
  return made
}

function makeBackend(): Backend {
  const read = readSettings(process.env, 8002)
  if ("problem" in read) throw new Error(read.problem)
  const { medusaUrl, publishableKey, sessionSecret } = read.settings
  const { artisan, retail } = createClient({ url: medusaUrl, publishableKey })
  return {
    artisan,
    retail,
    sessions: createSessions({
      cookieName: "sentra_artisan",
      secret: sessionSecret,
      shape: sessionShape,
      lifeSeconds: SESSION_LIFE_SECONDS,
    }),
    signInLimit: createAttemptLimit(SIGN_IN_ATTEMPTS),
  }
}

/** Messages that outlive one redirect. */
export const notes = flashes(
  "sentra_artisan_note",
  z.object({ code: z.literal("declined"), pieces: z.int().min(1), left: z.int().min(0) }),
)
