import { z } from "@medusajs/framework/zod"
import { momentColumn, rupiahColumn } from "../../lib/sql.js"

export const payoutStatus = z.enum(["open", "sent", "paid", "bounced", "withdrawn"])
export type PayoutStatus = z.infer<typeof payoutStatus>

export const payoutRow = z.object({
  id: z.string(),
  runId: z.string(),
  artisanId: z.string(),
  amount: rupiahColumn,
  bankName: z.string(),
  bankAccountNumber: z.string(),
  bankAccountHolder: z.string(),
  status: payoutStatus,
  bankReference: z.string().nullable(),
  bounceReason: z.string().nullable(),
  feeAmount: rupiahColumn.nullable(),
  settledAt: momentColumn.nullable(),
  /** When what was noted as paid turned out not to be. */
  correctedAt: momentColumn.nullable(),
  postedAt: momentColumn.nullable(),
})
export type Payout = z.infer<typeof payoutRow>

export const payoutRunRow = z.object({
  id: z.string(),
  cutOff: z.string(),
  status: z.enum(["open", "approved", "sent", "settled", "withdrawn"]),
  openedBy: z.string(),
  openedAt: momentColumn,
  /** The second person; never the one who opened it. */
  approvedBy: z.string().nullable(),
  approvedAt: momentColumn.nullable(),
  sentAt: momentColumn.nullable(),
  settledAt: momentColumn.nullable(),
})
export type PayoutRun = z.infer<typeof payoutRunRow> & { payouts: Payout[] }

/** A payout as the books need it: when its run was opened, and when it was settled. */
export const payoutFactRow = payoutRow.extend({ openedAt: momentColumn })
export type PayoutFact = z.infer<typeof payoutFactRow>

export type NewPayoutRun = {
  cutOff: string
  openedBy: string
  payouts: readonly Pick<
    Payout,
    "artisanId" | "amount" | "bankName" | "bankAccountNumber" | "bankAccountHolder"
  >[]
  at?: Date
}

/** What the bank says of one payout. A transfer that bounced has a reason and costs nothing. */
export type BankAnswer = {
  payoutId: string
  outcome: "paid" | "bounced"
  bankReference?: string | null
  bounceReason?: string | null
  fee: bigint
  settledAt: Date
}
