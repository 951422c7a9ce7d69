import type { MedusaContainer } from "@medusajs/framework/types"
import {
  createWorkflow,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { enterPartnerStep, type EnterPartnerInput } from "./steps/enter-partner.js"
import { openCustomerGroupStep } from "./steps/open-customer-group.js"

/** A company becomes a partner, or its terms change: placed orders keep the terms they have. */
export const registerPartnerWorkflow = createWorkflow(
  "register-partner",
  (input: WorkflowData<EnterPartnerInput>) => {
    const group = openCustomerGroupStep(input)
    return new WorkflowResponse(enterPartnerStep({ input, group }))
  },
)

/** Runs the workflow; answers the partner's id. A code that is taken is refused. */
export async function registerPartner(
  container: MedusaContainer,
  input: EnterPartnerInput,
): Promise<string> {
  const { result } = await registerPartnerWorkflow(container).run({ input })
  return result
}
