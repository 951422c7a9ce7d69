import type { MedusaContainer } from "@medusajs/framework/types"
import { ARTISAN_MODULE, type ArtisanService } from "../../../../modules/artisan/index.js"
import { PARTNER_MODULE, type PartnerService } from "../../../../modules/partner/index.js"

/** Members and partners by id: the books know ids alone. */
export async function readPartyNames(
  container: MedusaContainer,
  parties: readonly string[],
): Promise<Map<string, string>> {
  const ids = [...new Set(parties)]
  const members = await container.resolve<ArtisanService>(ARTISAN_MODULE).artisans({ ids })
  const partners = await container.resolve<PartnerService>(PARTNER_MODULE).partners({ ids })
  return new Map([
    ...members.map(({ id, memberNumber, name }) => [id, `${memberNumber} ${name}`] as const),
    ...partners.map(({ id, name }) => [id, name] as const),
  ])
}
