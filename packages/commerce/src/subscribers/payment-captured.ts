import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { PaymentEvents } from "@medusajs/framework/utils"
import { postFacts } from "../workflows/books/post-fact/index.js"
import { retailOrdersOfPayment } from "../workflows/shop/orders-of-payment.js"

/**
 * Staff saw the buyer's transfer: the sale goes into the books. What a crash loses here, the
 * sweeper finds by the capture.
 */
export default async function paymentCaptured({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  const ids = await retailOrdersOfPayment(container, event.data.id)
  if (ids.length > 0) await postFacts(container, "captures", ids)
}

export const config: SubscriberConfig = { event: PaymentEvents.CAPTURED }
