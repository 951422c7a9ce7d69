import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { PaymentEvents } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { databaseIn } from "../lib/database-in.js"
import { postFacts } from "../workflows/post-fact/index.js"

const retailOrder = z.object({ orderId: z.string() })

/**
 * Staff saw the buyer's transfer: the sale goes into the books. A partner's payment is not a sale
 * and waits for its own event. What a crash loses here, the sweeper finds by the capture.
 */
export default async function paymentCaptured({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  const orders = await databaseIn(container).rows(
    retailOrder,
    `select link.order_id from payment
     join order_payment_collection link
       on link.payment_collection_id = payment.payment_collection_id and link.deleted_at is null
     where payment.id = ?
       and not exists (select 1 from bulk_order where bulk_order.order_id = link.order_id)`,
    [event.data.id],
  )
  const ids = orders.map(({ orderId }) => orderId)
  if (ids.length > 0) await postFacts(container, "captures", ids)
}

export const config: SubscriberConfig = { event: PaymentEvents.CAPTURED }
