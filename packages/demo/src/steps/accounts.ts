import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createUserAccountWorkflow } from "@medusajs/medusa/core-flows"
import { grantRoles } from "@sentra/commerce/workflows"
import { DEMO_PASSWORD } from "../data/cooperative.js"
import { STAFF, type SeedStaff } from "../data/staff.js"
import { seedFailure } from "../seed-failure.js"

/** The auth identity behind an email; made with the demo password when there is none yet. */
export async function ensureIdentity(container: MedusaContainer, email: string): Promise<string> {
  const auth = container.resolve(Modules.AUTH)
  const [existing] = await auth.listProviderIdentities({ entity_id: email, provider: "emailpass" })
  if (existing?.auth_identity_id) return existing.auth_identity_id
  const { authIdentity, error } = await auth.register("emailpass", {
    body: { email, password: DEMO_PASSWORD },
  })
  if (!authIdentity) throw seedFailure(`No login could be made for ${email}: ${error}`)
  return authIdentity.id
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
