import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules, OrderWorkflowEvents } from "@medusajs/framework/utils"
import { messageOf } from "../../../lib/message-of.js"

/**
 * Tells the rest of the house, as Medusa's own order workflow would. The order stands whatever
 * becomes of the word: pieces that nobody was given because it was lost are swept up later.
 */
export async function announceOrder(container: MedusaContainer, orderId: string): Promise<void> {
  try {
    await container
      .resolve(Modules.EVENT_BUS)
      .emit({ name: OrderWorkflowEvents.PLACED, data: { id: orderId } })
  } catch (error) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(`Bulk order ${orderId} is placed but was not announced: ${messageOf(error)}`)
  }
}
