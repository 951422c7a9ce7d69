import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { z } from "@medusajs/framework/zod"
import type { staffPartnerResponse } from "@sentra/contracts"
import { partnerWithOrders } from "./read-partner.js"

/** GET /admin/partners/:id: one partner, and the money of each of its orders, newest first. */
export async function GET(
  req: MedusaRequest,
  res: MedusaResponse<z.infer<typeof staffPartnerResponse>>,
): Promise<void> {
  res.json(await partnerWithOrders(req.scope, req.params.id ?? ""))
}
