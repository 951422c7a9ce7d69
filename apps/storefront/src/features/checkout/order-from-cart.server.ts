import { Refused } from "@sentra/client"
import { retail } from "../../shop/shop.server.ts"
import { createSingleFlight } from "../../shop/single-flight.ts"

export type OrderOutcome = "ordered" | "refused" | "no_cart" | "no_address"

const once = createSingleFlight<OrderOutcome>()

/**
 * Makes one order of a cart, shipped by the given option. A form sent twice runs once and both
 * see its outcome; a cart that is an order already stays that order.
 */
export const orderFromCart = (cartId: string, optionId: string): Promise<OrderOutcome> =>
  once(cartId, () => attempt(cartId, optionId))

async function attempt(cartId: string, optionId: string): Promise<OrderOutcome> {
  const cart = await retail.cart(cartId)
  if (!cart) return "no_cart"
  if (cart.completed) return "ordered"
  if (cart.lines.length === 0) return "no_cart"
  if (!cart.address) return "no_address"
  try {
    if (cart.shipping?.optionId !== optionId) await retail.chooseShipping(cartId, optionId)
    const completion = await retail.placeOrder(cartId)
    return completion.placed ? "ordered" : "refused"
  } catch (failure) {
    if (!(failure instanceof Refused)) throw failure
    // Another process may have finished the same cart between two of our calls.
    const after = await retail.cart(cartId)
    if (after?.completed) return "ordered"
    console.warn(`checkout: the server refused cart ${cartId}: ${failure.message}`)
    return "refused"
  }
}
