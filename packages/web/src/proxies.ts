import type { IncomingMessage } from "node:http"

const TOLD_BY_PROXIES = [
  ...["forwarded", "x-forwarded-for", "x-forwarded-proto", "x-forwarded-host"],
  ...["x-forwarded-port", "x-real-ip", "x-client-ip", "cf-connecting-ip", "true-client-ip"],
]

/** How many proxies of our own stand before an app or the server; none unless told. */
export function trustedProxyHops(env: Readonly<Record<string, string | undefined>>): number {
  const hops = Number(env["TRUSTED_PROXY_HOPS"] ?? "0")
  return Number.isSafeInteger(hops) && hops > 0 ? hops : 0
}

/**
 * Anybody may write these headers, so they are believed of our own proxies alone: the entry that
 * the outermost of them added. All else of them is taken away before anybody reads it.
 */
export function hearOnlyTrustedProxies(
  { headers }: Pick<IncomingMessage, "headers">,
  hops: number,
): void {
  const address = toldBy(headers["x-forwarded-for"], hops)
  const protocol = toldBy(headers["x-forwarded-proto"], hops)
  for (const name of TOLD_BY_PROXIES) Reflect.deleteProperty(headers, name)
  if (address !== undefined) headers["x-forwarded-for"] = address
  if (protocol === "https" || protocol === "http") headers["x-forwarded-proto"] = protocol
}

function toldBy(header: string | string[] | undefined, hops: number): string | undefined {
  if (hops === 0 || header === undefined) return undefined
  const entries = [header].flat().join(",").split(",")
  // A proxy that keeps no list says one thing of itself; it is the trusted one.
  return (entries.length === 1 ? entries[0] : entries.at(-hops))?.trim()
}
