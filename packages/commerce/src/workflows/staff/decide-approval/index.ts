import type { MedusaContainer } from "@medusajs/framework/types"
import {
  createWorkflow,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { carryOutApproval } from "../carry-out-approval/index.js"
import { recordDecisionStep, type DecideApprovalInput } from "./steps/record-decision.js"

/** Another person agrees or refuses. */
export const decideApprovalWorkflow = createWorkflow(
  "decide-approval",
  (input: WorkflowData<DecideApprovalInput>) => new WorkflowResponse(recordDecisionStep(input)),
)

/** Runs the workflow and carries out what was decided. After a crash the sweeper does. */
export async function decideApproval(
  container: MedusaContainer,
  input: DecideApprovalInput,
): Promise<void> {
  await decideApprovalWorkflow(container).run({ input })
  await carryOutApproval(container, input.approvalId)
}
