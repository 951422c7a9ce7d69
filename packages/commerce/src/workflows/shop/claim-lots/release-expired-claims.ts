import type { MedusaContainer } from "@medusajs/framework/types"
import { now } from "../../../lib/clock.js"
import { databaseIn } from "../../../lib/database-in.js"
import type { Page } from "../../../lib/page.js"
import { PRODUCTION_MODULE, type ProductionService } from "../../../modules/production/index.js"
import { dutyOf, type Duty } from "../../books/duty.js"
import { sweepDuty } from "../../books/sweep-duty.js"
import { cartsOfOrders } from "./carts-of-orders.js"

const shelfIn = (container: MedusaContainer): ProductionService["shelf"] =>
  container.resolve<ProductionService>(PRODUCTION_MODULE).shelf

/**
 * Pieces that a cart claimed and did not buy. What an order claimed is spoken for, however old: the
 * sweeper sells it, or the order is cancelled.
 */
export const expiredClaims: Duty = dutyOf(
  "expired-claims",
  { id: "Potong yang ditahan keranjang lama", en: "Pieces held by forgotten carts" },
  forgottenCarts,
  (container, cartId) => shelfIn(container).release({ cartId, expiredBefore: now() }),
)

/** Gives them back, each cart by itself. Tells of how many carts. */
export const releaseExpiredClaims = (container: MedusaContainer): Promise<number> =>
  sweepDuty(container, expiredClaims)

async function forgottenCarts(
  container: MedusaContainer,
  { after, take }: Page,
): Promise<string[]> {
  const before = now()
  const forgotten: string[] = []
  let last = after
  while (forgotten.length < take) {
    const cartIds = await shelfIn(container).cartsExpired({
      before,
      take,
      ...(last !== undefined && { after: last }),
    })
    if (cartIds.length === 0) break
    const ordered = await cartsOfOrders(databaseIn(container), cartIds)
    forgotten.push(...cartIds.filter((id) => !ordered.has(id)))
    last = cartIds.at(-1)
  }
  return forgotten.slice(0, take)
}
