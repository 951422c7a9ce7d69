import { StepResponse } from "@medusajs/framework/workflows-sdk"
import { completeCartWorkflow } from "@medusajs/medusa/core-flows"
import { z } from "@medusajs/framework/zod"
import { sendTo } from "@sentra/contracts"
import { medusaRupiah } from "../../../lib/rupiah-from-medusa.js"
import { claimLotsWorkflow } from "../claim-lots/index.js"
import { giveBackClaims } from "../claim-lots/give-back-claims.js"
import { seenHere } from "../claim-lots/seen-by-buyer.js"
import type { CartOffer } from "../claim-lots/types.js"

const text = z.string().nullish()

const cartShape = z.object({
  id: z.string(),
  email: text,
  region_id: z.string(),
  completed_at: z.unknown(),
  total: medusaRupiah,
  shipping_methods: z.array(z.object({ shipping_option_id: text })),
  shipping_address: z
    .object({
      first_name: text,
      phone: text,
      address_1: text,
      address_2: text,
      city: text,
      province: text,
      postal_code: text,
    })
    .nullish(),
  customer: z.object({ id: z.string() }).nullish(),
  items: z.array(
    z.object({
      id: z.string(),
      variant_id: z.string(),
      variant_title: z.string().nullish(),
      product_title: z.string().nullish(),
      title: z.string(),
      variant_sku: z.string().nullish(),
      quantity: z.coerce.number().int().positive(),
      unit_price: medusaRupiah,
    }),
  ),
})
type Cart = z.infer<typeof cartShape>
type CartItem = Cart["items"][number]

/**
 * The moment before Medusa makes an order of a cart: the last one in which a buyer can be refused
 * without leaving an order behind. When a later step fails, the claimed pieces go back at once.
 */
completeCartWorkflow.hooks.validate(
  async ({ cart }, { container }) => {
    const parsed = cartShape.parse(cart)
    const { id, customer, items } = parsed
    await claimLotsWorkflow(container).run({
      input: {
        cartId: id,
        customerId: customer?.id ?? null,
        offer: offerOf(parsed),
        items: items.map((item) => ({
          cartLineId: item.id,
          variantId: item.variant_id,
          title: titleOf(item),
          pieces: item.quantity,
          unitPrice: item.unit_price.toString(),
        })),
      },
    })
    return new StepResponse(null, id)
  },
  async (cartId, { container }) => {
    if (cartId) await giveBackClaims(container, cartId)
  },
)

/** What the buyer is about to be held to; nothing any more when the cart is an order already. */
function offerOf(cart: Cart): CartOffer | null {
  if (cart.completed_at) return null
  return {
    seen: seenHere(),
    total: cart.total.toString(),
    shippingOptionId: cart.shipping_methods[0]?.shipping_option_id ?? "",
    sendTo: sendTo(cart.email, cart.shipping_address ?? {}),
    regionId: cart.region_id,
  }
}

/** "Kemeja … lengan pendek (M)": the size matters to a buyer who must choose anew. */
function titleOf({ product_title, title, variant_sku, variant_title }: CartItem): string {
  const hasSizes = variant_sku?.endsWith(`-${variant_title}`) ?? false
  return hasSizes ? `${product_title ?? title} (${variant_title})` : (product_title ?? title)
}
