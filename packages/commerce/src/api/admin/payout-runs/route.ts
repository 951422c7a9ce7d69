import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { pageQuery, payoutRunRequest, type PayoutRun } from "@sentra/contracts"
import { parseInput } from "../../../lib/parse-input.js"
import { PAYOUT_MODULE, type PayoutService } from "../../../modules/payout/index.js"
import { openPayoutRun } from "../../../workflows/paying/open-payout-run/index.js"
import { requestRunApproval } from "./request-run-approval.js"
import { presentRun, summaryOf, type RunSummary } from "./present.js"

/** GET /admin/payout-runs?limit=&offset=: a page of the rounds of payouts, newest first. */
export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<{ runs: RunSummary[]; count: number }>,
): Promise<void> {
  const { limit, offset } = parseInput(pageQuery, req.query)
  const payouts = req.scope.resolve<PayoutService>(PAYOUT_MODULE)
  const runs = await payouts.runs({ take: limit, skip: offset })
  res.json({ runs: runs.map(summaryOf), count: await payouts.countRuns() })
}

/**
 * POST /admin/payout-runs: prepares a round with what was ready on the cut-off day, and asks for a
 * second person.
 */
export async function POST(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<{ run: PayoutRun }>,
): Promise<void> {
  const { cutOff } = parseInput(payoutRunRequest, req.body)
  const openedBy = req.auth_context.actor_id
  const { runId } = await openPayoutRun(req.scope, { cutOff, openedBy })
  const run = await req.scope.resolve<PayoutService>(PAYOUT_MODULE).run(runId)
  await requestRunApproval(req.scope, run, openedBy)
  res.json({ run: await presentRun(req.scope, run) })
}
