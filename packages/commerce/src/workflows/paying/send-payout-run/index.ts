import type { MedusaContainer } from "@medusajs/framework/types"
import {
  createWorkflow,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { missing } from "../../../lib/module-errors.js"
import { documentStore, type DocumentContent } from "../../../outside/index.js"
import { handOverRunStep } from "./steps/hand-over-run.js"
import { markRunSentStep, type SendPayoutRunInput } from "./steps/mark-run-sent.js"

/** The run leaves the house: from then on its members may have been paid. */
export const sendPayoutRunWorkflow = createWorkflow(
  "send-payout-run",
  (input: WorkflowData<SendPayoutRunInput>) => {
    markRunSentStep(input)
    return new WorkflowResponse(handOverRunStep(input))
  },
)

/** Runs the workflow; answers what staff keep of it. Again changes nothing: it is the same. */
export async function sendPayoutRun(
  container: MedusaContainer,
  input: SendPayoutRunInput,
): Promise<DocumentContent> {
  const { result: key } = await sendPayoutRunWorkflow(container).run({ input })
  const document = await documentStore(container).read(key)
  if (!document) throw missing(`The document ${key} was not kept.`)
  return document
}
