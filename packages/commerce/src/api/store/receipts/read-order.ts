import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import type { Receipt } from "@sentra/contracts"
import { medusaRupiah } from "../../../lib/rupiah-from-medusa.js"

const text = z.string().nullish().transform((value) => value ?? "")

const orderShape = z.object({
  id: z.string(),
  display_id: z.number().int(),
  status: z.string(),
  created_at: z.coerce.date(),
  email: text,
  shipping_methods: z.array(z.object({ name: z.string() })),
  shipping_address: z
    .object({
      first_name: text,
      last_name: text,
      phone: text,
      address_1: text,
      address_2: text,
      city: text,
      province: text,
      postal_code: text,
    })
    .nullish(),
  payment_collections: z.array(
    z.object({ captured_amount: medusaRupiah.nullish(), amount: medusaRupiah }),
  ),
  fulfillments: z.array(
    z.object({
      canceled_at: z.coerce.date().nullish(),
      shipped_at: z.coerce.date().nullish(),
      delivered_at: z.coerce.date().nullish(),
    }),
  ),
})
export type ReceiptOrder = z.infer<typeof orderShape>

const FIELDS = [
  ...["id", "display_id", "status", "created_at", "email"],
  ...["shipping_methods.name", "shipping_address.*"],
  ...["payment_collections.captured_amount", "payment_collections.amount"],
  ...["fulfillments.canceled_at", "fulfillments.shipped_at", "fulfillments.delivered_at"],
]

/** What Medusa knows of a placed order that its buyer may see. Undefined when there is none. */
export async function readReceiptOrder(
  scope: Pick<MedusaContainer, "resolve">,
  orderId: string,
): Promise<ReceiptOrder | undefined> {
  const { data } = await scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: FIELDS,
    filters: { id: orderId },
  })
  return z.array(orderShape).parse(data)[0]
}

/** A cancelled order asks for no money, and tells of none that was given back. */
export function paymentOf(order: ReceiptOrder, total: bigint): Receipt["payment"] {
  if (order.status === "canceled") return "canceled"
  return isPaid(order, total) ? "received" : "awaiting_transfer"
}

/** Whether the whole price has been seen on the cooperative's account. */
const isPaid = ({ payment_collections }: ReceiptOrder, total: bigint): boolean =>
  payment_collections.reduce((sum, { captured_amount }) => sum + (captured_amount ?? 0n), 0n) >=
  total

/** How far the parcels are; an order with several is as far as its slowest. */
export function deliveryStop(order: ReceiptOrder): "preparing" | "shipped" | "delivered" {
  const parcels = order.fulfillments.filter(({ canceled_at }) => !canceled_at)
  if (parcels.length === 0) return "preparing"
  if (parcels.every(({ delivered_at }) => delivered_at)) return "delivered"
  return parcels.every(({ shipped_at, delivered_at }) => shipped_at ?? delivered_at)
    ? "shipped"
    : "preparing"
}
