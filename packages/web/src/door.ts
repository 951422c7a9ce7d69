import { createClient, type Client } from "@sentra/client"
import type { z } from "zod"
import { createAttemptLimit, type AttemptLimit } from "./attempt-limit.js"
import { houseNameOf, type HouseName } from "./house-name.js"
import { createSessions, type Sessions } from "./sessions.js"
import { sealedVisitor } from "./visitor.js"
import { readSettings } from "./server/settings.js"

/** As long as the server's own token lives. */
const SESSION_LIFE_SECONDS = 24 * 60 * 60
const SIGN_IN_ATTEMPTS = { attempts: 10, windowSeconds: 5 * 60 }

export type Door<Held> = {
  client: Client
  sessions: Sessions<Held>
  houseName: HouseName
  signInLimit: AttemptLimit
  /** How the server is told for whom the app asks. */
  visitorOf(address: string): string
}

/**
 * What an app needs where people sign in: the server behind it, their sessions, a limit of
 * attempts. It is made when it is first asked for, so that a build needs no settings.
 */
export function doorOf<Shape extends z.ZodType>(
  options: DoorOptions<Shape>,
): () => Door<z.infer<Shape>> {
  let made: Door<z.infer<Shape>> | undefined
  return () => (made ??= openDoor(options))
}

type DoorOptions<Shape extends z.ZodType> = {
  cookieName: string
  shape: Shape
  defaultPort: number
}

function openDoor<Shape extends z.ZodType>(
  { cookieName, shape, defaultPort }: DoorOptions<Shape>,
): Door<z.infer<Shape>> {
  const read = readSettings(process.env, defaultPort)
  if ("problem" in read) throw new Error(read.problem)
  const { medusaUrl: url, publishableKey, sessionSecret: secret } = read.settings
  const client = createClient({ url, publishableKey })
  return {
    client,
    houseName: houseNameOf(() => client.retail.cooperative()),
    sessions: createSessions({ cookieName, secret, shape, lifeSeconds: SESSION_LIFE_SECONDS }),
    signInLimit: createAttemptLimit(SIGN_IN_ATTEMPTS),
    visitorOf: (address) => sealedVisitor(address, secret),
  }
}
