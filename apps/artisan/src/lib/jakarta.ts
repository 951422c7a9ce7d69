export type DayTime = "morning" | "noon" | "afternoon" | "night"

const clock = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Asia/Jakarta",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  hourCycle: "h23",
})

/** Part of the day at the cooperative: pagi until ten, siang until three, sore until six. */
export function dayTimeOf(instant: Date): DayTime {
  const hour = Number(partOf(instant, "hour"))
  if (hour < 4) return "night"
  if (hour < 10) return "morning"
  if (hour < 15) return "noon"
  return hour < 18 ? "afternoon" : "night"
}

/** The day at the cooperative, "2026-11-24". */
export const jakartaDay = (instant: Date): string =>
  `${partOf(instant, "year")}-${partOf(instant, "month")}-${partOf(instant, "day")}`

/** The month of the books at the cooperative, "2026-11". */
export const jakartaMonth = (instant: Date): string => jakartaDay(instant).slice(0, 7)

const partOf = (instant: Date, type: Intl.DateTimeFormatPartTypes): string =>
  clock.formatToParts(instant).find((part) => part.type === type)?.value ?? ""
