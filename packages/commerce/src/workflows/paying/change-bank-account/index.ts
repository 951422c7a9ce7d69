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
import { tellMemberStep } from "./steps/tell-member.js"

/** Members' money goes to another account from the next payout run on; the member is told. */
export const changeBankAccountWorkflow = createWorkflow(
  "change-bank-account",
  (input: WorkflowData<ChangeBankAccountInput>) => {
    const changed = changeBankAccountStep(input)
    tellMemberStep(input)
    return new WorkflowResponse(changed)
  },
)

/** Runs the workflow. Again changes nothing, and tells the member again. */
export async function changeBankAccount(
  container: MedusaContainer,
  input: ChangeBankAccountInput,
): Promise<void> {
  await changeBankAccountWorkflow(container).run({ input })
}
