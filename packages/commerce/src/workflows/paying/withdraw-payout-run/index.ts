import type { MedusaContainer } from "@medusajs/framework/types"
import {
  createWorkflow,
  transform,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { postFactWorkflow, type Facts } from "../../books/post-fact/index.js"
import {
  withdrawRunStep,
  type WithdrawPayoutRunInput,
  type WithdrawnRun,
} from "./steps/withdraw-run.js"

/** Nobody agreed to a payout run: its money is ready again (2130 → 2120), as if never prepared. */
export const withdrawPayoutRunWorkflow = createWorkflow(
  "withdraw-payout-run",
  (input: WorkflowData<WithdrawPayoutRunInput>) => {
    const withdrawn = withdrawRunStep(input)
    postFactWorkflow.runAsStep({ input: transform({ withdrawn }, factsOf) })
    return new WorkflowResponse(withdrawn)
  },
)

function factsOf({ withdrawn }: { withdrawn: WithdrawnRun }): Facts {
  return { kind: "payouts", ids: withdrawn.payoutIds }
}

/** Runs the workflow. Again changes nothing. */
export async function withdrawPayoutRun(
  container: MedusaContainer,
  input: WithdrawPayoutRunInput,
): Promise<void> {
  await withdrawPayoutRunWorkflow(container).run({ input })
}
