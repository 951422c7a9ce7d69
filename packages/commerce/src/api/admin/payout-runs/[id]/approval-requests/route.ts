import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { PayoutRun } from "@sentra/contracts"
import { parseInput } from "../../../../../lib/parse-input.js"
import { conflict } from "../../../../../lib/refusal.js"
import { PAYOUT_MODULE, type PayoutService } from "../../../../../modules/payout/index.js"
import { presentRun } from "../../present.js"
import { requestRunApproval } from "../../request-run-approval.js"
import { runParams } from "../params.js"

/**
 * POST /admin/payout-runs/:id/approval-requests: asks again for a second person, where the first
 * request expired or got lost.
 */
export async function POST(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<{ run: PayoutRun }>,
): Promise<void> {
  const { id } = parseInput(runParams, req.params)
  const run = await req.scope.resolve<PayoutService>(PAYOUT_MODULE).run(id)
  if (run.status !== "open") {
    throw conflict({
      id: "Pembayaran ini tidak menunggu persetujuan lagi. Muat ulang halaman ini.",
      en: "This payout run waits for no approval any more. Reload this page.",
    })
  }
  // The one who prepared it stays the first person, whoever asks again.
  await requestRunApproval(req.scope, run, run.openedBy)
  res.json({ run: await presentRun(req.scope, run) })
}
