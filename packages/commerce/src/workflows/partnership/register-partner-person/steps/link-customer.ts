import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { StepResponse } from "@medusajs/framework/workflows-sdk"
import { linkCustomersToCustomerGroupWorkflow } from "@medusajs/medusa/core-flows"
import { sentraStep } from "../../../../lib/step.js"
import { PARTNER_MODULE } from "../../../../modules/partner/index.js"
import type { EnteredPerson } from "./enter-person.js"

type Input = { person: EnteredPerson; customer: { customerId: string } }

/** Says that this customer acts as this person, and gives her the partner's prices. */
export const linkCustomerStep = sentraStep(
  "link-partner-customer",
  async ({ person, customer: { customerId } }: Input, { container }) => {
    const link = {
      [PARTNER_MODULE]: { partner_user_id: person.personId },
      [Modules.CUSTOMER]: { customer_id: customerId },
    }
    const links = container.resolve(ContainerRegistrationKeys.LINK)
    const known = await links.list(link)
    if (known.length === 0) await links.create(link)
    if (person.customerGroupId !== null) {
      await linkCustomersToCustomerGroupWorkflow(container).run({
        input: { id: person.customerGroupId, add: [customerId] },
      })
    }
    return new StepResponse<string, typeof link>(customerId, known.length === 0 ? link : undefined)
  },
  async (link, { container }) => {
    if (link) await container.resolve(ContainerRegistrationKeys.LINK).dismiss(link)
  },
)
