import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { OrderWorkflowEvents } from "@medusajs/framework/utils"
import { PARTNER_MODULE, type PartnerService } from "../modules/partner/index.js"
import { allocateOrder, orderedCause } from "../workflows/making/allocate-order/index.js"
import { sellFromLotsWorkflow } from "../workflows/shop/sell-from-lots/index.js"

/**
 * What follows from an order: a partner's is divided among the members, a shop's is taken from the
 * lots claimed for it. Both may run again; what a crash loses here, the sweeper finds.
 */
export default async function orderPlaced({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  const orderId = event.data.id
  const { bulkOrders } = await container
    .resolve<PartnerService>(PARTNER_MODULE)
    .bulkOrders({ orderIds: [orderId] })
  if (bulkOrders.length > 0) await allocateOrder(container, orderedCause(orderId))
  else await sellFromLotsWorkflow(container).run({ input: { orderId } })
}

export const config: SubscriberConfig = { event: OrderWorkflowEvents.PLACED }
