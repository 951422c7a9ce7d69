import type { MedusaContainer } from "@medusajs/framework/types"
import type { SettlementRequest } from "@sentra/contracts"
import {
  createWorkflow,
  transform,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { postFactWorkflow, type Facts } from "../../books/post-fact/index.js"
import { recordBankAnswerStep, type Settled } from "./steps/record-bank-answer.js"

export type SettlePayoutInput = SettlementRequest & {
  runId: string
  /** ISO instant for answers that name no day; now when left out. */
  at?: string
}

/**
 * Imports the bank's answer: each payout was paid (2130 → bank, with its fee) or bounced (2130 →
 * 2120, ready again). Idempotent: the same answer twice changes nothing.
 */
export const settlePayoutWorkflow = createWorkflow(
  "settle-payout",
  (input: WorkflowData<SettlePayoutInput>) => {
    const settled = recordBankAnswerStep(input)
    postFactWorkflow.runAsStep({ input: transform({ settled }, factsOf) })
    return new WorkflowResponse(settled)
  },
)

function factsOf({ settled }: { settled: Settled }): Facts {
  return { kind: "payouts", ids: settled.payoutIds }
}

/** Runs the workflow. */
export async function settlePayout(
  container: MedusaContainer,
  input: SettlePayoutInput,
): Promise<Settled> {
  const { result } = await settlePayoutWorkflow(container).run({ input })
  return result
}
