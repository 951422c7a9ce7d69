import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { Clearing } from "@sentra/contracts"
import { clearingOf } from "../read-clearing.js"

/** GET /admin/bank/clearing: buyers' transfers that were seen and not moved to the account yet. */
export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<Clearing>,
): Promise<void> {
  res.json(await clearingOf(req.scope))
}
