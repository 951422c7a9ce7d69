import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { parseInput } from "../../../../../lib/parse-input.js"
import { PAYOUT_MODULE, type PayoutService } from "../../../../../modules/payout/index.js"
import { runParams } from "../params.js"
import { bankFileOf } from "./bank-file-of.js"

/**
 * GET /admin/payout-runs/:id/bank-file: the batch for the bank, as CSV. Fetching it marks an open
 * run as sent; fetching it again gives the same file.
 */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const { id } = parseInput(runParams, req.params)
  const run = await req.scope.resolve<PayoutService>(PAYOUT_MODULE).markSent(id)
  res
    .status(200)
    .type("text/csv; charset=utf-8")
    .set("Cache-Control", "no-store")
    .attachment(`payouts-${run.cutOff}.csv`)
    .send(bankFileOf(run))
}
