import { StepResponse } from "@medusajs/framework/workflows-sdk"
import { at, startOfJakartaDay } from "../../../lib/clock.js"
import { sentraStep } from "../../../lib/step.js"
import { PAYOUT_MODULE, type PayoutService } from "../../../modules/payout/index.js"
import type { SettlePayoutInput } from "../index.js"

export type Settled = { runId: string; payoutIds: string[] }

/** Writes the answer down. What a bank did is not undone. */
export const recordBankAnswerStep = sentraStep(
  "record-bank-answer",
  async ({ runId, results, at: moment }: SettlePayoutInput, { container }) => {
    await container.resolve<PayoutService>(PAYOUT_MODULE).settle(
      runId,
      results.map(({ payoutId, outcome, bankReference, fee, settledOn }) => ({
        payoutId,
        outcome,
        bankReference: bankReference ?? null,
        fee: BigInt(fee),
        settledAt: settledOn === undefined ? at(moment) : startOfJakartaDay(settledOn),
      })),
    )
    const settled: Settled = { runId, payoutIds: results.map(({ payoutId }) => payoutId) }
    return new StepResponse(settled)
  },
)
