import { rupiah, type Rupiah } from "@sentra/domain"
import { z } from "zod"

/** Medusa sends amounts as JSON numbers in whole rupiah; a fraction here would be a fault. */
const amount = z.number().transform((value): Rupiah => rupiah(BigInt(Math.round(value))))

const address = z.object({
  first_name: z.string().nullish(),
  last_name: z.string().nullish(),
  phone: z.string().nullish(),
  address_1: z.string().nullish(),
  address_2: z.string().nullish(),
  city: z.string().nullish(),
  province: z.string().nullish(),
  postal_code: z.string().nullish(),
})

const medusaCart = z.object({
  id: z.string(),
  email: z.string().nullish(),
  completed_at: z.string().nullish(),
  items: z
    .array(
      z.object({
        id: z.string(),
        variant_id: z.string(),
        variant_sku: z.string(),
        variant_title: z.string().nullish(),
        product_handle: z.string(),
        product_title: z.string(),
        quantity: z.number().int(),
        unit_price: amount,
      }),
    )
    .default([]),
  shipping_address: address.nullish(),
  shipping_methods: z
    .array(z.object({ id: z.string(), name: z.string(), amount, shipping_option_id: z.string() }))
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

export type ShippingAddress = {
  recipient: string
  phone: string
  street: string
  district: string
  city: string
  province: string
  postalCode: string
}

export type Cart = {
  id: string
  email: string | undefined
  completed: boolean
  lines: CartLine[]
  pieces: number
  address: ShippingAddress | undefined
  shipping: { optionId: string; name: string; fee: Rupiah } | undefined
  goods: Rupiah
  total: Rupiah
}

/** The fields asked of Medusa's cart routes: only what `cartResponse` reads. */
export const CART_FIELDS = [
  "id",
  "email",
  "completed_at",
  "items.id",
  "items.variant_id",
  "items.variant_sku",
  "items.variant_title",
  "items.product_handle",
  "items.product_title",
  "items.quantity",
  "items.unit_price",
  "*shipping_address",
  "*shipping_methods",
].join(",")

export const cartResponse = z
  .object({ cart: medusaCart })
  .transform(({ cart }): Cart => {
    const lines = cart.items.map((item): CartLine => ({
      lineId: item.id,
      variantId: item.variant_id,
      sku: item.variant_sku,
      handle: item.product_handle,
      title: item.product_title,
      size: sizeOf(item.variant_title),
      pieces: item.quantity,
      unitPrice: item.unit_price,
      gross: rupiah(item.unit_price * BigInt(item.quantity)),
    }))
    const method = cart.shipping_methods[0]
    const goods = rupiah(lines.reduce((total, line) => total + line.gross, 0n))
    return {
      id: cart.id,
      email: cart.email ?? undefined,
      completed: Boolean(cart.completed_at),
      lines,
      pieces: lines.reduce((total, line) => total + line.pieces, 0),
      address: cart.shipping_address ? addressOf(cart.shipping_address) : undefined,
      shipping: method && {
        optionId: method.shipping_option_id,
        name: method.name,
        fee: method.amount,
      },
      goods,
      total: rupiah(goods + (method?.amount ?? 0n)),
    }
  })

/** Products of one size carry Medusa's single variant, titled "-". */
export const ONE_SIZE = "-"

const sizeOf = (title: string | null | undefined): string | undefined =>
  title && title !== ONE_SIZE ? title : undefined

const addressOf = (found: z.output<typeof address>): ShippingAddress => ({
  recipient: [found.first_name, found.last_name].filter(Boolean).join(" "),
  phone: found.phone ?? "",
  street: found.address_1 ?? "",
  district: found.address_2 ?? "",
  city: found.city ?? "",
  province: found.province ?? "",
  postalCode: found.postal_code ?? "",
})

/** Our address in Medusa's columns: address_2 holds kelurahan and kecamatan. */
export const medusaAddress = (given: ShippingAddress) => ({
  first_name: given.recipient,
  phone: given.phone,
  address_1: given.street,
  address_2: given.district,
  city: given.city,
  province: given.province,
  postal_code: given.postalCode,
  country_code: "id",
})

export const shippingOptionsResponse = z
  .object({
    shipping_options: z.array(z.object({ id: z.string(), name: z.string(), amount })),
  })
  .transform(({ shipping_options }) =>
    shipping_options.map(({ id, name, amount: fee }) => ({ optionId: id, name, fee })),
  )

export type ShippingOption = z.output<typeof shippingOptionsResponse>[number]
