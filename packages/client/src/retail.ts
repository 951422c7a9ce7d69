import {
  cartPricesResponse,
  catalogueProductResponse,
  catalogueResponse,
  cooperativeResponse,
  makersResponse,
  receiptKeyResponse,
  receiptResponse,
  type CatalogueProduct,
  type Receipt,
  type SeenCart,
} from "@sentra/contracts"
import { CART_FIELDS, cartResponse, shippingOptionsResponse, type Cart } from "./cart.js"
import { readAs, type Door } from "./door.js"
import { Refused } from "./failures.js"
import { placeOrder } from "./place-order.js"
import { medusaAddress, type ShippingAddress } from "./shipping-address.js"

const fields = { fields: CART_FIELDS }

/** The sdk writes ids into its paths as they are; these come from a browser. */
const safe = encodeURIComponent

const cartOf = (answer: Promise<unknown>): Promise<Cart> => readAs(cartResponse, answer, "A cart")

/** What everybody may see. */
const shelf = (door: Door) => ({
  cooperative: async () =>
    (await door({ path: "/store/cooperative", shape: cooperativeResponse })).cooperative,

  catalogue: async () =>
    (await door({ path: "/store/catalogue", shape: catalogueResponse })).products,

  /** `undefined` when no product has this handle. */
  product: async (handle: string): Promise<CatalogueProduct | undefined> =>
    (await orNothing(
      door({
        path: `/store/catalogue/${encodeURIComponent(handle)}`,
        shape: catalogueProductResponse,
      }),
    ))?.product,

  makers: async () => (await door({ path: "/store/makers", shape: makersResponse })).makers,
})

/** One buyer's cart. */
const carts = ({ store: { cart } }: Door) => ({
  createCart: (regionId: string): Promise<Cart> =>
    cartOf(cart.create({ region_id: regionId }, fields)),

  /** `undefined` when there is no such cart (any more). */
  cart: (cartId: string): Promise<Cart | undefined> =>
    orNothing(cartOf(cart.retrieve(safe(cartId), fields))),

  addToCart: (cartId: string, variantId: string, pieces: number): Promise<Cart> => {
    const line = { variant_id: variantId, quantity: pieces }
    return cartOf(cart.createLineItem(safe(cartId), line, fields))
  },

  setPieces: (cartId: string, lineId: string, pieces: number): Promise<Cart> =>
    cartOf(cart.updateLineItem(safe(cartId), safe(lineId), { quantity: pieces }, fields)),

  removeLine: async (cartId: string, lineId: string): Promise<void> => {
    await cart.deleteLineItem(safe(cartId), safe(lineId))
  },
})

/** From a cart to its order. */
const orders = (door: Door) => ({
  /** Says who buys and where it goes. The ways to ship depend on it: ask for them afterwards. */
  shipTo: (cartId: string, email: string, address: ShippingAddress): Promise<Cart> => {
    const [shipping_address, billing_address] = [medusaAddress(address), medusaAddress(address)]
    const metadata = { typed_address: address }
    const whither = { email, shipping_address, billing_address, metadata }
    return cartOf(door.store.cart.update(safe(cartId), whither, fields))
  },

  shippingOptions: (cartId: string) => {
    const answer = door.store.fulfillment.listCartOptions({ cart_id: cartId })
    return readAs(shippingOptionsResponse, answer, "The ways to ship")
  },

  chooseShipping: (cartId: string, optionId: string): Promise<Cart> =>
    cartOf(door.store.cart.addShippingMethod(safe(cartId), { option_id: optionId }, fields)),

  /** Brings the cart to the prices of this moment; look at it again afterwards. */
  refreshPrices: async (cartId: string): Promise<void> => {
    const path = "/store/cart-prices"
    await door({ method: "POST", path, body: { cartId }, shape: cartPricesResponse })
  },

  /** What was seen becomes one order, or nothing does; the same cart again gives the same order. */
  placeOrder: (cartId: string, seen: SeenCart) => placeOrder(door, cartId, seen),

  receiptKey: (cartId: string) =>
    door({ method: "POST", path: "/store/receipts", body: { cartId }, shape: receiptKeyResponse }),

  /** `undefined` when the order is unknown or the key is not its own. */
  receipt: async (orderId: string, key: string): Promise<Receipt | undefined> =>
    (await orNothing(
      door({
        path: `/store/receipts/${encodeURIComponent(orderId)}`,
        query: { key },
        shape: receiptResponse,
      }),
    ))?.receipt,
})

/** Everything the shop asks of the server. Prices and stock always come from the answer. */
export const retail = (door: Door) => ({ ...shelf(door), ...carts(door), ...orders(door) })

export type Retail = ReturnType<typeof retail>

const NOT_FOUND = 404

async function orNothing<Found>(asked: Promise<Found>): Promise<Found | undefined> {
  try {
    return await asked
  } catch (refusal) {
    if (refusal instanceof Refused && refusal.status === NOT_FOUND) return undefined
    throw refusal
  }
}
