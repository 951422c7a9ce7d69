import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { ARTISAN_MODULE, type ArtisanService } from "@sentra/commerce/modules/artisan"
import { PARTNER_MODULE, type PartnerService } from "@sentra/commerce/modules/partner"
import { COOPERATIVE } from "../data/cooperative.js"
import { CHAIR_EMAIL, HUB_EMAIL, TREASURER_EMAIL } from "../data/staff.js"
import { firstOf } from "../first-of.js"
import { storyToday, type Cast } from "./story.js"

const VARIANTS_MAX = 500

/** Looks up everybody and everything the history needs. */
export async function gatherCast(container: MedusaContainer): Promise<Cast> {
  const members = await container.resolve<ArtisanService>(ARTISAN_MODULE).artisans()
  const partners = await container.resolve<PartnerService>(PARTNER_MODULE).partners()
  const variants = await container
    .resolve(Modules.PRODUCT)
    .listProductVariants({}, { select: ["id", "sku"], take: VARIANTS_MAX })
  const regions = await container.resolve(Modules.REGION).listRegions({ currency_code: "idr" })
  const channels = await container
    .resolve(Modules.SALES_CHANNEL)
    .listSalesChannels({ name: `Toko ${COOPERATIVE.brand}` })
  const users = container.resolve(Modules.USER)
  const idOf = async (email: string): Promise<string> =>
    firstOf(await users.listUsers({ email }), email).id
  return {
    container,
    today: storyToday(),
    members: new Map(members.map((member) => [member.memberNumber, member])),
    partners: new Map(partners.map((partner) => [partner.code, partner])),
    variantIds: new Map(variants.map(({ sku, id }) => [sku ?? "", id])),
    regionId: firstOf(regions, "region").id,
    salesChannelId: firstOf(channels, "sales channel").id,
    hubId: await idOf(HUB_EMAIL),
    treasurerId: await idOf(TREASURER_EMAIL),
    chairId: await idOf(CHAIR_EMAIL),
  }
}
