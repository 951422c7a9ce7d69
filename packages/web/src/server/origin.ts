import type { IncomingMessage } from "node:http"

type Asked = Pick<IncomingMessage, "method" | "headers">

const READING = new Set(["GET", "HEAD", "OPTIONS"])

/**
 * Says whether a request that changes something comes from another site. Browsers tell with
 * `Sec-Fetch-Site`, older ones with `Origin`; a caller that sends neither is no browser and
 * carries nobody's cookies. The rule of Go's CrossOriginProtection.
 */
export function crossOrigin({ method = "GET", headers }: Asked): boolean {
  if (READING.has(method)) return false
  const site = headers["sec-fetch-site"]
  if (site === "same-origin" || site === "none") return false
  if (site !== undefined) return true
  return headers.origin !== undefined && hostOf(headers.origin) !== headers.host
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined
}
