import { StepResponse } from "@medusajs/framework/workflows-sdk"
import { sentraStep } from "../../../../lib/step.js"
import { STAFF_MODULE, type StaffService } from "../../../../modules/staff/index.js"

/** Remembers that it is done. */
export const finishApprovalStep = sentraStep(
  "finish-approval",
  async ({ approvalId }: { approvalId: string }, { container }) => {
    await container.resolve<StaffService>(STAFF_MODULE).approvals.finish(approvalId, null)
    return new StepResponse(approvalId)
  },
)
