import { Modules } from "@medusajs/framework/utils"
import { StepResponse } from "@medusajs/framework/workflows-sdk"
import {
  createCustomerGroupsWorkflow,
  deleteCustomerGroupsWorkflow,
} from "@medusajs/medusa/core-flows"
import { contradiction } from "../../../../lib/module-errors.js"
import { sentraStep } from "../../../../lib/step.js"
import { PARTNER_MODULE, type PartnerService } from "../../../../modules/partner/index.js"
import type { EnterPartnerInput } from "./enter-partner.js"

/** The group that a partner's price list is for; one each. The undo closes one that was opened. */
export const openCustomerGroupStep = sentraStep(
  "open-customer-group",
  async ({ partnerId, terms }: EnterPartnerInput, { container }) => {
    const [known] =
      partnerId === undefined
        ? []
        : await container.resolve<PartnerService>(PARTNER_MODULE).partners({ ids: [partnerId] })
    if (known?.customerGroupId) {
      return new StepResponse<{ customerGroupId: string }, string>({
        customerGroupId: known.customerGroupId,
      })
    }
    const name = `${terms.code} ${terms.name}`
    const customers = container.resolve(Modules.CUSTOMER)
    const [existing] = await customers.listCustomerGroups({ name })
    if (existing) {
      return new StepResponse<{ customerGroupId: string }, string>({ customerGroupId: existing.id })
    }
    const { result } = await createCustomerGroupsWorkflow(container).run({
      input: { customersData: [{ name }] },
    })
    const [group] = result
    if (!group) throw contradiction(`No customer group was made for ${terms.code}.`)
    return new StepResponse({ customerGroupId: group.id }, group.id)
  },
  async (groupId, { container }) => {
    if (groupId) await deleteCustomerGroupsWorkflow(container).run({ input: { ids: [groupId] } })
  },
)
