import type { MedusaContainer } from "@medusajs/framework/types"
import { createHmac, timingSafeEqual } from "node:crypto"
import { now } from "./clock.js"
import { serverSecret } from "./server-secret.js"

/** As long as a buyer may come back with a complaint, and no longer. */
const RECEIPT_DAYS = 180
const DAY_MILLISECONDS = 24 * 60 * 60 * 1_000
/** The last day of a key, counted from 1970, in front of the signature. */
const DAY_FIGURES = 5

/**
 * What opens a guest's receipt: its last day, and a signature of that and the order's id with the
 * server's secret. Nothing is stored, nobody can make a key for an order they did not place, and a
 * key that was passed on or found later opens nothing for ever.
 */
export const receiptKeyOf = (
  container: Pick<MedusaContainer, "resolve">,
  orderId: string,
): string => {
  const lastDay = String(today() + RECEIPT_DAYS)
  return lastDay + signature(container, orderId, lastDay).toString("base64url")
}

/** Whether `key` opens the receipt of this order; a near miss takes as long as a wild guess. */
export function opensReceipt(
  container: Pick<MedusaContainer, "resolve">,
  orderId: string,
  key: string,
): boolean {
  const lastDay = key.slice(0, DAY_FIGURES)
  const expected = signature(container, orderId, lastDay)
  const given = Buffer.from(key.slice(DAY_FIGURES), "base64url")
  const isSigned = given.length === expected.length && timingSafeEqual(given, expected)
  return isSigned && Number(lastDay) >= today()
}

const today = (): number => Math.floor(now().getTime() / DAY_MILLISECONDS)

const signature = (
  container: Pick<MedusaContainer, "resolve">,
  orderId: string,
  lastDay: string,
): Buffer =>
  createHmac("sha256", serverSecret(container)).update(`receipt:${orderId}:${lastDay}`).digest()
