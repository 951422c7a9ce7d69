import { randomBytes } from "node:crypto"
import { chmodSync, existsSync, readFileSync, renameSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { Failure, stateFolder } from "../../packages/local/src/index.ts"

const NAMES = [
  "JWT_SECRET", "COOKIE_SECRET", "SENTRA_SESSION_SECRET", "AUTH_MFA_ENCRYPTION_KEY",
] as const
const LENGTH_MIN = 16

/** Words that stand in tutorials and templates: whoever reads those can forge a session. */
const KNOWN = /^(super-?secret|secret|change-?(me|it)|password|default|test|dev|example)/i

/** The secrets of this installation. */
export type Secrets = Record<(typeof NAMES)[number], string>

/**
 * What the environment says, and for the rest random secrets, made once and kept in
 * `.sentra/secrets.json` for the owner's eyes only.
 * @throws Failure naming a secret from the environment that is short or known to everybody
 */
export function readSecrets(): Secrets {
  const kept = keptSecrets()
  const secret = (name: keyof Secrets): string => {
    const found = fromEnvironment(name) ?? kept[name]
    if (found !== undefined) return found
    throw new Failure("The file .sentra/secrets.json is damaged: remove it and start again.")
  }
  return {
    JWT_SECRET: secret("JWT_SECRET"),
    COOKIE_SECRET: secret("COOKIE_SECRET"),
    SENTRA_SESSION_SECRET: secret("SENTRA_SESSION_SECRET"),
    AUTH_MFA_ENCRYPTION_KEY: secret("AUTH_MFA_ENCRYPTION_KEY"),
  }
}

function fromEnvironment(name: string): string | undefined {
  const value = process.env[name]
  if (value === undefined || value === "") return undefined
  if (KNOWN.test(value) || value.length < LENGTH_MIN) {
    throw new Failure(
      `${name} is a default or shorter than ${LENGTH_MIN} characters: set a random one, for `
      + "example from `openssl rand -base64 32`, or unset it and one is made for you.",
    )
  }
  return value
}

function keptSecrets(): Partial<Secrets> {
  const file = join(stateFolder, "secrets.json")
  if (!existsSync(file)) writePrivately(file, JSON.stringify(newSecrets(), undefined, 2))
  try {
    const kept = parseSecrets(JSON.parse(readFileSync(file, "utf8")))
    return withSecondFactorKey(file, kept)
  } catch {
    return {}
  }
}

/** An installation from before the second factor gets its key added; the rest stays. */
function withSecondFactorKey(file: string, kept: Partial<Secrets>): Partial<Secrets> {
  const { AUTH_MFA_ENCRYPTION_KEY: known, ...others } = kept
  if (known !== undefined || Object.keys(others).length < NAMES.length - 1) return kept
  const whole = { ...kept, AUTH_MFA_ENCRYPTION_KEY: newSecret() }
  writePrivately(file, JSON.stringify(whole, undefined, 2))
  return whole
}

const newSecret = (): string => randomBytes(32).toString("base64url")

const newSecrets = (): Secrets => ({
  JWT_SECRET: newSecret(),
  COOKIE_SECRET: newSecret(),
  SENTRA_SESSION_SECRET: newSecret(),
  AUTH_MFA_ENCRYPTION_KEY: newSecret(),
})

function parseSecrets(value: unknown): Partial<Secrets> {
  const secrets: Partial<Secrets> = {}
  const entries = typeof value === "object" && value !== null ? Object.entries(value) : []
  for (const [key, secret] of entries) {
    const name = NAMES.find((known) => known === key)
    if (name !== undefined && typeof secret === "string") secrets[name] = secret
  }
  return secrets
}

/** Written beside and then renamed: a file cut short by a full disk never gets the name. */
function writePrivately(file: string, text: string): void {
  writeFileSync(`${file}.new`, text, { mode: 0o600 })
  chmodSync(`${file}.new`, 0o600)
  renameSync(`${file}.new`, file)
}
