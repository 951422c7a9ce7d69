import { z } from "zod"

const SECRET_MIN_LENGTH = 32

const environment = z.object({
  HOST: z.string().min(1).default("127.0.0.1"),
  PORT: z.coerce.number().int().min(1).max(65_535).optional(),
  MEDUSA_URL: z.url(),
  MEDUSA_PUBLISHABLE_KEY: z.string().min(1),
  SENTRA_SESSION_SECRET: z.string().min(SECRET_MIN_LENGTH),
})

/** What every app of ours is told by its environment. */
export type Settings = {
  host: string
  port: number
  medusaUrl: string
  publishableKey: string
  sessionSecret: string
}

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
  env: Readonly<Record<string, string | undefined>>,
  defaultPort: number,
): { settings: Settings } | { problem: string } {
  const parsed = environment.safeParse(env)
  if (!parsed.success) {
    const path = parsed.error.issues[0]?.path[0]
    return { problem: isSetting(path) ? REMEDIES[path] : parsed.error.message }
  }
  const found = parsed.data
  return {
    settings: {
      host: found.HOST,
      port: found.PORT ?? defaultPort,
      medusaUrl: found.MEDUSA_URL,
      publishableKey: found.MEDUSA_PUBLISHABLE_KEY,
      sessionSecret: found.SENTRA_SESSION_SECRET,
    },
  }
}

const isSetting = (path: unknown): path is keyof typeof REMEDIES =>
  typeof path === "string" && path in REMEDIES
