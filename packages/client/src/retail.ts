import {
  catalogueProductResponse,
  catalogueResponse,
  cooperativeResponse,
  makersResponse,
  receiptKeyResponse,
  receiptResponse,
} from "@sentra/contracts"
import { z } from "zod"
import {
  CART_FIELDS,
  cartResponse,
  medusaAddress,
  shippingOptionsResponse,
  type Cart,
  type ShippingAddress,
} from "./cart.js"
import type { Door } from "./door.js"

/** Medusa's payment provider without a gateway: a bank transfer that staff confirm. */
const MANUAL_TRANSFER = "pp_system_default"

const fields = { fields: CART_FIELDS }
const anything = z.unknown()

const completion = z.union([
  z.object({ type: z.literal("order"), order: z.object({ id: z.string() }) }),
  z.object({
    type: z.literal("cart"),
    error: z.object({ message: z.string(), type: z.string().optional() }),
  }),
])

export type Completion = { orderId: string } | { refusal: string }

/** Everything the shop asks of the server. Prices and stock always come from the answer. */
export const retail = (door: Door) => ({
  cooperative: async () =>
    (await door({ path: "/store/cooperative", shape: cooperativeResponse })).cooperative,

  catalogue: async () =>
    (await door({ path: "/store/catalogue", shape: catalogueResponse })).products,

  product: async (handle: string) =>
    (await door({ path: `/store/catalogue/${encodeURIComponent(handle)}`, shape: catalogueProductResponse }))
      .product,

  makers: async () => (await door({ path: "/store/makers", shape: makersResponse })).makers,

  createCart: (regionId: string): Promise<Cart> =>
    door({
      method: "POST",
      path: "/store/carts",
      query: fields,
      body: { region_id: regionId },
      shape: cartResponse,
    }),

  cart: (cartId: string): Promise<Cart> =>
    door({ path: `/store/carts/${encodeURIComponent(cartId)}`, query: fields, shape: cartResponse }),

  addToCart: (cartId: string, variantId: string, pieces: number): Promise<Cart> =>
    door({
      method: "POST",
      path: `/store/carts/${encodeURIComponent(cartId)}/line-items`,
      query: fields,
      body: { variant_id: variantId, quantity: pieces },
      shape: cartResponse,
    }),

  setPieces: (cartId: string, lineId: string, pieces: number): Promise<Cart> =>
    door({
      method: "POST",
      path: `/store/carts/${encodeURIComponent(cartId)}/line-items/${encodeURIComponent(lineId)}`,
      query: fields,
      body: { quantity: pieces },
      shape: cartResponse,
    }),

  removeLine: async (cartId: string, lineId: string): Promise<void> => {
    await door({
      method: "DELETE",
      path: `/store/carts/${encodeURIComponent(cartId)}/line-items/${encodeURIComponent(lineId)}`,
      shape: anything,
    })
  },

  shipTo: (cartId: string, email: string, address: ShippingAddress): Promise<Cart> =>
    door({
      method: "POST",
      path: `/store/carts/${encodeURIComponent(cartId)}`,
      query: fields,
      body: { email, shipping_address: medusaAddress(address), billing_address: medusaAddress(address) },
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
      path: `/store/carts/${encodeURIComponent(cartId)}/shipping-methods`,
      query: fields,
      body: { option_id: optionId },
      shape: cartResponse,
    }),

  /** Readies the manual transfer and completes the cart: one cart becomes one order or none. */
  placeOrder: async (cartId: string): Promise<Completion> => {
    const { payment_collection } = await door({
      method: "POST",
      path: "/store/payment-collections",
      body: { cart_id: cartId },
      shape: z.object({ payment_collection: z.object({ id: z.string() }) }),
    })
    await door({
      method: "POST",
      path: `/store/payment-collections/${payment_collection.id}/payment-sessions`,
      body: { provider_id: MANUAL_TRANSFER },
      shape: anything,
    })
    const answer = await door({
      method: "POST",
      path: `/store/carts/${encodeURIComponent(cartId)}/complete`,
      query: { fields: "id" },
      shape: completion,
    })
    return answer.type === "order"
      ? { orderId: answer.order.id }
      : { refusal: answer.error.message }
  },

  receiptKey: (cartId: string) =>
    door({ method: "POST", path: "/store/receipts", body: { cartId }, shape: receiptKeyResponse }),

  receipt: async (orderId: string, key: string) =>
    (
      await door({
        path: `/store/receipts/${encodeURIComponent(orderId)}`,
        query: { key },
        shape: receiptResponse,
      })
    ).receipt,
})

export type Retail = ReturnType<typeof retail>
