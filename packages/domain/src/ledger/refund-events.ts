import type { Rupiah } from "../money/index.js"
import { ACCOUNT, type AccountCode } from "./account-plan.js"
import {
  buildEntry,
  credit,
  debit,
  eachArtisan,
  takenBack,
  totalOf,
  type ArtisanAmount,
  type Occurrence,
} from "./build-entry.js"
import type { Entry, Posting } from "./entry.js"
import { CLEARING_ACCOUNT, type Clearing } from "./retail-events.js"

/** Which of a member's balances gives a share back: still held, or already ready for payout. */
export type ShareBalance = "held" | "available"

export const SHARE_ACCOUNT: Readonly<Record<ShareBalance, AccountCode>> = {
  held: ACCOUNT.held,
  available: ACCOUNT.available,
}

type Refund = Occurrence & {
  clearing: Clearing
  artisanShares: readonly ArtisanAmount[]
  coopMargin: Rupiah
  ppn: Rupiah
}

/** R6: a line is refunded before its makers were paid; everyone gives back their own part. */
export const refundedBeforePayout = (event: Refund & { sharesFrom: ShareBalance }): Entry =>
  buildEntry("refunded_before_payout", event, [
    ...eachArtisan(debit, SHARE_ACCOUNT[event.sharesFrom], event.artisanShares),
    ...returned(event),
  ])

/** R7: refunded after payout and the makers' fault; they owe their part back from later sales. */
export const refundedAfterPayout = (event: Refund): Entry =>
  buildEntry("refunded_after_payout", event, [
    ...eachArtisan(debit, ACCOUNT.returnDebt, event.artisanShares),
    ...returned(event),
  ])

/**
 * R7b: refunded, but the courier, the cooperative or a change of mind is behind it; makers keep
 * theirs.
 */
export const refundedAtCoopCost = (event: Refund): Entry =>
  buildEntry("refunded_at_coop_cost", event, [
    debit(ACCOUNT.returnsAndDefects, totalOf(event.artisanShares)),
    ...returned(event),
  ])

/** R8: a member's later earnings pay what the member owes from a return. */
export const clawbackRecovered = (
  event: Occurrence & { artisanId: string; amount: Rupiah },
): Entry =>
  buildEntry("clawback_recovered", event, [
    debit(ACCOUNT.available, event.amount, event.artisanId),
    credit(ACCOUNT.returnDebt, event.amount, event.artisanId),
  ])

const returned = (event: Refund): Posting[] => [
  debit(ACCOUNT.retailMargin, event.coopMargin),
  debit(ACCOUNT.outputVat, event.ppn),
  credit(CLEARING_ACCOUNT[event.clearing], takenBack(event)),
]
