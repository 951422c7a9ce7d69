import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { StepResponse } from "@medusajs/framework/workflows-sdk"
import { databaseIn } from "../../../../lib/database-in.js"
import { sentraStep } from "../../../../lib/step.js"
import { ghostOrders } from "../read-purchase.js"

/**
 * Takes away what Medusa itself would have taken away, had its process lived to see the purchase
 * fail: an order that nobody was told of, and its link to the cart's payment. Not undone.
 */
export const removeGhostOrdersStep = sentraStep(
  "remove-ghost-orders",
  async ({ cartId }: { cartId: string }, { container }) => {
    const ghosts = await ghostOrders(databaseIn(container), cartId)
    const link = container.resolve(ContainerRegistrationKeys.LINK)
    for (const { orderId, paymentCollectionId } of ghosts) {
      if (paymentCollectionId) {
        await link.dismiss({
          [Modules.ORDER]: { order_id: orderId },
          [Modules.PAYMENT]: { payment_collection_id: paymentCollectionId },
        })
      }
      await container.resolve(Modules.ORDER).deleteOrders([orderId])
    }
    return new StepResponse({ removed: ghosts.length })
  },
)
