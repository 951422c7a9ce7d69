import { Refused, type Cart } from "@sentra/client"
import type { SeenCart } from "@sentra/contracts"
import { isSame, seenNow } from "../../shop/seen.ts"
import { retail } from "../../shop/shop.server.ts"
import { createSingleFlight } from "../../shop/single-flight.ts"

/**
 * `changed`: the cart is another one than the buyer saw, and nothing was ordered. `ordered_before`:
 * it became an order meanwhile, but not of what this buyer saw.
 */
export type OrderOutcome =
  | "ordered"
  | "ordered_before"
  | "changed"
  | "refused"
  | "no_cart"
  | "no_address"

const once = createSingleFlight<OrderOutcome>()

/**
 * Makes one order of a cart, just as it was seen. A form sent twice runs once and both see its
 * outcome; a cart that is an order already stays that order.
 */
export const orderFromCart = (cartId: string, seen: SeenCart): Promise<OrderOutcome> =>
  once(`${cartId} ${JSON.stringify(seen)}`, () => attempt(cartId, seen))

async function attempt(cartId: string, seen: SeenCart): Promise<OrderOutcome> {
  const cart = await retail.cart(cartId)
  if (!cart) return "no_cart"
  if (cart.completed) return orderedAs(cart, seen)
  if (cart.lines.length === 0) return "no_cart"
  if (!cart.address) return "no_address"
  try {
    return await order(cart, seen)
  } catch (failure) {
    if (!(failure instanceof Refused)) throw failure
    // Another process may have finished the same cart between two of our calls.
    const after = await retail.cart(cartId)
    if (after?.completed) return orderedAs(after, seen)
    console.warn(`checkout: the server refused cart ${cartId}: ${failure.message}`)
    return "refused"
  }
}

async function order(cart: Cart, seen: SeenCart): Promise<OrderOutcome> {
  await retail.refreshPrices(cart.id)
  // The fee too is the one of this moment.
  const now = await retail.chooseShipping(cart.id, seen.shippingOptionId)
  if (!isSame(seen, seenNow(now))) return "changed"
  const completion = await retail.placeOrder(cart.id, seen)
  if (completion.placed) return "ordered"
  return completion.changed ? "changed" : "refused"
}

const orderedAs = (cart: Cart, seen: SeenCart): OrderOutcome =>
  isSame(seen, seenNow(cart)) ? "ordered" : "ordered_before"
