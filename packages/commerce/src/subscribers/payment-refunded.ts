import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { PaymentEvents } from "@medusajs/framework/utils"
import { postFacts } from "../workflows/books/post-fact/index.js"
import { retailOrdersOfPayment } from "../workflows/shop/orders-of-payment.js"
import { takeInRefunds } from "../workflows/shop/refund-order/take-in.js"

/**
 * Medusa gave money back by itself, because an order was cancelled: the books undo what is left of
 * the sale. What a crash loses here, the sweeper finds by the refund.
 */
export default async function paymentRefunded({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  for (const orderId of await retailOrdersOfPayment(container, event.data.id)) {
    for (const id of await takeInRefunds(container, orderId)) {
      await postFacts(container, "refunds", [id])
    }
  }
}

export const config: SubscriberConfig = { event: PaymentEvents.REFUNDED }
