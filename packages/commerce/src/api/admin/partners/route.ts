import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { StaffPartner } from "@sentra/contracts"
import { databaseIn } from "../../../lib/database-in.js"
import { groupBy } from "../../../lib/group-by.js"
import { PARTNER_MODULE, type PartnerService } from "../../../modules/partner/index.js"
import { readOrdersOfPartners } from "../../../reading/open-orders.js"
import { readOrderMoney } from "../../../reading/order-money.js"
import { showPartner } from "./present.js"

/** GET /admin/partners: every partner with what it has paid ahead and what it owes. */
export async function GET(
  req: MedusaRequest,
  res: MedusaResponse<{ partners: StaffPartner[] }>,
): Promise<void> {
  const service = req.scope.resolve<PartnerService>(PARTNER_MODULE)
  const partners = await service.partners()
  const placed = await readOrdersOfPartners(databaseIn(req.scope))
  const ids = placed.flatMap(({ openIds }) => openIds)
  const { bulkOrders } = await service.bulkOrders({ ids })
  const readings = groupBy(await readOrderMoney(req.scope, bulkOrders), ({ partner }) => partner.id)
  const orders = new Map(placed.map((each) => [each.partnerId, each.orders]))
  res.json({
    partners: partners.map((each) =>
      showPartner(each, readings.get(each.id) ?? [], orders.get(each.id) ?? 0),
    ),
  })
}
