import type { CalendarDate } from "../internal/calendar-date.js"
import type { AccountCode, EntryReason } from "../ledger/index.js"
import type { Rupiah } from "../money/index.js"

/** From the first to the last day, both included. */
export type StatementPeriod = { readonly from: CalendarDate; readonly until: CalendarDate }

/**
 * What the cooperative owes a member: `held` (2110) until it is released, `available` (2120) to
 * pay.
 */
export type MemberBalance = {
  readonly held: Rupiah
  readonly available: Rupiah
  readonly total: Rupiah
}

/** Every row leads back to the event that made it. */
export type StatementRow = {
  readonly eventId: string
  readonly occurredOn: CalendarDate
  readonly reason: EntryReason
  readonly memo?: string
}

/**
 * An event that changed a balance: earned (positive), taken back (negative), or released, which
 * moves money from held to available and leaves the total (`amount`) at Rp 0.
 */
export type StatementLine = StatementRow & {
  readonly held: Rupiah
  readonly available: Rupiah
  readonly amount: Rupiah
}

/** What was kept back to pay a debt or a deposit, and the account that took it. */
export type StatementDeduction = StatementRow & {
  readonly account: AccountCode
  readonly amount: Rupiah
}

/** Money on its way to the member's bank; a rejected transfer comes back as a negative amount. */
export type StatementPayout = StatementRow & { readonly amount: Rupiah }

/** opening + Σ lines − Σ deductions − Σ payouts = closing, to the rupiah. */
export type Statement = {
  readonly opening: MemberBalance
  readonly lines: readonly StatementLine[]
  readonly deductions: readonly StatementDeduction[]
  readonly payouts: readonly StatementPayout[]
  readonly closing: MemberBalance
}
