import { z } from "zod"
import { BANK_REFERENCE_CHARACTERS_MAX } from "./staff-payouts.js"
import { staffReason } from "./staff-access.js"
import { day, instant, positiveRupiahString, refusedAs, rupiahString, text } from "./shared.js"

const till = z.enum(["bank", "cash"])
export type Till = z.infer<typeof till>

const moved = {
  key: text.min(8).max(64),
  amount: positiveRupiahString.refine(
    (amount) => BigInt(amount) > 0n,
    refusedAs({ id: "Tulis berapa uangnya.", en: "Write how much money it was." }),
  ),
  reference: text.trim().max(200).refine(
    (written) => written !== "" && written.length <= BANK_REFERENCE_CHARACTERS_MAX,
    refusedAs({
      id: "Tulis nomor referensi bank atau nomor kuitansi, paling banyak 64 huruf.",
      en: "Write the bank's reference or the receipt's number, 64 characters at most.",
    }),
  ),
}

/** A member paid the membership deposit (simpanan pokok). */
export const memberDepositRequest = z.object({ ...moved, paidOn: day, till })
export type MemberDepositRequest = z.infer<typeof memberDepositRequest>

/** What a member has in the cooperative, and how her membership deposit came in. */
export const memberDepositResponse = z.object({
  /** Simpanan pokok, wajib and sukarela. */
  membership: rupiahString,
  compulsory: rupiahString,
  voluntary: rupiahString,
  /** Null until the membership deposit was entered. */
  deposit: z
    .object({
      amount: rupiahString,
      paidOn: day,
      till,
      reference: z.string(),
      enteredBy: z.string(),
      enteredAt: instant,
      posted: z.boolean(),
      /** Whether its reversal waits for a second person. */
      reversalWaits: z.boolean(),
    })
    .nullable(),
  /** Deposits that were entered wrongly, newest first. */
  reversed: z.array(
    z.object({
      amount: rupiahString,
      paidOn: day,
      till,
      reference: z.string(),
      reason: z.string(),
    }),
  ),
})
export type MemberDeposit = z.infer<typeof memberDepositResponse>

/** Buyers' transfers reached the operating account. */
export const clearingMoveRequest = z.object({
  ...moved,
  movedOn: day,
  /** What the page showed as lying in clearing. */
  clearingSeen: rupiahString,
})
export type ClearingMoveRequest = z.infer<typeof clearingMoveRequest>

const lyingOrder = z.object({
  orderId: z.string(),
  displayId: z.int().nullable(),
  amount: rupiahString,
})

export const clearingResponse = z.object({
  balance: rupiahString,
  /** What lies there, by the day on which it came, oldest first. */
  days: z.array(z.object({ day, amount: rupiahString, orders: z.array(lyingOrder) })),
  /** The latest moves to the account, newest first. */
  moves: z.array(
    z.object({
      movementId: z.string(),
      amount: rupiahString,
      movedOn: day,
      reference: z.string(),
      enteredBy: z.string(),
      posted: z.boolean(),
      reversed: z.boolean(),
      reversalReason: z.string().nullable(),
      reversalWaits: z.boolean(),
    }),
  ),
})
export type Clearing = z.infer<typeof clearingResponse>

/** Why a deposit or a move out of clearing should be reversed. */
export const movementReversalRequest = z.object({ reason: staffReason })
