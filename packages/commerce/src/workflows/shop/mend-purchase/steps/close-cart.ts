import { Modules } from "@medusajs/framework/utils"
import { StepResponse } from "@medusajs/framework/workflows-sdk"
import { now } from "../../../../lib/clock.js"
import { databaseIn } from "../../../../lib/database-in.js"
import { sentraStep } from "../../../../lib/step.js"
import { readPurchase } from "../read-purchase.js"

/** Nobody adds anything to a cart that was bought. */
export const closeCartStep = sentraStep(
  "close-purchased-cart",
  async ({ cartId }: { cartId: string }, { container }) => {
    const purchase = await readPurchase(databaseIn(container), cartId)
    if (purchase && !purchase.isClosed) {
      await container.resolve(Modules.CART).updateCarts(cartId, { completed_at: now() })
    }
    return new StepResponse(undefined)
  },
)
