import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { refundRequest, type OrderRefunds } from "@sentra/contracts"
import { parseInput } from "../../../../../../lib/parse-input.js"
import { refundOrder } from "../../../../../../workflows/shop/refund-order/index.js"
import { readOrderRefunds } from "./read-order-refunds.js"

/** GET /admin/shop/orders/:shopOrderId/refunds: what can be given back, and what was. */
export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<OrderRefunds>,
): Promise<void> {
  res.json(await readOrderRefunds(req.scope, req.params.shopOrderId ?? ""))
}

/** POST /admin/shop/orders/:shopOrderId/refunds: gives a buyer money back, whole or in part. */
export async function POST(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<OrderRefunds>,
): Promise<void> {
  const { orderId } = await readOrderRefunds(req.scope, req.params.shopOrderId ?? "")
  const request = parseInput(refundRequest, req.body)
  await refundOrder(req.scope, { ...request, orderId, askedBy: req.auth_context.actor_id })
  res.json(await readOrderRefunds(req.scope, orderId))
}
