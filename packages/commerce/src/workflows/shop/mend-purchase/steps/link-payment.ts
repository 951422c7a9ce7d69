import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { StepResponse } from "@medusajs/framework/workflows-sdk"
import { databaseIn } from "../../../../lib/database-in.js"
import { sentraStep } from "../../../../lib/step.js"
import { readPurchase } from "../read-purchase.js"

/** The order's price is what the cart's payment collection waits for. */
export const linkPaymentStep = sentraStep(
  "link-purchase-payment",
  async ({ cartId }: { cartId: string }, { container }) => {
    const purchase = await readPurchase(databaseIn(container), cartId)
    if (purchase?.paymentCollectionId && !purchase.isLinkedToPayment) {
      await container.resolve(ContainerRegistrationKeys.LINK).create({
        [Modules.ORDER]: { order_id: purchase.orderId },
        [Modules.PAYMENT]: { payment_collection_id: purchase.paymentCollectionId },
      })
    }
    return new StepResponse(undefined)
  },
)
