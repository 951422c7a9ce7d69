import { StepResponse } from "@medusajs/framework/workflows-sdk"
import { noteChange } from "../../../../lib/acting.js"
import { sentraStep } from "../../../../lib/step.js"
import { PAYOUT_MODULE, type PayoutService } from "../../../../modules/payout/index.js"

export type WithdrawPayoutRunInput = { runId: string; reason: string }
export type WithdrawnRun = { runId: string; payoutIds: string[] }

/** Closes the run with the reason. It is over then: what is wanted after all is prepared anew. */
export const withdrawRunStep = sentraStep(
  "withdraw-payout-run",
  async ({ runId, reason }: WithdrawPayoutRunInput, { container }) => {
    const run = await container
      .resolve<PayoutService>(PAYOUT_MODULE)
      .withdrawRun({ runId, reason })
    noteChange({ id: runId, before: { status: "open" }, after: { status: run.status, reason } })
    const withdrawn: WithdrawnRun = { runId, payoutIds: run.payouts.map(({ id }) => id) }
    return new StepResponse(withdrawn)
  },
)
