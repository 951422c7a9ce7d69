import { StepResponse } from "@medusajs/framework/workflows-sdk"
import { at, jakartaDay, startOfJakartaDay } from "../../../../lib/clock.js"
import { invalid } from "../../../../lib/refusal.js"
import { sentraStep } from "../../../../lib/step.js"
import { PAYOUT_MODULE, type PayoutService } from "../../../../modules/payout/index.js"
import type { SettlePayoutInput } from "../index.js"

export type Settled = { runId: string; payoutIds: string[] }

/** Writes the answer down. What a bank did is not undone. */
export const recordBankAnswerStep = sentraStep(
  "record-bank-answer",
  async ({ runId, results, at: moment }: SettlePayoutInput, { container }) => {
    const today = jakartaDay(at(moment))
    await container.resolve<PayoutService>(PAYOUT_MODULE).settle(
      runId,
      results.map(({ payoutId, outcome, bankReference, reason, fee, settledOn = today }, row) => {
        refuseFuture(settledOn, today, row)
        return {
          payoutId,
          outcome,
          bankReference: bankReference ?? null,
          bounceReason: outcome === "bounced" ? (reason ?? null) : null,
          fee: BigInt(fee),
          settledAt: settledOn === today ? at(moment) : startOfJakartaDay(settledOn),
        }
      }),
    )
    const settled: Settled = { runId, payoutIds: results.map(({ payoutId }) => payoutId) }
    return new StepResponse(settled)
  },
)

function refuseFuture(settledOn: string, today: string, row: number): void {
  if (settledOn <= today) return
  throw invalid({
    field: `results.${row}.settledOn`,
    id: `Hari itu belum tiba. Tulis ${today} atau hari sebelumnya.`,
    en: `That day is in the future. Write ${today} or an earlier day.`,
  })
}
