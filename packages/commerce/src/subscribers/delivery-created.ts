import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { FulfillmentWorkflowEvents } from "@medusajs/framework/utils"
import { recordRetailDeliveryWorkflow } from "../workflows/shop/record-retail-delivery/index.js"

/** A parcel arrived. What a crash loses here, the sweeper finds by the parcel's own date. */
export default async function deliveryCreated({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  await recordRetailDeliveryWorkflow(container).run({ input: { fulfillmentId: event.data.id } })
}

export const config: SubscriberConfig = { event: FulfillmentWorkflowEvents.DELIVERY_CREATED }
