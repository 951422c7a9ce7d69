import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import {
  createCustomerGroupsWorkflow,
  linkCustomersToCustomerGroupWorkflow,
} from "@medusajs/medusa/core-flows"
import { PARTNER_MODULE, type Partner, type PartnerService } from "@sentra/commerce/modules/partner"
import { PARTNERS, type SeedPartner } from "../data/partners.js"
import { ensureCustomerAccount } from "./accounts.js"
import { firstOf } from "../first-of.js"

/** The corporate partners, their customer groups, and a user with a login for each role. */
export async function ensurePartners(container: MedusaContainer): Promise<Partner[]> {
  const partners: Partner[] = []
  for (const seed of PARTNERS) {
    const customerGroupId = await ensureGroup(container, seed)
    const partner = await ensurePartner(container, seed, customerGroupId)
    await ensureUsers(container, seed, partner.id, customerGroupId)
    partners.push(partner)
  }
  return partners
}

async function ensureGroup(container: MedusaContainer, seed: SeedPartner): Promise<string> {
  const customers = container.resolve(Modules.CUSTOMER)
  const [existing] = await customers.listCustomerGroups({ name: seed.name })
  if (existing) return existing.id
  const { result } = await createCustomerGroupsWorkflow(container).run({
    input: { customersData: [{ name: seed.name }] },
  })
  return firstOf(result, "customer group").id
}

async function ensurePartner(
  container: MedusaContainer,
  seed: SeedPartner,
  customerGroupId: string,
): Promise<Partner> {
  const { code, name, npwp16, nitku22, address, depositBasisPoints, netDays, taxCollector } = seed
  const terms = { code, name, npwp16, nitku22, address, depositBasisPoints, netDays, taxCollector }
  const [partner] = await container
    .resolve<PartnerService>(PARTNER_MODULE)
    .registerPartners([{ ...terms, customerGroupId }])
  return firstOf(partner ? [partner] : [], "partner")
}

async function ensureUsers(
  container: MedusaContainer,
  seed: SeedPartner,
  partnerId: string,
  customerGroupId: string,
): Promise<void> {
  const users = await container.resolve<PartnerService>(PARTNER_MODULE).registerUsers(
    seed.users.map(({ role, firstName, lastName, email }) => ({
      partnerId,
      role,
      name: `${firstName} ${lastName}`,
      email,
    })),
  )
  const userIds = new Map(users.map(({ email, id }) => [email, id]))
  const customerIds: string[] = []
  for (const person of seed.users) {
    const customerId = await ensureCustomerAccount(container, { ...person, companyName: seed.name })
    customerIds.push(customerId)
    await ensureLink(container, userIds.get(person.email) ?? "", customerId)
  }
  await joinGroup(container, customerGroupId, customerIds)
}

/** One user signs in as one customer; Medusa refuses to make the same link twice. */
async function ensureLink(
  container: MedusaContainer,
  partnerUserId: string,
  customerId: string,
): Promise<void> {
  const links = container.resolve(ContainerRegistrationKeys.LINK)
  const link = {
    [PARTNER_MODULE]: { partner_user_id: partnerUserId },
    [Modules.CUSTOMER]: { customer_id: customerId },
  }
  const existing = await links.list(link)
  if (existing.length === 0) await links.create(link)
}

async function joinGroup(
  container: MedusaContainer,
  groupId: string,
  customerIds: readonly string[],
): Promise<void> {
  const members = await container
    .resolve(Modules.CUSTOMER)
    .listCustomerGroupCustomers({ customer_group_id: groupId })
  const known = new Set(members.map(({ customer_id }) => customer_id))
  const add = customerIds.filter((id) => !known.has(id))
  if (add.length === 0) return
  await linkCustomersToCustomerGroupWorkflow(container).run({ input: { id: groupId, add } })
}
