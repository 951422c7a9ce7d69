import { z } from "zod"
import { staffReason } from "./staff-access.js"
import { count, day, instant, refusedAs, rowId, rupiahString, text } from "./shared.js"

export const payoutRunRequest = z.object({ cutOff: day })
export const payoutCorrectionRequest = z.object({ reason: staffReason })
export const payout = z.object({
  payoutId: z.string(),
  artisanId: z.string(),
  memberNumber: z.string(),
  name: z.string(),
  amount: rupiahString,
  status: z.enum(["open", "sent", "paid", "bounced", "withdrawn"]),
  bankName: z.string(),
  bankAccountNumber: z.string(),
  bankReference: z.string().nullable(),
  /** Why the bank sent it back, or why nobody agreed to it. */
  reason: z.string().nullable(),
  /** What the bank kept; null until it has answered. */
  fee: rupiahString.nullable(),
  /** Noted as paid first, and corrected since. */
  corrected: z.boolean(),
  /** A correction waits for a second person. */
  correctionWaits: z.boolean(),
})
export type Payout = z.infer<typeof payout>
export const payoutRun = z.object({
  runId: z.string(),
  cutOff: day,
  status: z.enum(["open", "approved", "sent", "settled", "withdrawn"]),
  openedAt: instant,
  /** Who prepared it, and who agreed. */
  openedBy: z.string(),
  approvedBy: z.string().nullable(),
  total: rupiahString,
  memberCount: count,
  payouts: z.array(payout),
})
export type PayoutRun = z.infer<typeof payoutRun>
export const payoutRunResponse = z.object({ run: payoutRun })
export const payoutRunsResponse = z.object({
  runs: z.array(payoutRun.omit({ payouts: true, openedBy: true, approvedBy: true })),
  count,
})

export const BANK_REFERENCE_CHARACTERS_MAX = 64
export const BOUNCE_REASON_CHARACTERS_MAX = 300

const fee = z.string().max(20).refine(
  (digits) => /^\d{1,12}$/.test(digits),
  refusedAs({
    id: "Tulis biaya bank dalam rupiah bulat, misalnya 2500, atau 0 bila tidak ada.",
    en: "Write the bank's fee in whole rupiah, such as 2500, or 0 where there is none.",
  }),
)

/** What the bank says of one payout: paid with its reference and fee, or bounced and why. */
const bankAnswer = z
  .object({
    payoutId: rowId,
    outcome: z.enum(["paid", "bounced"]),
    bankReference: text.trim().max(BANK_REFERENCE_CHARACTERS_MAX).optional(),
    reason: text.trim().max(BOUNCE_REASON_CHARACTERS_MAX).optional(),
    fee: fee.default("0"),
    settledOn: day.optional(),
  })
  .refine(({ outcome, bankReference = "" }) => outcome !== "paid" || bankReference !== "", {
    path: ["bankReference"],
    ...refusedAs({
      id: "Tulis nomor referensi bank dari bukti transfernya.",
      en: "Write the bank's reference from the proof of the transfer.",
    }),
  })
  .refine(({ outcome, reason = "" }) => outcome !== "bounced" || reason !== "", {
    path: ["reason"],
    ...refusedAs({
      id: "Tulis mengapa bank mengembalikannya: anggota membacanya.",
      en: "Say why the bank sent it back: the member reads it.",
    }),
  })

/** The bank's answer, one row for each payout it dealt with. */
export const settlementRequest = z.object({ results: z.array(bankAnswer).min(1).max(1_000) })
export type SettlementRequest = z.infer<typeof settlementRequest>
