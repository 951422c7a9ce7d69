import type { Locale } from "./words/define-words.js"

/** The cooperative's clock: western Indonesian time, whatever the server's zone is. */
export const COOPERATIVE_TIME_ZONE = "Asia/Jakarta"

/**
 * `long` "Selasa, 24 November 2026" · `day` "24 November 2026" · `short` "24 Nov 2026" ·
 * `month` "November 2026" · `time` "24 Nov 2026, 09.05".
 */
export type DateStyle = "long" | "day" | "short" | "month" | "time"

const options: Record<DateStyle, Intl.DateTimeFormatOptions> = {
  long: { weekday: "long", day: "numeric", month: "long", year: "numeric" },
  day: { day: "numeric", month: "long", year: "numeric" },
  short: { day: "numeric", month: "short", year: "numeric" },
  month: { month: "long", year: "numeric" },
  time: { day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit" },
}

const formatters = new Map<string, Intl.DateTimeFormat>()

/** Formatters cost more than formatting: each language and style is made once. */
function formatterFor(locale: Locale, style: DateStyle): Intl.DateTimeFormat {
  const key = `${locale}-${style}`
  const known = formatters.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat(locale === "id" ? "id-ID" : "en-GB", {
    ...options[style],
    hourCycle: "h23",
    timeZone: COOPERATIVE_TIME_ZONE,
  })
  formatters.set(key, made)
  return made
}

/**
 * A date in the reader's language and in the cooperative's time zone.
 *
 * @param date an instant, or a text that `Date` reads (ISO 8601)
 * @throws RangeError when the text is no date, naming it
 */
export function formatDate(
  date: Date | string,
  locale: Locale = "id",
  style: DateStyle = "day",
): string {
  return formatterFor(locale, style).format(instant(date))
}

const days = new Intl.DateTimeFormat("sv-SE", {
  timeZone: COOPERATIVE_TIME_ZONE,
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
})

/** The day at the cooperative, "2026-11-24". */
export const jakartaDay = (moment: Date): string => days.format(moment)

/** The instant behind a date text, checked. */
export function instant(date: Date | string): Date {
  const found = typeof date === "string" ? new Date(date) : date
  if (Number.isNaN(found.getTime())) throw new RangeError(`date: "${String(date)}" is not a date`)
  return found
}
