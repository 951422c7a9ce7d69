import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { payoutRunRequest, type PayoutRun } from "@sentra/contracts"
import { parseInput } from "../../../lib/parse-input.js"
import { PAYOUT_MODULE, type PayoutService } from "../../../modules/payout/index.js"
import { openPayoutRun } from "../../../workflows/open-payout-run/index.js"
import { presentRun, summaryOf, type RunSummary } from "./present.js"

const RUNS_SHOWN = 100

/** GET /admin/payout-runs: rounds of payouts, newest first. */
export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<{ runs: RunSummary[] }>,
): Promise<void> {
  const runs = await req.scope.resolve<PayoutService>(PAYOUT_MODULE).runs({ take: RUNS_SHOWN })
  res.json({ runs: runs.map(summaryOf) })
}

/** POST /admin/payout-runs: opens a round with what was ready on the cut-off day. */
export async function POST(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<{ run: PayoutRun }>,
): Promise<void> {
  const { cutOff } = parseInput(payoutRunRequest, req.body)
  const { runId } = await openPayoutRun(req.scope, {
    cutOff,
    openedBy: req.auth_context.actor_id,
  })
  const run = await req.scope.resolve<PayoutService>(PAYOUT_MODULE).run(runId)
  res.json({ run: await presentRun(req.scope, run) })
}
