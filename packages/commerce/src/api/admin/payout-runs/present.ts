import type { MedusaContainer } from "@medusajs/framework/types"
import type { PayoutRun as PayoutRunShown } from "@sentra/contracts"
import { ARTISAN_MODULE, type ArtisanService } from "../../../modules/artisan/index.js"
import type { PayoutRun } from "../../../modules/payout/index.js"

export type RunSummary = Omit<PayoutRunShown, "payouts">

export const summaryOf = (run: PayoutRun): RunSummary => ({
  runId: run.id,
  cutOff: run.cutOff,
  status: run.status,
  openedAt: run.openedAt.toISOString(),
  total: run.payouts.reduce((total, { amount }) => total + amount, 0n).toString(),
  memberCount: run.payouts.length,
})

/** A run as staff see it, with whom each payout is for. */
export async function presentRun(
  container: MedusaContainer,
  run: PayoutRun,
): Promise<PayoutRunShown> {
  const members = await container
    .resolve<ArtisanService>(ARTISAN_MODULE)
    .artisans({ ids: run.payouts.map(({ artisanId }) => artisanId) })
  const memberOf = new Map(members.map((member) => [member.id, member]))
  return {
    ...summaryOf(run),
    payouts: run.payouts.map((payout) => ({
      payoutId: payout.id,
      artisanId: payout.artisanId,
      memberNumber: memberOf.get(payout.artisanId)?.memberNumber ?? "",
      name: memberOf.get(payout.artisanId)?.name ?? "",
      amount: payout.amount.toString(),
      status: payout.status,
      bankName: payout.bankName,
      bankAccountNumber: payout.bankAccountNumber,
      bankReference: payout.bankReference,
      reason: payout.bounceReason,
      fee: payout.feeAmount?.toString() ?? null,
    })),
  }
}
