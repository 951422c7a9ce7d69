import type { MedusaContainer } from "@medusajs/framework/types"
import { StepResponse } from "@medusajs/framework/workflows-sdk"
import { at, jakartaDay, startOfJakartaDay } from "../../../../lib/clock.js"
import { databaseIn } from "../../../../lib/database-in.js"
import { exclusively } from "../../../../lib/exclusively.js"
import { invalid } from "../../../../lib/refusal.js"
import { sentraStep } from "../../../../lib/step.js"
import { PAYOUT_MODULE, type PayoutService } from "../../../../modules/payout/index.js"
import { bankLineLock, refuseEnteredElsewhere } from "../../../../reading/bank-references.js"
import type { SettlePayoutInput } from "../index.js"

export type Settled = { runId: string; payoutIds: string[] }

/** Writes the answer down. What a bank did is not undone. */
export const recordBankAnswerStep = sentraStep(
  "record-bank-answer",
  async ({ runId, results, at: moment }: SettlePayoutInput, { container }) => {
    const today = jakartaDay(at(moment))
    const answers = results.map(
      ({ payoutId, outcome, bankReference, reason, fee, settledOn = today }, row) => {
        refuseFuture(settledOn, today, row)
        return {
          payoutId,
          outcome,
          bankReference: bankReference ?? null,
          bounceReason: outcome === "bounced" ? (reason ?? null) : null,
          fee: BigInt(fee),
          settledAt: settledOn === today ? at(moment) : startOfJakartaDay(settledOn),
        }
      },
    )
    const locks = results.flatMap(({ bankReference }) => bankReference ?? []).map(bankLineLock)
    await exclusively(container, locks, async () => {
      await refuseElsewhere(container, results)
      await container.resolve<PayoutService>(PAYOUT_MODULE).settle(runId, answers)
    })
    const settled: Settled = { runId, payoutIds: results.map(({ payoutId }) => payoutId) }
    return new StepResponse(settled)
  },
)

async function refuseElsewhere(
  container: MedusaContainer,
  results: SettlePayoutInput["results"],
): Promise<void> {
  const fields = new Map<string, string>()
  for (const [row, { bankReference }] of results.entries()) {
    const field = `results.${row}.bankReference`
    if (bankReference && !fields.has(bankReference)) fields.set(bankReference, field)
  }
  for (const [reference, field] of fields) {
    await refuseEnteredElsewhere(databaseIn(container), "payouts", { reference, field })
  }
}

function refuseFuture(settledOn: string, today: string, row: number): void {
  if (settledOn <= today) return
  throw invalid({
    field: `results.${row}.settledOn`,
    id: `Hari itu belum tiba. Tulis ${today} atau hari sebelumnya.`,
    en: `That day is in the future. Write ${today} or an earlier day.`,
  })
}
