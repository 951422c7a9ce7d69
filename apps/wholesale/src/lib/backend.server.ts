import { createClient, type Partner, type Retail } from "@sentra/client"
import {
  createAttemptLimit,
  createSessions,
  readSettings,
  type AttemptLimit,
  type Sessions,
} from "@sentra/web"
import { z } from "zod"

/** `owner` is who signed in, in small letters: drafts belong to it. */
const sessionShape = z.object({ token: z.string(), owner: z.string() })
export type Session = z.infer<typeof sessionShape>

export type Backend = {
  partner: Partner
  retail: Pick<Retail, "cooperative">
  sessions: Sessions<Session>
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
  const read = readSettings(process.env, 8001)
  if ("problem" in read) throw new Error(read.problem)
  const { medusaUrl, publishableKey, sessionSecret } = read.settings
  const { partner, retail } = createClient({ url: medusaUrl, publishableKey })
  return {
    partner,
    retail,
    sessions: createSessions({
      cookieName: "sentra_wholesale",
      secret: sessionSecret,
      shape: sessionShape,
      lifeSeconds: SESSION_LIFE_SECONDS,
    }),
    signInLimit: createAttemptLimit(SIGN_IN_ATTEMPTS),
  }
}
