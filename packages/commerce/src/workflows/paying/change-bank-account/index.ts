import type { MedusaContainer } from "@medusajs/framework/types"
import {
  createWorkflow,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import {
  changeBankAccountStep,
  type ChangeBankAccountInput,
} from "./steps/change-bank-account.js"

/** Members' money goes to another account from the next payout run on; the member is told. */
export const changeBankAccountWorkflow = createWorkflow(
  "change-bank-account",
  (input: WorkflowData<ChangeBankAccountInput>) =>
    new WorkflowResponse(changeBankAccountStep(input)),
)

/** Runs the workflow. Again changes nothing. */
export async function changeBankAccount(
  container: MedusaContainer,
  input: ChangeBankAccountInput,
): Promise<void> {
  await changeBankAccountWorkflow(container).run({ input })
}
