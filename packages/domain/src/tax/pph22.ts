import { calendarDate, type CalendarDate } from "../internal/calendar-date.js"
import { shareOf, type Rupiah } from "../money/index.js"

/** One row of the law on what a collector keeps of the price of goods (PPh 22), from this day. */
export type Pph22Rule = {
  readonly from: CalendarDate
  readonly rateBasisPoints: bigint
  readonly legalReference: string
}

/** Oldest first; a rule holds until the next one begins. */
export const PPH22_RULES: readonly Pph22Rule[] = [
  { from: "2017-03-01", rateBasisPoints: 150n, legalReference: "PMK 34/PMK.010/2017" },
]

/**
 * The most that a collector keeps of a price without PPN for the cooperative's income tax. A
 * collector who was shown a certificate (PP 55) keeps less. Before the oldest rule it is Rp 0.
 */
export function pph22On(net: Rupiah, date: CalendarDate): Rupiah {
  calendarDate(date, "date")
  const rule = PPH22_RULES.findLast(({ from }) => from <= date)
  return shareOf(net, rule?.rateBasisPoints ?? 0n)
}
