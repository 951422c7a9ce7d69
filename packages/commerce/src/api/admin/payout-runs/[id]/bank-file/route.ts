import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { parseInput } from "../../../../../lib/parse-input.js"
import { PAYOUT_MODULE, type PayoutService } from "../../../../../modules/payout/index.js"
import { sendPayoutRun } from "../../../../../workflows/paying/send-payout-run/index.js"
import { runParams } from "../params.js"
import { bankFileOf } from "./bank-file-of.js"

/**
 * POST /admin/payout-runs/:id/bank-file: the batch for the bank, as CSV, once a second person has
 * agreed. The run is at the bank from then on; fetched again, it is the same file.
 */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const { id: runId } = parseInput(runParams, req.params)
  await sendPayoutRun(req.scope, { runId })
  const run = await req.scope.resolve<PayoutService>(PAYOUT_MODULE).run(runId)
  res
    .status(200)
    .type("text/csv; charset=utf-8")
    .set("Cache-Control", "no-store")
    .attachment(`payouts-${run.cutOff}.csv`)
    .send(bankFileOf(run))
}
