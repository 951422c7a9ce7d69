import { sendTo } from "@sentra/contracts"
import { rupiah, sum, type Rupiah } from "@sentra/domain"
import { z } from "zod"
import { cartMetadata, medusaAddress, type ShippingAddress } from "./shipping-address.js"

/** Medusa sends amounts as JSON numbers in whole rupiah; a fraction is a fault and is refused. */
const amount = z.int().transform((value): Rupiah => rupiah(BigInt(value)))

const medusaLine = z.object({
  id: z.string(),
  variant_id: z.string(),
  variant_sku: z.string(),
  variant_title: z.string().nullish(),
  product_handle: z.string(),
  product_title: z.string(),
  quantity: z.int().min(1),
  unit_price: amount,
  created_at: z.string().default(""),
})

const medusaCart = z.object({
  id: z.string(),
  email: z.string().nullish(),
  completed_at: z.string().nullish(),
  metadata: cartMetadata,
  items: z.array(medusaLine).default([]),
  shipping_methods: z
    .array(
      z.object({ name: z.string(), amount, shipping_option_id: z.string().nullish() }),
    )
    .default([]),
})

export type CartLine = {
  lineId: string
  variantId: string
  sku: string
  handle: string
  title: string
  size: string | undefined
  pieces: number
  unitPrice: Rupiah
  gross: Rupiah
}

export type ChosenShipping = { optionId: string | undefined; name: string; fee: Rupiah }

/** A cart as the shop shows it. `total` = goods + shipping fee, all with PPN inside. */
export type Cart = {
  id: string
  email: string | undefined
  completed: boolean
  lines: CartLine[]
  pieces: number
  address: ShippingAddress | undefined
  shipping: ChosenShipping | undefined
  goods: Rupiah
  total: Rupiah
}

/** The fields asked of Medusa's cart routes: only what `cartResponse` reads. */
export const CART_FIELDS = [
  "id",
  "email",
  "completed_at",
  "metadata",
  "items.id",
  "items.variant_id",
  "items.variant_sku",
  "items.variant_title",
  "items.product_handle",
  "items.product_title",
  "items.quantity",
  "items.unit_price",
  "items.created_at",
  "shipping_methods.name",
  "shipping_methods.amount",
  "shipping_methods.shipping_option_id",
].join(",")

export const cartResponse = z.object({ cart: medusaCart }).transform(({ cart }): Cart => {
  const lines = [...cart.items].sort(byAge).map(lineOf)
  const method = cart.shipping_methods[0]
  const goods = sum(lines.map((line) => line.gross))
  return {
    id: cart.id,
    email: cart.email ?? undefined,
    completed: Boolean(cart.completed_at),
    lines,
    pieces: lines.reduce((total, line) => total + line.pieces, 0),
    address: cart.metadata?.typed_address,
    shipping: method && {
      optionId: method.shipping_option_id ?? undefined,
      name: method.name,
      fee: method.amount,
    },
    goods,
    total: sum(method ? [goods, method.amount] : [goods]),
  }
})

/** Who gets the goods of a cart and where, as the server writes it. */
export const cartSendTo = ({ email, address }: Pick<Cart, "email" | "address">): string =>
  sendTo(email, address ? medusaAddress(address) : {})

/** Medusa gives lines in no fixed order; a list must not jump when a number changes. */
const byAge = (one: z.output<typeof medusaLine>, other: z.output<typeof medusaLine>): number =>
  one.created_at.localeCompare(other.created_at) || one.id.localeCompare(other.id)

const lineOf = (item: z.output<typeof medusaLine>): CartLine => ({
  lineId: item.id,
  variantId: item.variant_id,
  sku: item.variant_sku,
  handle: item.product_handle,
  title: item.product_title,
  size: sizeOf(item.variant_sku, item.variant_title),
  pieces: item.quantity,
  unitPrice: item.unit_price,
  gross: rupiah(item.unit_price * BigInt(item.quantity)),
})

/** A size is a variant's title that also ends its code: products of one size have none. */
const sizeOf = (sku: string, title: string | null | undefined): string | undefined =>
  title && sku.endsWith(`-${title}`) ? title : undefined

export const shippingOptionsResponse = z
  .object({
    shipping_options: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        amount,
        type: z.object({ description: z.string().nullish() }).nullish(),
      }),
    ),
  })
  .transform(({ shipping_options }) =>
    shipping_options
      .map(({ id, name, amount: fee, type }) => {
        return { optionId: id, name, fee, description: type?.description ?? "" }
      })
      .sort((one, other) => (one.fee < other.fee ? -1 : one.fee > other.fee ? 1 : 0)),
  )

/**
 * A way to ship this cart to its address, cheapest first. The fee has PPN inside; the description
 * says how long it takes, in the office's words, or nothing.
 */
export type ShippingOption = z.output<typeof shippingOptionsResponse>[number]
