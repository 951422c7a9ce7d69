import { rupiah, sum, type Rupiah } from "../money/index.js"
import { ACCOUNT } from "./account-plan.js"
import {
  buildEntry,
  credit,
  debit,
  eachArtisan,
  totalOf,
  type ArtisanAmount,
  type Occurrence,
} from "./build-entry.js"
import type { Entry, EntryReason } from "./entry.js"
import type { ShareState } from "./members-money.js"
import { CLEARING_ACCOUNT, type Clearing } from "./retail-events.js"

/** From where a member's share of a refund is taken back; the four together are the share. */
export type ShareOfRefund = {
  readonly artisanId: string
  readonly held: Rupiah
  readonly ready: Rupiah
  readonly onItsWay: Rupiah
  readonly paidOut: Rupiah
}

/** What is not with the cooperative any more, held, ready or in a payout, was paid out. */
export function shareOfRefund(
  { artisanId, amount }: ArtisanAmount,
  state: ShareState | undefined,
): ShareOfRefund {
  const none = rupiah(0n)
  const held = least(amount, state?.held ?? none)
  const ready = least(rupiah(amount - held), state?.ready ?? none)
  const onItsWay = least(rupiah(amount - held - ready), state?.onItsWay ?? none)
  const paidOut = rupiah(amount - held - ready - onItsWay)
  return { artisanId, held, ready, onItsWay, paidOut }
}

/**
 * R6, R7 and R7b for any part of a shop order. What a member was not paid yet they give back. What
 * is on its way to their bank they owe. What was paid they owe where the maker is to blame, and
 * else the cooperative bears it.
 */
export function retailOrderRefunded(
  event: Occurrence & {
    clearing: Clearing
    shares: readonly ShareOfRefund[]
    coopMargin: Rupiah
    ppn: Rupiah
    shippingIncome: Rupiah
    makersAtFault: boolean
  },
): Entry {
  const { shares, makersAtFault } = event
  const each = (amountOf: (share: ShareOfRefund) => Rupiah): ArtisanAmount[] =>
    shares.map((share) => ({ artisanId: share.artisanId, amount: amountOf(share) }))
  const [held, ready] = [each((share) => share.held), each((share) => share.ready)]
  const owed = each(({ onItsWay, paidOut }) =>
    makersAtFault ? sum([onItsWay, paidOut]) : onItsWay,
  )
  const borne = makersAtFault ? rupiah(0n) : sum(shares.map(({ paidOut }) => paidOut))
  const income = [event.coopMargin, event.ppn, event.shippingIncome]
  return buildEntry(reasonOf({ owed: totalOf(owed), borne }), event, [
    ...eachArtisan(debit, ACCOUNT.held, held),
    ...eachArtisan(debit, ACCOUNT.available, ready),
    ...eachArtisan(debit, ACCOUNT.returnDebt, owed),
    debit(ACCOUNT.returnsAndDefects, borne),
    debit(ACCOUNT.retailMargin, event.coopMargin),
    debit(ACCOUNT.outputVat, event.ppn),
    debit(ACCOUNT.shippingIncome, event.shippingIncome),
    credit(
      CLEARING_ACCOUNT[event.clearing],
      sum([totalOf(held), totalOf(ready), totalOf(owed), borne, ...income]),
    ),
  ])
}

function reasonOf({ owed, borne }: { owed: Rupiah; borne: Rupiah }): EntryReason {
  if (borne > 0n) return "refunded_at_coop_cost"
  return owed > 0n ? "refunded_after_payout" : "refunded_before_payout"
}

const least = (a: Rupiah, b: Rupiah): Rupiah => (a < b ? a : b)
