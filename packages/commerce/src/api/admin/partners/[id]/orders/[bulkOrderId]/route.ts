import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { StaffPartnerOrderDetail } from "@sentra/contracts"
import { partnerOrderOf } from "./detail.js"

/** GET /admin/partners/:id/orders/:bulkOrderId: an order's money, its invoices and receipts. */
export async function GET(
  req: MedusaRequest,
  res: MedusaResponse<StaffPartnerOrderDetail>,
): Promise<void> {
  const { id = "", bulkOrderId = "" } = req.params
  res.json(await partnerOrderOf(req.scope, id, bulkOrderId))
}
