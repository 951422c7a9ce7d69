import type { MedusaContainer } from "@medusajs/framework/types"
import {
  createWorkflow,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { exclusively } from "../../../lib/exclusively.js"
import { carryOutStep } from "./steps/carry-out.js"
import { finishApprovalStep } from "./steps/finish-approval.js"

/** Does what one person asked for and another agreed to; takes back what was refused. */
export const carryOutApprovalWorkflow = createWorkflow(
  "carry-out-approval",
  (input: WorkflowData<{ approvalId: string }>) => {
    carryOutStep(input)
    return new WorkflowResponse(finishApprovalStep(input))
  },
)

/** Runs the workflow, one process at a time for each request. */
export async function carryOutApproval(
  container: MedusaContainer,
  approvalId: string,
): Promise<void> {
  await exclusively(container, [`approval:${approvalId}`], () =>
    carryOutApprovalWorkflow(container).run({ input: { approvalId } }),
  )
}
