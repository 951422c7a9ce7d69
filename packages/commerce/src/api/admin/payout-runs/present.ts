import type { MedusaContainer } from "@medusajs/framework/types"
import type { PayoutRun as PayoutRunShown } from "@sentra/contracts"
import { databaseIn } from "../../../lib/database-in.js"
import { ARTISAN_MODULE, type ArtisanService } from "../../../modules/artisan/index.js"
import type { Payout, PayoutRun } from "../../../modules/payout/index.js"
import { STAFF_MODULE, type StaffService } from "../../../modules/staff/index.js"
import { readStaff } from "../../../reading/staff.js"

export type RunSummary = Omit<PayoutRunShown, "payouts" | "openedBy" | "approvedBy">

export const summaryOf = (run: PayoutRun): RunSummary => ({
  runId: run.id,
  cutOff: run.cutOff,
  status: run.status,
  openedAt: run.openedAt.toISOString(),
  total: totalOf(run).toString(),
  memberCount: run.payouts.length,
})

export const totalOf = ({ payouts }: PayoutRun): bigint =>
  payouts.reduce((total, { amount }) => total + amount, 0n)

/** A run as staff see it: whom each payout is for, who prepared it and who agreed. */
export async function presentRun(
  container: MedusaContainer,
  run: PayoutRun,
): Promise<PayoutRunShown> {
  const members = await container
    .resolve<ArtisanService>(ARTISAN_MODULE)
    .artisans({ ids: run.payouts.map(({ artisanId }) => artisanId) })
  const memberOf = new Map(members.map((member) => [member.id, member]))
  const ids = [run.openedBy, run.approvedBy].flatMap((id) => id ?? [])
  const people = await readStaff(databaseIn(container), { ids })
  const nameOf = (id: string): string => people.find(({ userId }) => userId === id)?.name ?? id
  const waiting = await waitingCorrections(container)
  return {
    ...summaryOf(run),
    openedBy: nameOf(run.openedBy),
    approvedBy: run.approvedBy && nameOf(run.approvedBy),
    payouts: run.payouts.map((payout) => ({
      ...shown(payout),
      memberNumber: memberOf.get(payout.artisanId)?.memberNumber ?? "",
      name: memberOf.get(payout.artisanId)?.name ?? "",
      correctionWaits: waiting.has(payout.id),
    })),
  }
}

const shown = (payout: Payout) => ({
  payoutId: payout.id,
  artisanId: payout.artisanId,
  amount: payout.amount.toString(),
  status: payout.status,
  bankName: payout.bankName,
  bankAccountNumber: payout.bankAccountNumber,
  bankReference: payout.bankReference,
  reason: payout.bounceReason,
  fee: payout.feeAmount?.toString() ?? null,
  corrected: payout.correctedAt !== null,
})

async function waitingCorrections(container: MedusaContainer): Promise<Set<string>> {
  const { approvals } = container.resolve<StaffService>(STAFF_MODULE)
  return new Set(await approvals.waitingSubjects("payout_correction"))
}
