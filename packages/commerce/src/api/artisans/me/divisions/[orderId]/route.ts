import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { Division } from "@sentra/contracts"
import { callerOf } from "../../caller.js"
import { readDivision } from "../read-division.js"

/** GET /artisans/me/divisions/:orderId: how an order that considered the member was shared out. */
export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<Division>,
): Promise<void> {
  const { id } = await callerOf(req)
  res.json(await readDivision(req.scope, { orderId: req.params.orderId ?? "", artisanId: id }))
}
