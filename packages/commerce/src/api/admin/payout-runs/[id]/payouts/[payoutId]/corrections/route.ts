import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"
import { payoutCorrectionRequest, type PayoutRun } from "@sentra/contracts"
import { parseInput } from "../../../../../../../lib/parse-input.js"
import { conflict, notFound } from "../../../../../../../lib/refusal.js"
import { ARTISAN_MODULE, type ArtisanService } from "../../../../../../../modules/artisan/index.js"
import { PAYOUT_MODULE, type PayoutService } from "../../../../../../../modules/payout/index.js"
import { requestApproval } from "../../../../../../../workflows/staff/request-approval/index.js"
import { presentRun } from "../../../../present.js"

const params = z.object({ id: z.string(), payoutId: z.string() })

/**
 * POST /admin/payout-runs/:id/payouts/:payoutId/corrections: what is noted as paid was not; it
 * waits for a second person.
 */
export async function POST(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<{ run: PayoutRun }>,
): Promise<void> {
  const { id, payoutId } = parseInput(params, req.params)
  const { reason } = parseInput(payoutCorrectionRequest, req.body)
  const run = await req.scope.resolve<PayoutService>(PAYOUT_MODULE).run(id)
  const payout = run.payouts.find((candidate) => candidate.id === payoutId)
  if (!payout) throw noSuchPayout()
  if (payout.status !== "paid") throw notPaid()
  const register = req.scope.resolve<ArtisanService>(ARTISAN_MODULE)
  const { memberNumber, name } = await register.artisan(payout.artisanId)
  await requestApproval(req.scope, {
    kind: "payout_correction",
    subjectId: payoutId,
    subject: `${memberNumber} ${name}`,
    payload: { reason },
    seen: { amount: payout.amount.toString(), bankReference: payout.bankReference },
    reason,
    requestedBy: req.auth_context.actor_id,
  })
  res.json({ run: await presentRun(req.scope, run) })
}

const noSuchPayout = () =>
  notFound({
    id: "Pembayaran ini tidak ada di sini. Muat ulang halaman ini.",
    en: "There is no such payout in this run. Reload this page.",
  })

const notPaid = () =>
  conflict({
    id: "Hanya yang tercatat dibayar dapat dikoreksi. Muat ulang halaman ini.",
    en: "Only what is noted as paid can be corrected. Reload this page.",
  })
