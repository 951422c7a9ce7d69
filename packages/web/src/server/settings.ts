import { z } from "zod"

const SECRET_MIN_LENGTH = 32

const openEnvironment = z.object({
  HOST: z.string().min(1).default("127.0.0.1"),
  PORT: z.coerce.number().int().min(1).max(65_535).optional(),
  MEDUSA_URL: z.url(),
  MEDUSA_PUBLISHABLE_KEY: z.string().min(1),
})
const environment = openEnvironment.extend({
  SENTRA_SESSION_SECRET: z.string().min(SECRET_MIN_LENGTH),
})

type Environment = Readonly<Record<string, string | undefined>>

/** What every app of ours is told by its environment. */
export type OpenSettings = {
  host: string
  port: number
  medusaUrl: string
  publishableKey: string
}

/** What an app is told where people sign in. */
export type Settings = OpenSettings & { sessionSecret: string }

const REMEDIES: Readonly<Record<keyof z.infer<typeof environment>, string>> = {
  HOST: "HOST is empty: set the address to listen on, such as 127.0.0.1.",
  PORT: "PORT is no port: set a number from 1 to 65535.",
  MEDUSA_URL: "MEDUSA_URL is missing or no address: set it to the server, http://127.0.0.1:9000.",
  MEDUSA_PUBLISHABLE_KEY: "MEDUSA_PUBLISHABLE_KEY is missing: set the shop's publishable key.",
  SENTRA_SESSION_SECRET:
    "SENTRA_SESSION_SECRET is missing or short: " +
    `set ${SECRET_MIN_LENGTH} or more random characters.`,
}

/**
 * Reads the environment; a missing or impossible setting gives one sentence with its remedy.
 * @param defaultPort where the app listens when PORT does not say
 */
export function readSettings(
  env: Environment,
  defaultPort: number,
): { settings: Settings } | { problem: string } {
  const parsed = environment.safeParse(env)
  if (!parsed.success) return { problem: problemOf(parsed.error) }
  const sessionSecret = parsed.data.SENTRA_SESSION_SECRET
  return { settings: { ...settingsOf(parsed.data, defaultPort), sessionSecret } }
}

/** The same for an app where nobody signs in, which needs no secret. */
export function readOpenSettings(
  env: Environment,
  defaultPort: number,
): { settings: OpenSettings } | { problem: string } {
  const parsed = openEnvironment.safeParse(env)
  if (!parsed.success) return { problem: problemOf(parsed.error) }
  return { settings: settingsOf(parsed.data, defaultPort) }
}

const settingsOf = (
  found: z.infer<typeof openEnvironment>,
  defaultPort: number,
): OpenSettings => ({
  host: found.HOST,
  port: found.PORT ?? defaultPort,
  medusaUrl: found.MEDUSA_URL,
  publishableKey: found.MEDUSA_PUBLISHABLE_KEY,
})

function problemOf(error: z.ZodError): string {
  const path = error.issues[0]?.path[0]
  return isSetting(path) ? REMEDIES[path] : error.message
}

const isSetting = (path: unknown): path is keyof typeof REMEDIES =>
  typeof path === "string" && path in REMEDIES
