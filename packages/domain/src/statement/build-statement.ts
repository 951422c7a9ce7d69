import { calendarDate } from "../internal/calendar-date.js"
import { balanceOf, type Entry } from "../ledger/index.js"
import { rupiah, sum } from "../money/index.js"
import { AVAILABLE, HELD, memberEntries, onlyMember } from "./member-postings.js"
import { deductionsOf, linesOf, payoutsOf, plus } from "./rows.js"
import type { MemberBalance, Statement, StatementPeriod } from "./statement.js"

/**
 * A member's account for a period, told from the books alone. `entries` are all entries that touch
 * the member, from the very first, whole or with the member's postings only; `artisanId` is needed
 * only when they also speak of other members. Rows are in the order of their days.
 *
 * Throws RangeError for a period that cannot be, for an entry without a real day or with an amount
 * that is not positive, for an event that is there twice, and when the rows do not lead from the
 * opening to the closing balance to the rupiah.
 */
export function buildStatement(
  entries: readonly Entry[],
  period: StatementPeriod,
  artisanId?: string,
): Statement {
  calendarDate(period.from, "period.from")
  if (calendarDate(period.until, "period.until") < period.from) {
    throw new RangeError(`period.until ${period.until} is before period.from ${period.from}`)
  }
  checkEntries(entries)
  const member = onlyMember(entries, artisanId)
  const earlier = entries.filter(({ occurredOn }) => occurredOn < period.from)
  const within = entries
    .filter(({ occurredOn }) => occurredOn >= period.from && occurredOn <= period.until)
    .sort(byDay)
  const seen = memberEntries(within, member)
  return checked({
    opening: memberBalance(earlier, member),
    lines: seen.flatMap(linesOf),
    deductions: seen.flatMap(deductionsOf),
    payouts: seen.flatMap(payoutsOf),
    closing: memberBalance([...earlier, ...within], member),
  })
}

/**
 * What the cooperative owes a member after these entries: held until released, available to pay.
 */
export function memberBalance(entries: readonly Entry[], artisanId?: string): MemberBalance {
  const nothing = rupiah(0n)
  if (artisanId === undefined) return { held: nothing, available: nothing, total: nothing }
  const held = balanceOf(entries, HELD, artisanId)
  const available = balanceOf(entries, AVAILABLE, artisanId)
  return { held, available, total: plus(held, available) }
}

/** The two ways to a balance, by the ledger's and by the rows, must meet for each of its parts. */
export function checked(statement: Statement): Statement {
  const { opening, lines, deductions, payouts, closing } = statement
  const settled = sum([...deductions, ...payouts].map(({ amount }) => amount))
  const held = opening.held + sum(lines.map((line) => line.held))
  const available = opening.available + sum(lines.map((line) => line.available)) - settled
  const total = opening.total + sum(lines.map((line) => line.amount)) - settled
  if (held !== closing.held || available !== closing.available || total !== closing.total) {
    throw new RangeError(
      `the statement leads to ${held} held and ${available} available, ` +
        `the books to ${closing.held} and ${closing.available}`,
    )
  }
  return statement
}

function checkEntries(entries: readonly Entry[]): void {
  const events = new Set<string>()
  for (const { eventId, occurredOn, postings } of entries) {
    if (events.has(eventId)) throw new RangeError(`event ${eventId} is there twice`)
    events.add(eventId)
    calendarDate(occurredOn, `occurredOn of ${eventId}`)
    const faulty = postings.find(({ amount }) => amount <= 0n)
    if (faulty) throw new RangeError(`event ${eventId} posts ${faulty.amount} to ${faulty.account}`)
  }
}

const byDay = (a: Entry, b: Entry): number =>
  a.occurredOn === b.occurredOn ? 0 : a.occurredOn < b.occurredOn ? -1 : 1
