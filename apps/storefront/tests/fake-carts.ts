import {
  completeCartRequest,
  lineChanges,
  type CatalogueProduct,
  type Receipt,
  type SeenCart,
} from "@sentra/contracts"
import type { FakeStock, Json } from "./fake-commerce.ts"

type Line = { id: string; variant_id: string; quantity: number; unit_price: number }
type FakeCart = {
  id: string
  email?: unknown
  metadata?: unknown
  shipping_address?: Json
  lines: Line[]
  option?: string
  orderId?: string
}

type Reply = { status: number; body: unknown }

const OPTIONS = [
  { id: "so_regular", name: "Reguler", amount: 24_000, type: { description: "2–4 hari" } },
  { id: "so_cargo", name: "Kargo", amount: 60_000, type: { description: "4–6 hari" } },
]

const notFound: Reply = { status: 404, body: { type: "not_found", message: "No such cart." } }
const refused = (message: string, field?: string): Reply => ({
  status: 409,
  body: { type: "conflict", message, ...(field && { field }) },
})

/** Carts, stock and orders of the fake. */
export function createCarts(stock: FakeStock) {
  const sold = new Map<string, number>()
  const prices = new Map<string, number>()
  const withdrawn = new Set<string>()
  const carts = new Map<string, FakeCart>()
  const orders = new Map<string, Receipt>()
  let number = 0

  const variantOf = (variantId: string) => {
    for (const product of stock.products) {
      const variant = product.variants.find((known) => known.variantId === variantId)
      if (variant) return { product, variant }
    }
    throw new Error(`No variant ${variantId}`)
  }
  const priceOf = (variantId: string): number =>
    prices.get(variantId) ?? Number(variantOf(variantId).variant.price)
  const left = (variantId: string): number =>
    variantOf(variantId).variant.availablePieces - (sold.get(variantId) ?? 0)

  const products = (): CatalogueProduct[] =>
    stock.products.filter(({ handle }) => !withdrawn.has(handle)).map((product) => {
      const variants = product.variants.map((variant) => ({
        ...variant,
        availablePieces: left(variant.variantId),
      }))
      const availablePieces = variants.reduce((sum, variant) => sum + variant.availablePieces, 0)
      return { ...product, variants, availablePieces }
    })

  const show = (cart: FakeCart): Reply => {
    const option = OPTIONS.find(({ id }) => id === cart.option)
    return {
      status: 200,
      body: {
        cart: {
          id: cart.id,
          email: cart.email ?? null,
          metadata: cart.metadata ?? null,
          completed_at: cart.orderId ? "2026-11-20T02:00:00.000Z" : null,
          items: cart.lines.map((line, index) => itemOf(line, index, variantOf(line.variant_id))),
          shipping_methods: option ? [{ ...option, shipping_option_id: option.id }] : [],
        },
      },
    }
  }

  const isSeen = (cart: FakeCart, seen: SeenCart): boolean => {
    const now = cart.lines.map(({ variant_id: variantId, quantity: pieces, unit_price }) => {
      return { variantId, pieces, unitPrice: String(unit_price) }
    })
    const outdated = cart.lines.some((line) => line.unit_price !== priceOf(line.variant_id))
    return !outdated && lineChanges(seen.lines, now).length === 0
  }

  const complete = (cart: FakeCart, body: Json): Reply => {
    if (!cart.orderId) {
      const { seen } = completeCartRequest.parse(body)
      if (!isSeen(cart, seen)) return refused("The cart changed.", "seen")
      const short = cart.lines.some((line) => line.quantity > left(line.variant_id))
      if (short) return refused("Not enough pieces are ready.")
      if (!cart.option) return refused("Choose how to ship.")
      for (const { variant_id, quantity } of cart.lines) {
        sold.set(variant_id, (sold.get(variant_id) ?? 0) + quantity)
      }
      number += 1
      cart.orderId = `order_${number}`
      orders.set(cart.orderId, receiptOf(cart, cart.orderId, number, stock, variantOf))
    }
    return { status: 200, body: { type: "order", order: { id: cart.orderId } } }
  }

  const lineOf = (method: string, cart: FakeCart, lineId: string, body: Json): Reply => {
    const quantity = Number(body["quantity"])
    if (lineId === "") {
      const variant_id = String(body["variant_id"])
      const known = cart.lines.find((line) => line.variant_id === variant_id)
      if (known) known.quantity += quantity
      else {
        const unit_price = priceOf(variant_id)
        cart.lines.push({ id: `line_${variant_id}`, variant_id, quantity, unit_price })
      }
      return show(cart)
    }
    const line = cart.lines.find(({ id }) => id === lineId)
    if (!line) return notFound
    if (method === "DELETE") cart.lines = cart.lines.filter((known) => known !== line)
    else Object.assign(line, { quantity, unit_price: priceOf(line.variant_id) })
    return show(cart)
  }

  return {
    products,
    orders,
    /** Another buyer takes pieces: what the race looks like from one shop's side. */
    sell: (variantId: string, pieces: number): void => {
      sold.set(variantId, (sold.get(variantId) ?? 0) + pieces)
    },
    /** Staff change a price, or take a product out of the shop. */
    reprice: (variantId: string, price: number): void => void prices.set(variantId, price),
    withdraw: (handle: string, out = true): void => {
      if (out) withdrawn.add(handle)
      else withdrawn.delete(handle)
    },
    refresh: (cartId: string): Reply => {
      const cart = carts.get(cartId)
      if (!cart) return notFound
      const gone = cart.lines.some(({ variant_id }) => {
        return withdrawn.has(variantOf(variant_id).product.handle)
      })
      if (gone) return refused("No longer sold.", "items")
      for (const line of cart.lines) line.unit_price = priceOf(line.variant_id)
      return { status: 200, body: { cartId } }
    },
    /** Three days went by without a transfer. */
    cancel: (orderId: string): void => {
      const order = orders.get(orderId)
      if (order) orders.set(orderId, { ...order, payment: "canceled" })
    },
    order: (orderId: string): Receipt | undefined => orders.get(orderId),
    orderOfCart: (cartId: string): Receipt | undefined =>
      orders.get(carts.get(cartId)?.orderId ?? ""),
    shippingOptions: (cartId: string | null) => ({
      shipping_options: carts.get(cartId ?? "")?.shipping_address ? OPTIONS : [],
    }),
    payment: (part: string | undefined) => ({
      payment_collection: {
        id: "pay_col",
        payment_sessions: part ? [{ provider_id: "pp_system_default" }] : [],
      },
    }),
    cart: (
      method: string,
      id: string,
      part: string | undefined,
      lineId: string,
      body: Json,
    ): Reply => {
      if (id === "") {
        const cart: FakeCart = { id: `cart_${carts.size + 1}`, lines: [] }
        carts.set(cart.id, cart)
        return show(cart)
      }
      const cart = carts.get(id)
      if (!cart) return notFound
      if (part === "complete") return complete(cart, body)
      if (cart.orderId && method !== "GET") return refused("The cart is already completed.")
      if (part === "line-items") return lineOf(method, cart, lineId, body)
      if (part === "shipping-methods") cart.option = String(body["option_id"])
      else if (method === "POST") Object.assign(cart, body)
      return show(cart)
    },
  }
}

export type Shop = ReturnType<typeof createCarts>

type Known = { product: CatalogueProduct; variant: CatalogueProduct["variants"][number] }

const itemOf = (line: Line, index: number, { product, variant }: Known) => ({
  id: line.id,
  variant_id: line.variant_id,
  variant_sku: variant.sku,
  variant_title: variant.size ?? "-",
  product_handle: product.handle,
  product_title: product.title.id,
  quantity: line.quantity,
  unit_price: line.unit_price,
  created_at: `2026-11-20T01:00:${String(index).padStart(2, "0")}.000Z`,
})

function receiptOf(
  cart: FakeCart,
  orderId: string,
  displayId: number,
  { cooperative }: FakeStock,
  variantOf: (variantId: string) => Known,
): Receipt {
  const fee = BigInt(OPTIONS.find(({ id }) => id === cart.option)?.amount ?? 0)
  const known = cart.lines.map((line) => ({ line, ...variantOf(line.variant_id) }))
  const share = (part: "price" | "artisan" | "cooperative" | "tax"): bigint =>
    known.reduce((sum, { line, product }) => {
      return sum + BigInt(product.shares[part]) * BigInt(line.quantity)
    }, 0n)
  const total = share("price") + fee
  const text = (name: string): string => String(cart.shipping_address?.[name] ?? "")
  return {
    orderId,
    displayId,
    orderedAt: "2026-11-20T02:00:00.000Z",
    email: String(cart.email),
    payment: "awaiting_transfer",
    delivery: "preparing",
    rounding: null,
    lines: known.map(({ line, product, variant }) => ({
      orderLineId: `o${line.id}`,
      sku: variant.sku,
      title: product.title,
      size: variant.size,
      pieces: line.quantity,
      unitPrice: variant.price,
      gross: String(BigInt(variant.price) * BigInt(line.quantity)),
      makers: product.makers
        .slice(0, 1)
        .map(({ memberNumber, workshop }) => ({ memberNumber, workshop, pieces: line.quantity })),
    })),
    shippingName: OPTIONS.find(({ id }) => id === cart.option)?.name ?? "",
    shippingFee: String(fee),
    total: String(total),
    shares: {
      price: String(total),
      artisan: String(share("artisan")),
      cooperative: String(share("cooperative")),
      tax: String(share("tax")),
      shipping: String(fee),
    },
    address: {
      recipient: text("first_name"),
      phone: text("phone"),
      street: text("address_1"),
      district: text("address_2"),
      city: text("city"),
      province: text("province"),
      postalCode: text("postal_code"),
    },
    transfer: {
      bankName: cooperative.bankName,
      accountNumber: cooperative.bankAccountNumber,
      accountHolder: cooperative.bankAccountHolder,
      amount: String(total),
      reference: `GENDING ${displayId}`,
      payUntil: "2026-11-23T02:00:00.000Z",
    },
  }
}
