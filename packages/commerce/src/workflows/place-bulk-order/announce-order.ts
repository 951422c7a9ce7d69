import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules, OrderWorkflowEvents } from "@medusajs/framework/utils"

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
    const reason = error instanceof Error ? error.message : String(error)
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(`Bulk order ${orderId} is placed but was not announced: ${reason}`)
  }
}
