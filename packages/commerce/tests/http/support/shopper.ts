import {
  catalogueProductResponse,
  cooperativeResponse,
  sendTo,
  type SeenCart,
} from "@sentra/contracts"
import { z } from "zod"
import type { Answer } from "./people.js"

/** What a buyer puts in the cart: variant id and pieces. */
export type Wish = { variantId: string; pieces: number }

export type Shopper = {
  ask(method: "GET" | "POST", path: string, body?: unknown): Promise<Answer>
  /** A cart with address, delivery and payment, ready to be ordered. Gives its id. */
  fillCart(email: string, wishes: readonly Wish[]): Promise<string>
  /** What the buyer has before their eyes on the last page. */
  look(cartId: string): Promise<SeenCart>
  /** Orders what is seen: the cart as it is now, unless another look is given. */
  order(cartId: string, seen?: SeenCart): Promise<Answer>
}

export const ADDRESS = {
  first_name: "Budi Contoh",
  phone: "+62 800-0000-0001",
  address_1: "Jalan Contoh 1",
  address_2: "Kanigaran, Kec. Kanigaran",
  city: "Kota Probolinggo",
  province: "Jawa Timur",
  postal_code: "67212",
  country_code: "id",
}

/** A guest in the shop of one server, through the routes the storefront uses. */
export function shopperAt(server: { url: string }, publishableKey: string): Shopper {
  const ask: Shopper["ask"] = async (method, path, body) => {
    const response = await fetch(server.url + path, {
      method,
      headers: { "content-type": "application/json", "x-publishable-api-key": publishableKey },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    return { status: response.status, body: await response.json() }
  }
  const must = async (method: "GET" | "POST", path: string, body?: unknown): Promise<unknown> => {
    const answer = await ask(method, path, body)
    if (answer.status === 200) return answer.body
    throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`)
  }
  const look: Shopper["look"] = async (cartId) =>
    seenIn(await must("GET", `/store/carts/${cartId}`))
  return {
    ask,
    look,
    order: async (cartId, seen) =>
      ask("POST", `/store/carts/${cartId}/complete`, { seen: seen ?? (await look(cartId)) }),
    async fillCart(email, wishes) {
      const { cooperative } = cooperativeResponse.parse(await must("GET", "/store/cooperative"))
      const cart = await must("POST", "/store/carts", { region_id: cooperative.regionId })
      const cartId = idIn(cart, "cart")
      for (const { variantId, pieces } of wishes) {
        const line = { variant_id: variantId, quantity: pieces }
        await must("POST", `/store/carts/${cartId}/line-items`, line)
      }
      await must("POST", `/store/carts/${cartId}`, {
        email,
        shipping_address: ADDRESS,
        billing_address: ADDRESS,
      })
      const options = await must("GET", `/store/shipping-options?cart_id=${cartId}`)
      await must("POST", `/store/carts/${cartId}/shipping-methods`, {
        option_id: optionCalled(options, "Reguler"),
      })
      const collection = await must("POST", "/store/payment-collections", { cart_id: cartId })
      const collectionId = idIn(collection, "payment_collection")
      await must("POST", `/store/payment-collections/${collectionId}/payment-sessions`, {
        provider_id: "pp_system_default",
      })
      return cartId
    },
  }
}

const shownCart = z.object({
  cart: z.object({
    email: z.string(),
    items: z.array(
      z.object({ variant_id: z.string(), quantity: z.int(), unit_price: z.int() }),
    ),
    shipping_methods: z.array(z.object({ amount: z.int(), shipping_option_id: z.string() })),
  }),
})

/** A cart as the shop shows it before the order, with the one address of these stories. */
function seenIn(answer: unknown): SeenCart {
  const { cart } = shownCart.parse(answer)
  const [shipping] = cart.shipping_methods
  const goods = cart.items.reduce((sum, item) => sum + item.quantity * item.unit_price, 0)
  return {
    total: String(goods + (shipping?.amount ?? 0)),
    lines: cart.items.map(({ variant_id: variantId, quantity: pieces, unit_price }) => {
      return { variantId, pieces, unitPrice: String(unit_price) }
    }),
    shippingOptionId: shipping?.shipping_option_id ?? "",
    sendTo: sendTo(cart.email, ADDRESS),
  }
}

/** The variant of a product by its SKU, as the shop's product page knows it. */
export async function variantIn(shopper: Shopper, handle: string, sku: string) {
  const { body } = await shopper.ask("GET", `/store/catalogue/${handle}`)
  const { product } = catalogueProductResponse.parse(body)
  const variant = product.variants.find((candidate) => candidate.sku === sku)
  if (!variant) throw new Error(`The shop has no ${sku}.`)
  return variant
}

/** `body[key].id`, where Medusa's routes put what they made. */
export function idIn(body: unknown, key: string): string {
  const thing = property(body, key)
  const id = property(thing, "id")
  if (typeof id === "string") return id
  throw new Error(`No ${key}.id in ${JSON.stringify(body)}`)
}

function optionCalled(body: unknown, name: string): string {
  const options = property(body, "shipping_options")
  if (!Array.isArray(options)) throw new Error(`No options in ${JSON.stringify(body)}`)
  const rows: unknown[] = options
  return String(property(rows.find((row) => property(row, "name") === name), "id"))
}

export const property = (thing: unknown, key: string): unknown =>
  typeof thing === "object" && thing !== null && key in thing ? Reflect.get(thing, key) : undefined

/** Asks until the answer is there; the caller's test says how long that may take. */
export async function until<T>(ask: () => Promise<T | undefined>): Promise<T> {
  for (;;) {
    const answer = await ask()
    if (answer !== undefined) return answer
    await new Promise((resume) => setTimeout(resume, 200))
  }
}
