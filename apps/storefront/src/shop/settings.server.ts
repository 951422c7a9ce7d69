const DEFAULT_MEDUSA_URL = "http://127.0.0.1:9000"
const DEFAULT_WHOLESALE_URL = "http://127.0.0.1:8001"

/** What the shop is told by its environment, read once. */
export const settings = {
  medusaUrl: process.env["MEDUSA_URL"] ?? DEFAULT_MEDUSA_URL,
  publishableKey: process.env["MEDUSA_PUBLISHABLE_KEY"] ?? "",
  wholesaleUrl: process.env["WHOLESALE_URL"] ?? DEFAULT_WHOLESALE_URL,
} as const
