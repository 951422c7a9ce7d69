import { Failure } from "../../packages/local/src/failure.ts"

/** What `npm start -- …` was told. */
export type StartOptions = {
  resetDemo: boolean
  yes: boolean
  /** No demo cooperative: a house that its people furnish themselves. */
  empty: boolean
  /** Who is invited as the first of the staff where there is nobody yet. */
  firstEmail: string
}

const FIRST_EMAIL = "pengurus@koperasi.example"
const KNOWN = ["--reset-demo", "--yes", "-y", "--empty"]
const EMAIL = /^--email=(\S+@\S+)$/

/** @throws Failure on a word that start does not know */
export function startOptions(args: readonly string[]): StartOptions {
  const unknown = args.find((word) => !KNOWN.includes(word) && !EMAIL.test(word))
  if (unknown !== undefined) {
    throw new Failure(
      `There is no option ${unknown}: known are --reset-demo, --yes, --empty and --email=….`,
    )
  }
  const [email = FIRST_EMAIL] = args.flatMap((word) => EMAIL.exec(word)?.slice(1) ?? [])
  return {
    resetDemo: args.includes("--reset-demo"),
    yes: args.includes("--yes") || args.includes("-y"),
    empty: args.includes("--empty"),
    firstEmail: email,
  }
}

/** The ports people know, and the variable that chooses another. */
export const WANTED_PORTS = {
  storefront: portFrom("SHOP_PORT", 8000),
  wholesale: portFrom("WHOLESALE_PORT", 8001),
  artisan: portFrom("ARTISAN_PORT", 8002),
  medusa: portFrom("MEDUSA_PORT", 9000),
}

function portFrom(variable: string, usual: number): number {
  const said = process.env[variable]
  if (said === undefined || said === "") return usual
  const port = Number.parseInt(said, 10)
  if (port > 0 && port < 65_536) return port
  throw new Failure(`${variable} is "${said}": give a port number from 1 to 65535.`)
}
