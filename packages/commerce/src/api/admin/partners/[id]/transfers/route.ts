import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { z } from "@medusajs/framework/zod"
import { partnerTransferRequest, type staffPartnerResponse } from "@sentra/contracts"
import { parseInput } from "../../../../../lib/parse-input.js"
import { recordPartnerTransfer } from "../../../../../workflows/partnership/record-receipt/index.js"
import { partnerWithOrders } from "../read-partner.js"

/**
 * POST /admin/partners/:id/transfers: one transfer came in for several orders or invoices; a
 * receipt for each. The same key is the same transfer. Answers the partner as it stands then.
 */
export async function POST(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<z.infer<typeof staffPartnerResponse>>,
): Promise<void> {
  const partnerId = req.params.id ?? ""
  const { parts, ...transfer } = parseInput(partnerTransferRequest, req.body)
  await recordPartnerTransfer(req.scope, {
    ...transfer,
    parts: parts.map((part) => ({ ...part, slipNumber: part.slipNumber || null })),
    partnerId,
    enteredBy: req.auth_context.actor_id,
  })
  res.json(await partnerWithOrders(req.scope, partnerId))
}
