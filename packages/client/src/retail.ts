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
import { z } from "zod"
import { CART_FIELDS, cartResponse, shippingOptionsResponse, type Cart } from "./cart.js"
import type { Door } from "./door.js"
import { Refused } from "./failures.js"
import { placeOrder } from "./place-order.js"
import { medusaAddress, type ShippingAddress } from "./shipping-address.js"

const fields = { fields: CART_FIELDS }
const anything = z.unknown()

const cartPath = (cartId: string, rest = ""): string =>
  `/store/carts/${encodeURIComponent(cartId)}${rest}`

const linePath = (cartId: string, lineId: string): string =>
  cartPath(cartId, `/line-items/${encodeURIComponent(lineId)}`)

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
const carts = (door: Door) => ({
  createCart: (regionId: string): Promise<Cart> =>
    door({
      method: "POST",
      path: "/store/carts",
      query: fields,
      body: { region_id: regionId },
      shape: cartResponse,
    }),

  /** `undefined` when there is no such cart (any more). */
  cart: (cartId: string): Promise<Cart | undefined> =>
    orNothing(door({ path: cartPath(cartId), query: fields, shape: cartResponse })),

  addToCart: (cartId: string, variantId: string, pieces: number): Promise<Cart> =>
    door({
      method: "POST",
      path: cartPath(cartId, "/line-items"),
      query: fields,
      body: { variant_id: variantId, quantity: pieces },
      shape: cartResponse,
    }),

  setPieces: (cartId: string, lineId: string, pieces: number): Promise<Cart> =>
    door({
      method: "POST",
      path: linePath(cartId, lineId),
      query: fields,
      body: { quantity: pieces },
      shape: cartResponse,
    }),

  removeLine: async (cartId: string, lineId: string): Promise<void> => {
    await door({ method: "DELETE", path: linePath(cartId, lineId), shape: anything })
  },
})

/** From a cart to its order. */
const orders = (door: Door) => ({
  /** Says who buys and where it goes. The ways to ship depend on it: ask for them afterwards. */
  shipTo: (cartId: string, email: string, address: ShippingAddress): Promise<Cart> =>
    door({
      method: "POST",
      path: cartPath(cartId),
      query: fields,
      body: {
        email,
        shipping_address: medusaAddress(address),
        billing_address: medusaAddress(address),
        metadata: { typed_address: address },
      },
      shape: cartResponse,
    }),

  shippingOptions: (cartId: string) =>
    door({
      path: "/store/shipping-options",
      query: { cart_id: cartId },
      shape: shippingOptionsResponse,
    }),

  chooseShipping: (cartId: string, optionId: string): Promise<Cart> =>
    door({
      method: "POST",
      path: cartPath(cartId, "/shipping-methods"),
      query: fields,
      body: { option_id: optionId },
      shape: cartResponse,
    }),

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
