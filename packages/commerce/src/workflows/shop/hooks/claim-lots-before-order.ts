import { StepResponse } from "@medusajs/framework/workflows-sdk"
import { completeCartWorkflow } from "@medusajs/medusa/core-flows"
import { z } from "@medusajs/framework/zod"
import { claimLotsWorkflow } from "../claim-lots/index.js"
import { giveBackClaims } from "../claim-lots/give-back-claims.js"

const cartShape = z.object({
  id: z.string(),
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
    }),
  ),
})
type CartItem = z.infer<typeof cartShape>["items"][number]

/**
 * The moment before Medusa makes an order of a cart: the last one in which a buyer can be refused
 * without leaving an order behind. When a later step fails, the claimed pieces go back at once.
 */
completeCartWorkflow.hooks.validate(
  async ({ cart }, { container }) => {
    const { id, customer, items } = cartShape.parse(cart)
    await claimLotsWorkflow(container).run({
      input: {
        cartId: id,
        customerId: customer?.id ?? null,
        items: items.map((item) => ({
          cartLineId: item.id,
          variantId: item.variant_id,
          title: titleOf(item),
          pieces: item.quantity,
        })),
      },
    })
    return new StepResponse(null, id)
  },
  async (cartId, { container }) => {
    if (cartId) await giveBackClaims(container, cartId)
  },
)

/** "Kemeja … lengan pendek (M)": the size matters to a buyer who must choose anew. */
function titleOf({ product_title, title, variant_sku, variant_title }: CartItem): string {
  const hasSizes = variant_sku?.endsWith(`-${variant_title}`) ?? false
  return hasSizes ? `${product_title ?? title} (${variant_title})` : (product_title ?? title)
}
