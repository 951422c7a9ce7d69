/** A day in Asia/Jakarta as `YYYY-MM-DD`; such texts sort like the days they name. */
export type CalendarDate = string

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

export function isCalendarDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!match) return false
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  const days = month === 2 && isLeap(year) ? 29 : (MONTH_DAYS[month - 1] ?? 0)
  return year >= 1 && day >= 1 && day <= days
}

/** Passes a real day through. Throws RangeError naming `field` otherwise. */
export function calendarDate(text: string, field: string): CalendarDate {
  if (!isCalendarDate(text)) {
    throw new RangeError(`${field} must be a day written YYYY-MM-DD, found "${text}"`)
  }
  return text
}

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
