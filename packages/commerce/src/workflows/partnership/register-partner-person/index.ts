import type { MedusaContainer } from "@medusajs/framework/types"
import {
  createWorkflow,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { enterPersonStep, type EnterPersonInput } from "./steps/enter-person.js"
import { linkCustomerStep } from "./steps/link-customer.js"
import { openCustomerStep } from "./steps/open-customer.js"

/** Somebody may act for a partner: a role, a login, and the partner's prices. */
export const registerPartnerPersonWorkflow = createWorkflow(
  "register-partner-person",
  (input: WorkflowData<EnterPersonInput>) => {
    const person = enterPersonStep(input)
    const customer = openCustomerStep({ input, person })
    linkCustomerStep({ person, customer })
    return new WorkflowResponse(person)
  },
)

/** Runs the workflow; answers the person's id. An e-mail that is taken is refused. */
export async function registerPartnerPerson(
  container: MedusaContainer,
  input: EnterPersonInput,
): Promise<string> {
  const { result } = await registerPartnerPersonWorkflow(container).run({ input })
  return result.personId
}
