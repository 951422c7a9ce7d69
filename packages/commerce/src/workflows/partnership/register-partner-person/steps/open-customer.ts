import { Modules } from "@medusajs/framework/utils"
import { StepResponse } from "@medusajs/framework/workflows-sdk"
import {
  createCustomerAccountWorkflow,
  removeCustomerAccountWorkflow,
} from "@medusajs/medusa/core-flows"
import { ensureLogin, removeLogin } from "../../../../lib/first-login.js"
import { sentraStep } from "../../../../lib/step.js"
import type { EnteredPerson, EnterPersonInput } from "./enter-person.js"

type Input = { input: EnterPersonInput; person: EnteredPerson }
type Made = { customerId: string; authIdentityId: string | null }

/** The customer she signs in as. The undo removes the account that was made, and its login. */
export const openCustomerStep = sentraStep(
  "open-partner-customer",
  async ({ input: { person }, person: { partnerName } }: Input, { container }) => {
    const [existing] = await container
      .resolve(Modules.CUSTOMER)
      .listCustomers({ email: person.email, has_account: true })
    if (existing) return new StepResponse<{ customerId: string }, Made>({ customerId: existing.id })
    const { authIdentityId, made } = await ensureLogin(container, person.email)
    const { result } = await createCustomerAccountWorkflow(container).run({
      input: {
        authIdentityId,
        customerData: {
          email: person.email,
          first_name: person.firstName,
          last_name: person.lastName,
          company_name: partnerName,
        },
      },
    })
    const undo: Made = { customerId: result.id, authIdentityId: made ? authIdentityId : null }
    return new StepResponse({ customerId: result.id }, undo)
  },
  async (undo, { container }) => {
    if (!undo) return
    await removeCustomerAccountWorkflow(container).run({ input: { customerId: undo.customerId } })
    if (undo.authIdentityId !== null) await removeLogin(container, undo.authIdentityId)
  },
)
