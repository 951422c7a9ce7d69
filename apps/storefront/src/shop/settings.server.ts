import { readOpenSettings } from "@sentra/web"

const DEFAULT_WHOLESALE_URL = "http://127.0.0.1:8001"

const read = readOpenSettings(process.env, 8000)
if ("problem" in read) throw new Error(read.problem)

/** What the shop is told by its environment, read once. */
export const settings = {
  medusaUrl: read.settings.medusaUrl,
  publishableKey: read.settings.publishableKey,
  wholesaleUrl: process.env["WHOLESALE_URL"] ?? DEFAULT_WHOLESALE_URL,
} as const
