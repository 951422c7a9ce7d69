import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { bulkOrderRequest, type BulkOrderSummary } from "@sentra/contracts"
import { parseInput } from "../../../../../lib/parse-input.js"
import { PARTNER_MODULE, type PartnerService } from "../../../../../modules/partner/index.js"
import { placeBulkOrder } from "../../../../../workflows/partnership/place-bulk-order/index.js"
import { assertMayOrder, callerOf } from "../caller.js"
import { summariesOf } from "./summary.js"

/**
 * POST /store/partners/me/bulk-orders: places the order; again with the same reference, the same.
 */
export async function POST(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<{ bulkOrder: BulkOrderSummary | undefined }>,
): Promise<void> {
  const caller = await callerOf(req)
  assertMayOrder(caller)
  const request = parseInput(bulkOrderRequest, req.body)
  const bulkOrder = await placeBulkOrder(req.scope, {
    ...request,
    partnerId: caller.partner.id,
    placedBy: caller.user.id,
  })
  const [summary] = await summariesOf(req.scope, [bulkOrder])
  res.json({ bulkOrder: summary })
}

/** GET /store/partners/me/bulk-orders: the partner's orders, newest first. */
export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<{ bulkOrders: BulkOrderSummary[] }>,
): Promise<void> {
  const { partner } = await callerOf(req)
  const { bulkOrders } = await req.scope
    .resolve<PartnerService>(PARTNER_MODULE)
    .bulkOrders({ partnerId: partner.id, take: BULK_ORDERS_SHOWN })
  const kept = bulkOrders.filter(({ status }) => status !== "refused")
  res.json({ bulkOrders: await summariesOf(req.scope, kept) })
}

const BULK_ORDERS_SHOWN = 100
