import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { refundRequest, type OrderRefunds, type RefundRequest } from "@sentra/contracts"
import { parseInput } from "../../../../../../lib/parse-input.js"
import { assertRefundable } from "../../../../../../workflows/shop/refund-order/assert-refundable.js"
import { REFUND_REASON } from "../../../../../../workflows/shop/shop-refund.js"
import { requestApproval } from "../../../../../../workflows/staff/request-approval/index.js"
import { readOrderRefunds } from "./read-order-refunds.js"

/** GET /admin/shop/orders/:shopOrderId/refunds: what can be given back, and what was. */
export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<OrderRefunds>,
): Promise<void> {
  res.json(await readOrderRefunds(req.scope, req.params.shopOrderId ?? ""))
}

/**
 * POST /admin/shop/orders/:shopOrderId/refunds: money back for a buyer, whole or in part; it waits
 * for a second person. Answers the order as it stands.
 */
export async function POST(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<OrderRefunds>,
): Promise<void> {
  const order = await readOrderRefunds(req.scope, req.params.shopOrderId ?? "")
  const request = parseInput(refundRequest, req.body)
  await assertRefundable(req.scope, order.orderId, request)
  const { left, paid } = order
  await requestApproval(req.scope, {
    kind: "shop_refund",
    subjectId: order.orderId,
    subject: `#${order.orderNumber ?? order.orderId}`,
    payload: request,
    seen: { left, paid, pieces: namedPieces(order, request) },
    reason: request.note || REFUND_REASON[request.reason].id,
    requestedBy: req.auth_context.actor_id,
  })
  res.json(await readOrderRefunds(req.scope, order.orderId))
}

const namedPieces = ({ parts }: OrderRefunds, { pieces = [] }: RefundRequest) =>
  pieces.flatMap((named) =>
    parts
      .filter(({ shareId }) => shareId === named.shareId)
      .map(({ title, memberNumber, workshop }) => ({
        ...{ pieces: named.pieces, title },
        maker: memberNumber ?? workshop ?? "",
      })),
  )
