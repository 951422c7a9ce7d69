import { calendarDate, type CalendarDate } from "../internal/calendar-date.js"

/**
 * One row of the law on PPN (value added tax): from this day on, `rateBasisPoints` of the tax base
 * (DPP), which is `baseNumerator / baseDenominator` of the price without tax.
 */
export type PpnRule = {
  readonly from: CalendarDate
  readonly rateBasisPoints: bigint
  readonly baseNumerator: bigint
  readonly baseDenominator: bigint
  readonly legalReference: string
}

/** Oldest first; a rule holds until the next one begins. A change of the law is one more row. */
export const PPN_RULES: readonly PpnRule[] = [
  {
    from: "2022-04-01",
    rateBasisPoints: 1100n,
    baseNumerator: 1n,
    baseDenominator: 1n,
    legalReference: "UU 7/2021 (HPP), Pasal 7 ayat (1) huruf a UU PPN",
  },
  {
    from: "2025-01-01",
    rateBasisPoints: 1200n,
    baseNumerator: 11n,
    baseDenominator: 12n,
    legalReference: "PMK 131/2024 (DPP nilai lain 11/12), PMK 11/2025",
  },
]

/**
 * The rule for a sale on `date`, or undefined when the cooperative charges no PPN that day: it is
 * no PKP (VAT-registered business), or became one only later. Throws RangeError for a day that does
 * not exist, and for a PKP's sale older than the oldest rule on record.
 */
export function ppnRuleOn(
  date: CalendarDate,
  cooperative: { pkpSince: CalendarDate | undefined },
): PpnRule | undefined {
  calendarDate(date, "date")
  const { pkpSince } = cooperative
  if (pkpSince === undefined || date < calendarDate(pkpSince, "pkpSince")) return undefined
  const rule = PPN_RULES.findLast(({ from }) => from <= date)
  if (!rule) throw new RangeError(`date ${date} is older than the oldest PPN rule on record`)
  return rule
}
