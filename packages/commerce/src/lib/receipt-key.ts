import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { createHmac, timingSafeEqual } from "node:crypto"

/**
 * What opens a guest's receipt: a signature of the order's id with the server's secret. Nothing is
 * stored, and nobody can make a key for an order they did not place.
 */
export const receiptKeyOf = (
  container: Pick<MedusaContainer, "resolve">,
  orderId: string,
): string => signature(container, orderId).toString("base64url")

/** Whether `key` opens the receipt of this order; a near miss takes as long as a wild guess. */
export function opensReceipt(
  container: Pick<MedusaContainer, "resolve">,
  orderId: string,
  key: string,
): boolean {
  const expected = signature(container, orderId)
  const given = Buffer.from(key, "base64url")
  return given.length === expected.length && timingSafeEqual(given, expected)
}

function signature(container: Pick<MedusaContainer, "resolve">, orderId: string): Buffer {
  const { projectConfig } = container.resolve(ContainerRegistrationKeys.CONFIG_MODULE)
  const { jwtSecret } = projectConfig.http
  if (typeof jwtSecret !== "string" || jwtSecret === "") {
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      "JWT_SECRET is not set, so no receipt can be signed.",
    )
  }
  return createHmac("sha256", jwtSecret).update(`receipt:${orderId}`).digest()
}
