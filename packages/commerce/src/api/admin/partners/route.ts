import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { StaffPartner } from "@sentra/contracts"
import { groupBy } from "../../../lib/group-by.js"
import { PARTNER_MODULE, type PartnerService } from "../../../modules/partner/index.js"
import { readOrderMoney } from "../../../reading/order-money.js"
import { showPartner } from "./present.js"

/** GET /admin/partners: every partner with what it has paid ahead and what it owes. */
export async function GET(
  req: MedusaRequest,
  res: MedusaResponse<{ partners: StaffPartner[] }>,
): Promise<void> {
  const service = req.scope.resolve<PartnerService>(PARTNER_MODULE)
  const partners = await service.partners()
  const { bulkOrders } = await service.bulkOrders({ status: "placed" })
  const readings = groupBy(await readOrderMoney(req.scope, bulkOrders), ({ partner }) => partner.id)
  res.json({ partners: partners.map((each) => showPartner(each, readings.get(each.id) ?? [])) })
}
