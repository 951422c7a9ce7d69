import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { missing } from "../../../lib/module-errors.js"
import { medusaRupiah } from "../../../lib/rupiah-from-medusa.js"

const orderShape = z.object({
  id: z.string(),
  display_id: z.number().int().nullish(),
  created_at: z.coerce.date(),
  status: z.string(),
  total: medusaRupiah,
  shipping_total: medusaRupiah,
  cart: z.object({ id: z.string() }).nullish(),
  items: z.array(
    z.object({
      id: z.string(),
      variant_id: z.string(),
      quantity: z.coerce.number().int().positive(),
      unit_price: medusaRupiah,
      total: medusaRupiah,
    }),
  ),
})

export type RetailOrderLine = {
  orderLineId: string
  variantId: string
  pieces: number
  unitPrice: bigint
  /** What the buyer pays for the line, PPN included, after any discount. */
  gross: bigint
}

export type RetailOrder = {
  orderId: string
  displayId: number | null
  orderedAt: Date
  isCanceled: boolean
  /** Under which the claims were made: the cart's id, or the order's own when it had no cart. */
  claimKey: string
  lines: RetailOrderLine[]
  shippingGross: bigint
  total: bigint
}

/**
 * A retail order as the books need it: whole rupiah, the lines and the shipping adding up to the
 * order's total. Throws `not_found` for an id that is no order.
 */
export async function readRetailOrder(
  container: MedusaContainer,
  orderId: string,
): Promise<RetailOrder> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: [
      ...["id", "display_id", "created_at", "status", "total", "shipping_total", "cart.id"],
      ...["items.id", "items.variant_id", "items.quantity", "items.unit_price", "items.total"],
    ],
    filters: { id: orderId },
  })
  const [order] = z.array(orderShape).parse(data)
  if (!order) throw missing(`There is no order ${orderId}.`)
  return {
    orderId: order.id,
    displayId: order.display_id ?? null,
    orderedAt: order.created_at,
    isCanceled: order.status === "canceled",
    claimKey: order.cart?.id ?? order.id,
    lines: closeToTotal(order.items.map(toLine), order.total - order.shipping_total),
    shippingGross: order.shipping_total,
    total: order.total,
  }
}

const toLine = (item: z.infer<typeof orderShape>["items"][number]): RetailOrderLine => ({
  orderLineId: item.id,
  variantId: item.variant_id,
  pieces: item.quantity,
  unitPrice: item.unit_price,
  gross: item.total,
})

/** Lines rounded one by one may miss the total by a rupiah; the largest line takes it. */
function closeToTotal(lines: RetailOrderLine[], goodsTotal: bigint): RetailOrderLine[] {
  const missing = goodsTotal - lines.reduce((total, { gross }) => total + gross, 0n)
  const largest = lines.toSorted((a, b) => (a.gross < b.gross ? 1 : -1))[0]
  if (missing === 0n || !largest) return lines
  return lines.map((line) =>
    line === largest ? { ...line, gross: line.gross + missing } : line,
  )
}
