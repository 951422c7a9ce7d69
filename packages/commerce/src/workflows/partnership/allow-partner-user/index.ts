import type { MedusaContainer } from "@medusajs/framework/types"
import { PARTNER_MODULE, type PartnerService } from "../../../modules/partner/index.js"

/** One row that every request of theirs asks for: who is no longer allowed is out at once. */
export const allowPartnerUser = (
  container: MedusaContainer,
  { partnerUserId, allowed }: { partnerUserId: string; allowed: boolean },
): Promise<void> =>
  container.resolve<PartnerService>(PARTNER_MODULE).allowUser(partnerUserId, allowed)
