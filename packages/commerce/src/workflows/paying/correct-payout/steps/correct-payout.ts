import { StepResponse } from "@medusajs/framework/workflows-sdk"
import { noteChange } from "../../../../lib/acting.js"
import { sentraStep } from "../../../../lib/step.js"
import { PAYOUT_MODULE, type PayoutService } from "../../../../modules/payout/index.js"

export type CorrectPayoutInput = { payoutId: string; reason: string }

/** Notes that the payout came back after all. What two people agreed on is not undone. */
export const correctPayoutStep = sentraStep(
  "correct-payout",
  async ({ payoutId, reason }: CorrectPayoutInput, { container }) => {
    await container.resolve<PayoutService>(PAYOUT_MODULE).correctPaid({ payoutId, reason })
    noteChange({ id: payoutId, before: { status: "paid" }, after: { status: "bounced", reason } })
    return new StepResponse(payoutId)
  },
)
