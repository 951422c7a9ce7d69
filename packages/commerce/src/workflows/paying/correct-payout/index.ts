import type { MedusaContainer } from "@medusajs/framework/types"
import {
  createWorkflow,
  transform,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { postFactWorkflow, type Facts } from "../../books/post-fact/index.js"
import { correctPayoutStep, type CorrectPayoutInput } from "./steps/correct-payout.js"

/**
 * What was noted as paid was not: the confirmation is reversed by its mirror image, and the money
 * is ready again as after any transfer that bounced.
 */
export const correctPayoutWorkflow = createWorkflow(
  "correct-payout",
  (input: WorkflowData<CorrectPayoutInput>) => {
    const payoutId = correctPayoutStep(input)
    postFactWorkflow.runAsStep({ input: transform({ payoutId }, factsOf) })
    return new WorkflowResponse(payoutId)
  },
)

function factsOf({ payoutId }: { payoutId: string }): Facts {
  return { kind: "payouts", ids: [payoutId] }
}

/** Runs the workflow. Again changes nothing. */
export async function correctPayout(
  container: MedusaContainer,
  input: CorrectPayoutInput,
): Promise<void> {
  await correctPayoutWorkflow(container).run({ input })
}
