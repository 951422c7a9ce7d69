import { readOpenSettings } from "@sentra/web"

const DEFAULT_WHOLESALE_URL = "http://127.0.0.1:8001"

const DEFAULT_ORIGIN = "http://127.0.0.1:8000"

const read = readOpenSettings(process.env, 8000)
if ("problem" in read) throw new Error(read.problem)

/** What the shop is told by its environment, read once. */
export const settings = {
  medusaUrl: read.settings.medusaUrl,
  publishableKey: read.settings.publishableKey,
  /** The address that the shop is known by: never what a request claims it to be. */
  origin: originFrom(process.env["SHOP_ORIGIN"]),
  wholesaleUrl: process.env["WHOLESALE_URL"] ?? DEFAULT_WHOLESALE_URL,
} as const

function originFrom(said: string | undefined): string {
  const address = said === undefined || said === "" ? DEFAULT_ORIGIN : said
  if (URL.canParse(address)) return new URL(address).origin
  throw new Error("SHOP_ORIGIN is no address: set it to the shop's own, https://shop.example.")
}
