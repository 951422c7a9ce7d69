import { StepResponse } from "@medusajs/framework/workflows-sdk"
import { noteChange } from "../../../../lib/acting.js"
import { at } from "../../../../lib/clock.js"
import { sentraStep } from "../../../../lib/step.js"
import { PAYOUT_MODULE, type PayoutService } from "../../../../modules/payout/index.js"

export type ApprovePayoutRunInput = {
  runId: string
  /** The sum that the second person saw, as decimal string. */
  total: string
  approvedBy: string
  /** ISO instant; now when left out. */
  at?: string
}

/** Writes down who agreed. An agreement is not undone; nothing follows it in this workflow. */
export const approveRunStep = sentraStep(
  "approve-payout-run",
  async ({ runId, total, approvedBy, at: moment }: ApprovePayoutRunInput, { container }) => {
    const payouts = container.resolve<PayoutService>(PAYOUT_MODULE)
    await payouts.approveRun({ runId, total: BigInt(total), approvedBy, at: at(moment) })
    noteChange({ id: runId, before: { status: "open" }, after: { status: "approved", total } })
    return new StepResponse(runId)
  },
)
