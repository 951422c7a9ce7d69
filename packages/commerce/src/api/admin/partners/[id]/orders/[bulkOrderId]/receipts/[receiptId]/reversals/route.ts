import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"
import { receiptReversalRequest, type StaffPartnerOrderDetail } from "@sentra/contracts"
import { parseInput } from "../../../../../../../../../lib/parse-input.js"
import {
  assertReversible,
  noSuchReceipt,
  receiptIn,
} from "../../../../../../../../../workflows/partnership/reverse-receipt/assert-reversible.js"
import { requestApproval } from "../../../../../../../../../workflows/staff/request-approval/index.js"
import { partnerOrderOf } from "../../../detail.js"

const params = z.object({ id: z.string(), bulkOrderId: z.string(), receiptId: z.string() })

/**
 * POST /admin/partners/:id/orders/:bulkOrderId/receipts/:receiptId/reversals: the receipt was
 * entered wrongly; its reversal waits for a second person. Answers the order as it stands.
 */
export async function POST(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<StaffPartnerOrderDetail>,
): Promise<void> {
  const { id: partnerId, bulkOrderId, receiptId } = parseInput(params, req.params)
  const { reason } = parseInput(receiptReversalRequest, req.body)
  const { order, partner } = await partnerOrderOf(req.scope, partnerId, bulkOrderId)
  const shown = order.receipts.find((candidate) => candidate.receiptId === receiptId)
  if (!shown) throw noSuchReceipt()
  await assertReversible(req.scope, await receiptIn(req.scope, receiptId))
  const { amount, bankReference, receivedOn, deliveryNumber } = shown
  await requestApproval(req.scope, {
    kind: "partner_receipt",
    subjectId: receiptId,
    subject: `${partner.code} ${order.poNumber}, ${bankReference}`,
    payload: { reason },
    seen: { amount, bankReference, receivedOn, deliveryNumber, poNumber: order.poNumber },
    reason,
    requestedBy: req.auth_context.actor_id,
  })
  res.json(await partnerOrderOf(req.scope, partnerId, bulkOrderId))
}
