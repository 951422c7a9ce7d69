import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { partnerReceiptRequest, type StaffPartnerOrderDetail } from "@sentra/contracts"
import { parseInput } from "../../../../../../../lib/parse-input.js"
import { recordPartnerReceipt } from "../../../../../../../workflows/partnership/record-receipt/index.js"
import { partnerOrderOf } from "../detail.js"

/**
 * POST /admin/partners/:id/orders/:bulkOrderId/receipts: a transfer came in, in advance or for an
 * invoice. The same key is the same receipt. Answers the order as it stands then.
 */
export async function POST(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<StaffPartnerOrderDetail>,
): Promise<void> {
  const { id: partnerId = "", bulkOrderId = "" } = req.params
  const { slipNumber, ...request } = parseInput(partnerReceiptRequest, req.body)
  await recordPartnerReceipt(req.scope, {
    ...request,
    slipNumber: slipNumber || null,
    partnerId,
    bulkOrderId,
    enteredBy: req.auth_context.actor_id,
  })
  res.json(await partnerOrderOf(req.scope, partnerId, bulkOrderId))
}
