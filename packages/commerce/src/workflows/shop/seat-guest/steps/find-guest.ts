import { Modules, validateEmail } from "@medusajs/framework/utils"
import { StepResponse } from "@medusajs/framework/workflows-sdk"
import { sentraStep } from "../../../../lib/step.js"

/** The customer without an account who goes by this e-mail, written as Medusa itself writes it. */
export const findGuestStep = sentraStep(
  "find-guest",
  async (input: { email: string }, { container }) => {
    const customers = container.resolve(Modules.CUSTOMER)
    const email = validateEmail(input.email)
    const [known] = await customers.listCustomers({ email, has_account: false }, { select: ["id"] })
    if (known) return new StepResponse<string, string | null>(known.id, null)
    const { id } = await customers.createCustomers({ email })
    return new StepResponse<string, string | null>(id, id)
  },
  async (createdId, { container }) => {
    if (createdId) await container.resolve(Modules.CUSTOMER).deleteCustomers(createdId)
  },
)
