import type { MedusaContainer } from "@medusajs/framework/types"
import {
  createWorkflow,
  transform,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { postFactWorkflow, type Facts } from "../../books/post-fact/index.js"
import { recordClearingMoveStep } from "./steps/record-clearing-move.js"

export type RecordClearingMoveInput = {
  /** Made by the form: the same key is the same move. */
  key: string
  /** Whole rupiah as text, since steps hand their input on as JSON. */
  amount: string
  movedOn: string
  reference: string
  /** What lay in clearing when the person looked; nothing is entered when it is not that. */
  clearingSeen: string
  enteredBy: string
  /** ISO instant; now when left out. */
  at?: string
}

/** Enters that buyers' transfers left clearing for the account, and posts it (R3). */
export const recordClearingMoveWorkflow = createWorkflow(
  "record-clearing-move",
  (input: WorkflowData<RecordClearingMoveInput>) => {
    const recorded = recordClearingMoveStep(input)
    postFactWorkflow.runAsStep({ input: transform({ recorded }, factsOf) })
    return new WorkflowResponse(recorded)
  },
)

function factsOf({ recorded }: { recorded: { movementId: string } }): Facts {
  return { kind: "movements", ids: [recorded.movementId] }
}

/**
 * Runs the workflow. Throws Refusal: conflict (something else lies in clearing now, reference used,
 * key with other content), invalid_data (day, or more than lay there on it).
 */
export async function recordClearingMove(
  container: MedusaContainer,
  input: RecordClearingMoveInput,
): Promise<string> {
  const { result } = await recordClearingMoveWorkflow(container).run({ input })
  return result.movementId
}
