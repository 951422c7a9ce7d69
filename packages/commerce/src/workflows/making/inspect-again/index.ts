import type { MedusaContainer } from "@medusajs/framework/types"
import {
  createWorkflow,
  transform,
  when,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { postFactWorkflow } from "../../books/post-fact/index.js"
import { allocateOrderWorkflow } from "../allocate-order/index.js"
import {
  causeOfRejection,
  earns,
  factsOf,
  looksForMaker,
  type Received,
} from "../receive-handover/received.js"
import { inspectAgainStep, type InspectAgainInput } from "./steps/inspect-again.js"

/**
 * Says anew what the hub found in a handover whose inspection was reversed; then all goes on as
 * with any other.
 */
export const inspectAgainWorkflow = createWorkflow(
  "inspect-again",
  (input: WorkflowData<InspectAgainInput>) => {
    const received = inspectAgainStep(input)
    when("accepted-again", { received }, earns).then(() => {
      postFactWorkflow.runAsStep({ input: transform({ received }, factsOf) })
    })
    when("rejected-again", { received }, looksForMaker).then(() => {
      allocateOrderWorkflow.runAsStep({ input: transform({ received }, causeOfRejection) })
    })
    return new WorkflowResponse(received)
  },
)

/**
 * Runs the workflow. Refusals name the field: other counts than were brought, another inspection.
 */
export async function inspectAgain(
  container: MedusaContainer,
  input: InspectAgainInput,
): Promise<Received> {
  const { result } = await inspectAgainWorkflow(container).run({ input })
  return result
}
