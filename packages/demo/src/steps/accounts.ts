import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import {
  createCustomerAccountWorkflow,
  createUserAccountWorkflow,
  setAuthAppMetadataWorkflow,
} from "@medusajs/medusa/core-flows"
import { ADMIN_EMAIL, DEMO_PASSWORD } from "../data/cooperative.js"
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

/** The staff user of the demo. */
export async function ensureStaffAccount(container: MedusaContainer): Promise<void> {
  const [existing] = await container.resolve(Modules.USER).listUsers({ email: ADMIN_EMAIL })
  if (existing) return
  await createUserAccountWorkflow(container).run({
    input: {
      authIdentityId: await ensureIdentity(container, ADMIN_EMAIL),
      userData: { email: ADMIN_EMAIL, first_name: "Pengurus", last_name: "Gending" },
    },
  })
}
