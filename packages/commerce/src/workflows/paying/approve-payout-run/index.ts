import type { MedusaContainer } from "@medusajs/framework/types"
import {
  createWorkflow,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { approveRunStep, type ApprovePayoutRunInput } from "./steps/approve-run.js"

/** A second person agrees to a payout run: from then on there is a bank file of it. */
export const approvePayoutRunWorkflow = createWorkflow(
  "approve-payout-run",
  (input: WorkflowData<ApprovePayoutRunInput>) => new WorkflowResponse(approveRunStep(input)),
)

/** Runs the workflow. Again changes nothing. */
export async function approvePayoutRun(
  container: MedusaContainer,
  input: ApprovePayoutRunInput,
): Promise<void> {
  await approvePayoutRunWorkflow(container).run({ input })
}
