import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { PaymentEvents } from "@medusajs/framework/utils"
import { postFacts } from "../workflows/books/post-fact/index.js"
import { retailOrdersOfPayment } from "../workflows/shop/orders-of-payment.js"

/**
 * The buyer got money back: the books undo the sale. What a crash loses here, the sweeper finds by
 * the refund.
 */
export default async function paymentRefunded({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  const ids = await retailOrdersOfPayment(container, event.data.id)
  if (ids.length > 0) await postFacts(container, "refunds", ids)
}

export const config: SubscriberConfig = { event: PaymentEvents.REFUNDED }
