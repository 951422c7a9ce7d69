import { StepResponse } from "@medusajs/framework/workflows-sdk"
import { sentraStep } from "../../../../lib/step.js"
import { giveBack } from "../give-back.js"
import type { AskedRefund } from "../types.js"

/** Money that was given back does not come back, so there is no undo. */
export const giveBackStep = sentraStep(
  "give-back",
  async ({ refundId }: AskedRefund, { container }) => {
    await giveBack(container, refundId)
    return new StepResponse(undefined)
  },
)
