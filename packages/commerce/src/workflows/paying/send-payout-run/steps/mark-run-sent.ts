import { StepResponse } from "@medusajs/framework/workflows-sdk"
import { noteChange } from "../../../../lib/acting.js"
import { at } from "../../../../lib/clock.js"
import { sentraStep } from "../../../../lib/step.js"
import { PAYOUT_MODULE, type PayoutService } from "../../../../modules/payout/index.js"

export type SendPayoutRunInput = {
  runId: string
  /** ISO instant; now when left out. */
  at?: string
}

/** Notes that the file was fetched. Who has it has it, so there is no undo. */
export const markRunSentStep = sentraStep(
  "mark-run-sent",
  async ({ runId, at: moment }: SendPayoutRunInput, { container }) => {
    const run = await container
      .resolve<PayoutService>(PAYOUT_MODULE)
      .markSent(runId, at(moment))
    noteChange({ id: runId, before: null, after: { status: run.status } })
    return new StepResponse(runId)
  },
)
