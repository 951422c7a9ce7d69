import { Modules, OrderWorkflowEvents } from "@medusajs/framework/utils"
import { StepResponse } from "@medusajs/framework/workflows-sdk"
import { sentraStep } from "../../../lib/step.js"

/**
 * Tells the rest of the house, as Medusa's own order workflow would. A lost word is swept up later.
 */
export const announceOrderStep = sentraStep(
  "announce-bulk-order",
  async ({ orderId }: { orderId: string }, { container }) => {
    await container
      .resolve(Modules.EVENT_BUS)
      .emit({ name: OrderWorkflowEvents.PLACED, data: { id: orderId } })
    return new StepResponse(undefined)
  },
)
