import { z } from "zod"
import { pieces, positiveRupiahString, text } from "./shared.js"

const id = text.min(1).max(100)

/** Enough for any household; a company orders in the portal. */
const SEEN_LINES_MAX = 500

const seenLine = z.strictObject({ variantId: id, pieces, unitPrice: positiveRupiahString })
export type SeenLine = z.infer<typeof seenLine>

/**
 * What a buyer had before their eyes when they pressed the button. Only this is ordered: when the
 * cart is another one by then, nothing is.
 */
export const seenCart = z.strictObject({
  total: positiveRupiahString,
  lines: z.array(seenLine).min(1).max(SEEN_LINES_MAX),
  shippingOptionId: id,
  /** Who gets it, and where: see `sendTo`. */
  sendTo: text.max(5_000),
})
export type SeenCart = z.infer<typeof seenCart>

/** Placing an order of a cart. */
export const completeCartRequest = z.strictObject({ seen: seenCart })

type Addressed = {
  first_name?: string | null | undefined
  phone?: string | null | undefined
  address_1?: string | null | undefined
  address_2?: string | null | undefined
  city?: string | null | undefined
  province?: string | null | undefined
  postal_code?: string | null | undefined
}

/** Who gets a cart's goods and where, as one text in which every difference shows. */
export const sendTo = (email: string | null | undefined, address: Addressed): string =>
  [
    email,
    address.first_name,
    address.phone,
    address.address_1,
    address.address_2,
    address.city,
    address.province,
    address.postal_code,
  ]
    .map((part) => part ?? "")
    .join("\n")

/** One product of a cart that is not as it was seen. A side without the product is null. */
export type LineChange = { variantId: string; seen: SeenLine | null; now: SeenLine | null }

/** Which lines differ; none when both say the same, in whatever order. */
export function lineChanges(
  seen: readonly SeenLine[],
  now: readonly SeenLine[],
): LineChange[] {
  const before = new Map(seen.map((line) => [line.variantId, line]))
  const after = new Map(now.map((line) => [line.variantId, line]))
  return [...new Set([...before.keys(), ...after.keys()])]
    .map((variantId) => ({
      variantId,
      seen: before.get(variantId) ?? null,
      now: after.get(variantId) ?? null,
    }))
    .filter((change) => !isSame(change))
}

const isSame = ({ seen, now }: LineChange): boolean =>
  seen !== null && now !== null && seen.pieces === now.pieces && seen.unitPrice === now.unitPrice

/** Brings a cart to the prices of this moment. */
export const cartPricesRequest = z.object({ cartId: id })
export const cartPricesResponse = z.object({ cartId: z.string() })
