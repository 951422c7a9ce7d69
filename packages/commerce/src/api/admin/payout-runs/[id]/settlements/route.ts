import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { settlementRequest, type PayoutRun } from "@sentra/contracts"
import { parseInput } from "../../../../../lib/parse-input.js"
import { PAYOUT_MODULE, type PayoutService } from "../../../../../modules/payout/index.js"
import { settlePayout } from "../../../../../workflows/paying/settle-payout/index.js"
import { presentRun } from "../../present.js"
import { runParams } from "../params.js"

/**
 * POST /admin/payout-runs/:id/settlements: imports the bank's answer, for some payouts or for all.
 */
export async function POST(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<{ run: PayoutRun }>,
): Promise<void> {
  const { id: runId } = parseInput(runParams, req.params)
  await settlePayout(req.scope, { ...parseInput(settlementRequest, req.body), runId })
  const run = await req.scope.resolve<PayoutService>(PAYOUT_MODULE).run(runId)
  res.json({ run: await presentRun(req.scope, run) })
}
