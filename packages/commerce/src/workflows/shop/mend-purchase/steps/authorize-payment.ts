import { Modules } from "@medusajs/framework/utils"
import { StepResponse } from "@medusajs/framework/workflows-sdk"
import { databaseIn } from "../../../../lib/database-in.js"
import { sentraStep } from "../../../../lib/step.js"
import { readPurchase } from "../read-purchase.js"

/** Without it there is no payment that staff could confirm when the transfer comes. */
export const authorizePaymentStep = sentraStep(
  "authorize-purchase-payment",
  async ({ cartId }: { cartId: string }, { container }) => {
    const purchase = await readPurchase(databaseIn(container), cartId)
    if (purchase?.sessionToAuthorize) {
      await container
        .resolve(Modules.PAYMENT)
        .authorizePaymentSession(purchase.sessionToAuthorize, {})
    }
    return new StepResponse(undefined)
  },
)
