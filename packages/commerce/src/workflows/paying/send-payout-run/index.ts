import type { MedusaContainer } from "@medusajs/framework/types"
import {
  createWorkflow,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { markRunSentStep, type SendPayoutRunInput } from "./steps/mark-run-sent.js"

/** The bank file leaves the house: from then on the bank may have paid. */
export const sendPayoutRunWorkflow = createWorkflow(
  "send-payout-run",
  (input: WorkflowData<SendPayoutRunInput>) => new WorkflowResponse(markRunSentStep(input)),
)

/** Runs the workflow. Again changes nothing: the file is the same. */
export async function sendPayoutRun(
  container: MedusaContainer,
  input: SendPayoutRunInput,
): Promise<void> {
  await sendPayoutRunWorkflow(container).run({ input })
}
