/** The cooperative lives in Asia/Jakarta: seven hours ahead of UTC, without summer time. */
const JAKARTA_OFFSET_MILLISECONDS = 7 * 60 * 60 * 1_000
const DAY_MILLISECONDS = 24 * 60 * 60 * 1_000

/** A test may say that it is later, such as a minute before midnight. Elsewhere nobody may. */
const aheadMilliseconds = (): number =>
  process.env.NODE_ENV === "test" ? Number(process.env.SENTRA_CLOCK_AHEAD_MILLISECONDS ?? 0) : 0

/** This moment. The one place that asks the machine's clock. */
export const now = (): Date => new Date(Date.now() + aheadMilliseconds())

/** The moment a row is said to have happened at, or this one. Steps hand moments on as ISO text. */
export const at = (moment?: Date | string | null): Date =>
  moment === undefined || moment === null ? now() : new Date(moment)

/** The day, "YYYY-MM-DD", on which a moment falls for the cooperative. */
export const jakartaDay = (moment: Date): string =>
  new Date(moment.getTime() + JAKARTA_OFFSET_MILLISECONDS).toISOString().slice(0, 10)

/** The month, "YYYY-MM", on which a moment falls for the cooperative. */
export const jakartaMonth = (moment: Date): string => jakartaDay(moment).slice(0, 7)

/** The first moment of a day, "YYYY-MM-DD", in the cooperative's time zone. */
export const startOfJakartaDay = (day: string): Date => new Date(`${day}T00:00:00+07:00`)

/** The day so many days after (before, if negative) another. */
export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MILLISECONDS).toISOString().slice(0, 10)

/** The first and the last day of a month, "YYYY-MM". */
export const daysOfMonth = (month: string): { from: string; until: string } => ({
  from: `${month}-01`,
  until: addDays(`${monthAfter(month)}-01`, -1),
})

/** The month after another, "YYYY-MM". */
export const monthAfter = (month: string): string => addDays(`${month}-01`, 31).slice(0, 7)
