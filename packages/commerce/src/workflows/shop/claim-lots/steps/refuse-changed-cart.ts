import type { MedusaContainer } from "@medusajs/framework/types"
import { StepResponse } from "@medusajs/framework/workflows-sdk"
import { databaseIn } from "../../../../lib/database-in.js"
import { sentraStep } from "../../../../lib/step.js"
import { pricesNow, withdrawnAmong } from "../../../../reading/cart-offers.js"
import { outdatedRefusal, unseenRefusal, withdrawnRefusal } from "../offer-refusal.js"
import type { CartLineToClaim, CartToClaim } from "../types.js"

/**
 * Only what the buyer saw is ordered, at the price that the shop asks now, and only what it still
 * sells. The cart is the very one that the order is made of: nothing comes in between.
 */
export const refuseChangedCartStep = sentraStep(
  "refuse-changed-cart",
  async (cart: CartToClaim, { container }) => {
    const { offer, items } = cart
    if (!offer) return new StepResponse(null)
    const withdrawn = await withdrawnLines(container, items)
    if (withdrawn.length > 0) throw withdrawnRefusal(withdrawn)
    const unseen = unseenRefusal(cart, offer)
    if (unseen) throw unseen
    const outdated = await outdatedLines(container, offer.regionId, items)
    if (outdated.length > 0) throw outdatedRefusal(outdated)
    return new StepResponse(null)
  },
)

async function withdrawnLines(
  container: MedusaContainer,
  items: readonly CartLineToClaim[],
): Promise<CartLineToClaim[]> {
  const variantIds = items.map(({ variantId }) => variantId)
  const withdrawn = await withdrawnAmong(databaseIn(container), variantIds)
  return items.filter(({ variantId }) => withdrawn.has(variantId))
}

async function outdatedLines(
  container: MedusaContainer,
  regionId: string,
  items: readonly CartLineToClaim[],
): Promise<(CartLineToClaim & { priceNow: bigint })[]> {
  const prices = await pricesNow(container, regionId, items)
  return items.flatMap((item) => {
    const priceNow = prices.get(item.variantId)
    const current = priceNow === undefined || priceNow.toString() === item.unitPrice
    return current ? [] : [{ ...item, priceNow }]
  })
}
