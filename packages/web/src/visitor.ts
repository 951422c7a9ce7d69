import { createHmac } from "node:crypto"

/**
 * Whose request an app passes on to the server: the visitor's address, sealed with the secret that
 * both share, so that the server counts attempts by visitor and hears it from our apps alone.
 */
export function sealedVisitor(address: string, sessionSecret: string): string {
  const seal = createHmac("sha256", sessionSecret).update(`visitor:${address}`).digest("base64url")
  return `${address} ${seal}`
}
