import type { MedusaContainer } from "@medusajs/framework/types"
import {
  createWorkflow,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import type { ApprovalKindName } from "../../approvals.js"
import { recordRequestStep } from "./steps/record-request.js"

export type ApprovalRequest = {
  kind: ApprovalKindName
  /** What it is about: one request at a time for each. */
  subjectId: string
  /** How people call it today: "A03 Siti", "payout run of 24 November". */
  subject: string
  /** What is done when somebody agrees, in the shape of the kind. */
  payload: unknown
  /** What stood when it was asked for, in the shape of the kind. */
  seen: unknown
  reason: string
  requestedBy: string
}

/** Asks for a second person: what is written here is done when another agrees. */
export const requestApprovalWorkflow = createWorkflow(
  "request-approval",
  (input: WorkflowData<ApprovalRequest>) => new WorkflowResponse(recordRequestStep(input)),
)

/** Runs the workflow; answers the id of the request. CONFLICT while one about the same waits. */
export async function requestApproval(
  container: MedusaContainer,
  input: ApprovalRequest,
): Promise<string> {
  const { result } = await requestApprovalWorkflow(container).run({ input })
  return result
}
