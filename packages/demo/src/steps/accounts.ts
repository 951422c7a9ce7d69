import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import {
  createCustomerAccountWorkflow,
  createUserAccountWorkflow,
  setAuthAppMetadataWorkflow,
} from "@medusajs/medusa/core-flows"
import { grantRoles } from "@sentra/commerce/workflows"
import { DEMO_PASSWORD } from "../data/cooperative.js"
import { STAFF, type SeedStaff } from "../data/staff.js"
import { seedFailure } from "../seed-failure.js"

/** The auth identity behind an email; made with the demo password when there is none yet. */
async function ensureIdentity(container: MedusaContainer, email: string): Promise<string> {
  const auth = container.resolve(Modules.AUTH)
  const [existing] = await auth.listProviderIdentities({ entity_id: email, provider: "emailpass" })
  if (existing?.auth_identity_id) return existing.auth_identity_id
  const { authIdentity, error } = await auth.register("emailpass", {
    body: { email, password: DEMO_PASSWORD },
  })
  if (!authIdentity) throw seedFailure(`No login could be made for ${email}: ${error}`)
  return authIdentity.id
}

/** A customer who can sign in. Gives the customer's id. */
export async function ensureCustomerAccount(
  container: MedusaContainer,
  person: { email: string; firstName: string; lastName: string; companyName: string },
): Promise<string> {
  const customers = container.resolve(Modules.CUSTOMER)
  const [existing] = await customers.listCustomers({ email: person.email, has_account: true })
  if (existing) return existing.id
  const { result } = await createCustomerAccountWorkflow(container).run({
    input: {
      authIdentityId: await ensureIdentity(container, person.email),
      customerData: {
        email: person.email,
        first_name: person.firstName,
        last_name: person.lastName,
        company_name: person.companyName,
      },
    },
  })
  return result.id
}

/** The login of a member: actor type `artisan`. */
export async function ensureArtisanAccount(
  container: MedusaContainer,
  member: { email: string; artisanId: string },
): Promise<void> {
  const authIdentityId = await ensureIdentity(container, member.email)
  const identity = await container.resolve(Modules.AUTH).retrieveAuthIdentity(authIdentityId)
  if (identity.app_metadata?.artisan_id === member.artisanId) return
  await setAuthAppMetadataWorkflow(container).run({
    input: { authIdentityId, actorType: "artisan", value: member.artisanId },
  })
}

/** Everybody in the office, with a login and the roles they hold. */
export async function ensureStaff(container: MedusaContainer): Promise<void> {
  for (const person of STAFF) {
    const userId = await ensureStaffAccount(container, person)
    await grantRoles(container, { userId, roles: [...person.roles], grantedBy: "seed" })
  }
}

async function ensureStaffAccount(
  container: MedusaContainer,
  { email, firstName, lastName }: SeedStaff,
): Promise<string> {
  const [existing] = await container.resolve(Modules.USER).listUsers({ email })
  if (existing) return existing.id
  const { result } = await createUserAccountWorkflow(container).run({
    input: {
      authIdentityId: await ensureIdentity(container, email),
      userData: { email, first_name: firstName, last_name: lastName },
    },
  })
  return result.id
}
