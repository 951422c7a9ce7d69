import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { OrderWorkflowEvents } from "@medusajs/framework/utils"
import { takeBackSaleWorkflow } from "../workflows/shop/take-back-sale/index.js"

/** A shop order's pieces are for sale again. What a crash loses here, the sweeper finds. */
export default async function orderCanceled({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  await takeBackSaleWorkflow(container).run({ input: { orderId: event.data.id } })
}

export const config: SubscriberConfig = { event: OrderWorkflowEvents.CANCELED }
