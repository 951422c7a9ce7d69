import type { MedusaContainer } from "@medusajs/framework/types"
import {
  createWorkflow,
  transform,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { postFactWorkflow, type Facts } from "../../books/post-fact/index.js"
import { reverseMovementStep, type ReverseMovementInput } from "./steps/reverse-movement.js"

/**
 * A deposit or a move out of clearing was entered wrongly: its entry is reversed by its mirror
 * image, and its reference is free for the entry that is right.
 */
export const reverseMovementWorkflow = createWorkflow(
  "reverse-movement",
  (input: WorkflowData<ReverseMovementInput>) => {
    const movementId = reverseMovementStep(input)
    postFactWorkflow.runAsStep({ input: transform({ movementId }, factsOf) })
    return new WorkflowResponse(movementId)
  },
)

function factsOf({ movementId }: { movementId: string }): Facts {
  return { kind: "movements", ids: [movementId] }
}

/**
 * Runs the workflow. Again changes nothing. Throws Refusal: not_found, or conflict when the member
 * no longer has the deposit.
 */
export async function reverseMovement(
  container: MedusaContainer,
  input: ReverseMovementInput,
): Promise<void> {
  await reverseMovementWorkflow(container).run({ input })
}
