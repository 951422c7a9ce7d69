import type { CalendarDate } from "../internal/calendar-date.js"
import { sum, type Rupiah } from "../money/index.js"
import type { AccountCode, Side } from "./account-plan.js"
import {
  entryProblemMessage,
  problemWith,
  type Entry,
  type EntryReason,
  type Posting,
} from "./entry.js"

/** What every event says about itself: its unique name, its day, and a word for the reader. */
export type Occurrence = {
  readonly eventId: string
  readonly occurredOn: CalendarDate
  readonly memo?: string
}

/** What one artisan gets, or gives back, by an event. */
export type ArtisanAmount = { readonly artisanId: string; readonly amount: Rupiah }

export const debit = (account: AccountCode, amount: Rupiah, party?: string): Posting =>
  posting("debit", account, amount, party)

export const credit = (account: AccountCode, amount: Rupiah, party?: string): Posting =>
  posting("credit", account, amount, party)

/** One posting per artisan on a member account. */
export const eachArtisan = (
  side: typeof debit,
  account: AccountCode,
  amounts: readonly ArtisanAmount[],
): Posting[] => amounts.map(({ artisanId, amount }) => side(account, amount, artisanId))

export const totalOf = (amounts: readonly ArtisanAmount[]): Rupiah =>
  sum(amounts.map(({ amount }) => amount))

/** What taking back a sale costs in all: the members' part, the margin and the tax. */
export const takenBack = (sale: {
  artisanShares: readonly ArtisanAmount[]
  coopMargin: Rupiah
  ppn: Rupiah
}): Rupiah => sum([totalOf(sale.artisanShares), sale.coopMargin, sale.ppn])

/**
 * Makes the entry of an event. A part of Rp 0 is left out, since a posting of nothing says nothing.
 * Throws RangeError when the parts given do not make a sound entry: the caller's figures are wrong
 * then, and no caller can put that right by showing it to a user.
 */
export function buildEntry(
  reason: EntryReason,
  { eventId, occurredOn, memo }: Occurrence,
  parts: readonly Posting[],
): Entry {
  const postings = parts.filter(({ amount }) => amount !== 0n)
  const entry: Entry = { eventId, reason, occurredOn, ...(memo && { memo }), postings }
  const problem = problemWith(entry)
  if (problem) throw new RangeError(`${reason} ${eventId}: ${entryProblemMessage(problem, "en")}`)
  return entry
}

function posting(side: Side, account: AccountCode, amount: Rupiah, party?: string): Posting {
  return party === undefined ? { account, side, amount } : { account, party, side, amount }
}
