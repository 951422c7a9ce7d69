import { StepResponse } from "@medusajs/framework/workflows-sdk"
import { at } from "../../../../lib/clock.js"
import { sentraStep } from "../../../../lib/step.js"
import { ARTISAN_MODULE, type ArtisanService } from "../../../../modules/artisan/index.js"
import { PAYOUT_MODULE, type PayoutService } from "../../../../modules/payout/index.js"
import type { OpenPayoutRunInput } from "../index.js"
import type { Payable } from "./read-payable.js"

export type OpenedRun = { runId: string; payoutIds: string[] }

type Input = { input: OpenPayoutRunInput; payable: Payable[] }

/**
 * Writes the run down with the bank accounts of today. Taken back while nothing of it is posted.
 */
export const recordPayoutRunStep = sentraStep(
  "record-payout-run",
  async ({ input, payable }: Input, { container }) => {
    const artisans = await container
      .resolve<ArtisanService>(ARTISAN_MODULE)
      .artisans({ ids: payable.map(({ artisanId }) => artisanId) })
    const amountOf = new Map(payable.map(({ artisanId, amount }) => [artisanId, BigInt(amount)]))
    const run = await container.resolve<PayoutService>(PAYOUT_MODULE).openRun({
      cutOff: input.cutOff,
      openedBy: input.openedBy,
      at: at(input.at),
      payouts: artisans.map(({ id, bankName, bankAccountNumber, bankAccountHolder }) => ({
        artisanId: id,
        amount: amountOf.get(id) ?? 0n,
        bankName,
        bankAccountNumber,
        bankAccountHolder,
      })),
    })
    const opened: OpenedRun = { runId: run.id, payoutIds: run.payouts.map(({ id }) => id) }
    return new StepResponse(opened, run.id)
  },
  async (runId, { container }) => {
    if (runId) await container.resolve<PayoutService>(PAYOUT_MODULE).abandonRun(runId)
  },
)
