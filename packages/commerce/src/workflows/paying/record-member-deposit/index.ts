import type { MedusaContainer } from "@medusajs/framework/types"
import {
  createWorkflow,
  transform,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { postFactWorkflow, type Facts } from "../../books/post-fact/index.js"
import { recordMemberDepositStep } from "./steps/record-member-deposit.js"

export type RecordMemberDepositInput = {
  /** Made by the form: the same key is the same deposit. */
  key: string
  artisanId: string
  /** Whole rupiah as text, since steps hand their input on as JSON. */
  amount: string
  paidOn: string
  till: "bank" | "cash"
  reference: string
  enteredBy: string
  /** ISO instant; now when left out. */
  at?: string
}

/** Enters the membership deposit that a member paid, and posts it (M1). Idempotent by its key. */
export const recordMemberDepositWorkflow = createWorkflow(
  "record-member-deposit",
  (input: WorkflowData<RecordMemberDepositInput>) => {
    const recorded = recordMemberDepositStep(input)
    postFactWorkflow.runAsStep({ input: transform({ recorded }, factsOf) })
    return new WorkflowResponse(recorded)
  },
)

function factsOf({ recorded }: { recorded: { movementId: string } }): Facts {
  return { kind: "movements", ids: [recorded.movementId] }
}

/**
 * Runs the workflow. Throws Refusal: not_found (member), conflict (paid before, number used, key
 * with other content), invalid_data (day).
 */
export async function recordMemberDeposit(
  container: MedusaContainer,
  input: RecordMemberDepositInput,
): Promise<string> {
  const { result } = await recordMemberDepositWorkflow(container).run({ input })
  return result.movementId
}
