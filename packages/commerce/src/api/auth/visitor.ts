import type { MedusaRequest } from "@medusajs/framework/http"
import { createHmac, timingSafeEqual } from "node:crypto"

/** How our own apps tell whose request they pass on: the address and its seal. */
const VISITOR_HEADER = "x-sentra-visitor"

/**
 * The address a request comes from. Our apps sign in for their visitors and say for whom, sealed
 * with the secret that they share with the server; what anybody else says there is not heard.
 */
export function visitorOf(req: MedusaRequest): string {
  const [address = "", seal = ""] = String(req.headers[VISITOR_HEADER] ?? "").split(" ")
  return isSealed(address, seal) ? address : (req.ip ?? "unknown")
}

function isSealed(address: string, seal: string): boolean {
  const secret = process.env.SENTRA_SESSION_SECRET
  if (!secret || address === "") return false
  const expected = createHmac("sha256", secret).update(`visitor:${address}`).digest()
  const given = Buffer.from(seal, "base64url")
  return given.length === expected.length && timingSafeEqual(given, expected)
}
