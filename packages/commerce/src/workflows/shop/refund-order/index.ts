import type { MedusaContainer } from "@medusajs/framework/types"
import {
  createWorkflow,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { postFacts } from "../../books/post-fact/index.js"
import { giveBackStep } from "./steps/give-back.js"
import { recordRefundStep } from "./steps/record-refund.js"
import type { RefundOrderInput } from "./types.js"

/**
 * Gives a shop buyer money back: written down first, then given by Medusa. What Medusa refuses is
 * withdrawn. What a crash leaves between the two a sweeper gives, once.
 */
export const refundOrderWorkflow = createWorkflow(
  "refund-order",
  (input: WorkflowData<RefundOrderInput>) => {
    const asked = recordRefundStep(input)
    giveBackStep(asked)
    return new WorkflowResponse(asked)
  },
)

/** Runs the workflow and writes the refund into the books; answers its id. */
export async function refundOrder(
  container: MedusaContainer,
  input: RefundOrderInput,
): Promise<string> {
  const { result } = await refundOrderWorkflow(container).run({ input })
  await postFacts(container, "refunds", [result.refundId])
  return result.refundId
}
