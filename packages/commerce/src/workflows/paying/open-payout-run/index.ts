import type { MedusaContainer } from "@medusajs/framework/types"
import {
  createWorkflow,
  transform,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { postFactWorkflow, type Facts } from "../../books/post-fact/index.js"
import { readPayableStep } from "./steps/read-payable.js"
import { recordPayoutRunStep, type OpenedRun } from "./steps/record-payout-run.js"

export type OpenPayoutRunInput = {
  /** The day, "YYYY-MM-DD", up to which money counts. */
  cutOff: string
  /** The staff user's id. */
  openedBy: string
  /** ISO instant; now when left out. */
  at?: string
}

/**
 * Puts what is ready for each member on its way to their bank: balance → run → books (2120 → 2130).
 * One run at a time. If the books refuse, the run is taken back; after a crash the sweeper posts
 * it.
 */
export const openPayoutRunWorkflow = createWorkflow(
  "open-payout-run",
  (input: WorkflowData<OpenPayoutRunInput>) => {
    const payable = readPayableStep(input)
    const run = recordPayoutRunStep({ input, payable })
    postFactWorkflow.runAsStep({ input: transform({ run }, factsOf) })
    return new WorkflowResponse(run)
  },
)

function factsOf({ run }: { run: OpenedRun }): Facts {
  return { kind: "payouts", ids: run.payoutIds }
}

/** Runs the workflow; answers the id of the new run. */
export async function openPayoutRun(
  container: MedusaContainer,
  input: OpenPayoutRunInput,
): Promise<OpenedRun> {
  const { result } = await openPayoutRunWorkflow(container).run({ input })
  return result
}
