import { isCalendarDate, type CalendarDate } from "../internal/calendar-date.js"

/** Every month has it. */
export const PAYOUT_DAY_MAX = 28

/**
 * The next day on which the cooperative pays its members: today if it is one of the calendar's days
 * of the month, else the first that follows, in this month or the next. Undefined without any day.
 * Throws RangeError for a day of the month that not every month has, and for no date.
 */
export function nextPayoutDay(
  daysOfMonth: readonly number[],
  today: CalendarDate,
): CalendarDate | undefined {
  if (!isCalendarDate(today)) throw new RangeError(`today is no date: ${today}`)
  for (const day of daysOfMonth) {
    if (!Number.isInteger(day) || day < 1 || day > PAYOUT_DAY_MAX) {
      throw new RangeError(`daysOfMonth must be from 1 to ${PAYOUT_DAY_MAX}, found ${day}`)
    }
  }
  const ascending = daysOfMonth.toSorted((a, b) => a - b)
  const [year = 0, month = 0, date = 0] = today.split("-").map(Number)
  const thisMonth = ascending.find((day) => day >= date)
  if (thisMonth !== undefined) return written(year, month, thisMonth)
  const [first] = ascending
  if (first === undefined) return undefined
  return month === 12 ? written(year + 1, 1, first) : written(year, month + 1, first)
}

const written = (year: number, month: number, day: number): CalendarDate =>
  `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`

const two = (part: number): string => String(part).padStart(2, "0")
