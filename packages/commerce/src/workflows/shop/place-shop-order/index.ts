import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { completeCartWorkflow } from "@medusajs/medusa/core-flows"
import { now } from "../../../lib/clock.js"
import { databaseIn } from "../../../lib/database-in.js"
import { exclusively } from "../../../lib/exclusively.js"
import { notFound } from "../../../lib/refusal.js"
import { SWEEPING_MODULE, type SweepingService } from "../../../modules/sweeping/index.js"
import { dutyOf, type Duty } from "../../books/duty.js"
import { mendPurchaseWorkflow } from "../mend-purchase/index.js"
import { readPurchase } from "../mend-purchase/read-purchase.js"

/** A living request ends its own purchase; only older ones were left by somebody. */
const BUYING_MILLISECONDS_MAX = 10_000

const purchasesIn = (container: MedusaContainer): SweepingService["purchases"] =>
  container.resolve<SweepingService>(SWEEPING_MODULE).purchases

/** Over all processes, one works on a cart at a time. */
const lockOf = (cartId: string): string => `cart:${cartId}`

/**
 * Makes an order of a cart, or gives the one that it is already: whoever asks at the same time, of
 * any process, gets the same. What an earlier, killed attempt left is put in order first. Throws
 * what Medusa or our own hook says against it; then nothing is left of the attempt.
 */
export const placeShopOrder = (
  container: MedusaContainer,
  cartId: string,
): Promise<{ orderId: string }> =>
  exclusively(container, [lockOf(cartId)], async () => {
    const { wasLeft } = await purchasesIn(container).begin(cartId)
    if (wasLeft) await mendPurchaseWorkflow(container).run({ input: { cartId } })
    const known = await readPurchase(databaseIn(container), cartId)
    const orderId = known?.orderId ?? (await complete(container, cartId))
    await purchasesIn(container).end(cartId)
    return { orderId }
  })

async function complete(container: MedusaContainer, cartId: string): Promise<string> {
  await writeItsIdInto(container, cartId)
  const { result } = await completeCartWorkflow(container).run({ input: { id: cartId } })
  return result.id
}

/**
 * Medusa copies a cart's metadata to the order it makes: the one thing by which an order is known
 * as this cart's before the two are linked.
 */
async function writeItsIdInto(container: MedusaContainer, cartId: string): Promise<void> {
  const carts = container.resolve(Modules.CART)
  const [cart] = await carts.listCarts({ id: cartId }, { select: ["id", "metadata"] })
  if (!cart) {
    throw notFound({
      id: "Keranjang ini tidak ada. Mulai keranjang baru.",
      en: "There is no such cart. Please begin a new one.",
    })
  }
  if (cart.metadata?.cart_id === cartId) return
  await carts.updateCarts(cartId, { metadata: { ...cart.metadata, cart_id: cartId } })
}

/** Purchases that a killed process left in the middle, and those that failed. */
export const leftPurchases: Duty = dutyOf(
  "purchases",
  { id: "Pembelian yang terputus", en: "Purchases that were cut short" },
  (container, page) =>
    purchasesIn(container).left({
      begunBefore: new Date(now().getTime() - BUYING_MILLISECONDS_MAX),
      ...page,
    }),
  (container, cartId) =>
    exclusively(container, [lockOf(cartId)], async () => {
      await mendPurchaseWorkflow(container).run({ input: { cartId } })
      await purchasesIn(container).end(cartId)
    }),
)
