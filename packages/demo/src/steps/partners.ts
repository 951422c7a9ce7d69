import type { MedusaContainer } from "@medusajs/framework/types"
import { PARTNER_MODULE, type Partner, type PartnerService } from "@sentra/commerce/modules/partner"
import { registerPartner, registerPartnerPerson } from "@sentra/commerce/workflows"
import { PARTNERS, type SeedPartner } from "../data/partners.js"
import { ensureIdentity } from "./accounts.js"

/** The corporate partners, and a user with a login for each role. */
export async function ensurePartners(container: MedusaContainer): Promise<Partner[]> {
  const register = container.resolve<PartnerService>(PARTNER_MODULE)
  for (const seed of PARTNERS) {
    const [known] = await register.partners({ codes: [seed.code] })
    const partnerId = known?.id ?? (await registerPartner(container, { terms: termsOf(seed) }))
    for (const { role, firstName, lastName, email } of seed.users) {
      await ensureIdentity(container, email)
      const person = { role, firstName, lastName, email }
      await registerPartnerPerson(container, { partnerId, person })
    }
  }
  return register.partners()
}

const termsOf = ({ users: _, ...terms }: SeedPartner) => ({
  code: terms.code,
  name: terms.name,
  npwp16: terms.npwp16,
  nitku22: terms.nitku22,
  address: terms.address,
  downPaymentBasisPoints: terms.downPaymentBasisPoints,
  netDays: terms.netDays,
  taxCollector: terms.taxCollector,
})
