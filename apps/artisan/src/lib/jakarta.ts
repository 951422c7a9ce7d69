import { COOPERATIVE_TIME_ZONE, jakartaDay } from "@sentra/ui"

export type DayTime = "morning" | "noon" | "afternoon" | "night"

const hours = new Intl.DateTimeFormat("en-GB", {
  timeZone: COOPERATIVE_TIME_ZONE,
  hour: "2-digit",
  hourCycle: "h23",
})

/** Part of the day at the cooperative: pagi until ten, siang until three, sore until six. */
export function dayTimeOf(instant: Date): DayTime {
  const hour = Number(hours.format(instant))
  if (hour < 4) return "night"
  if (hour < 10) return "morning"
  if (hour < 15) return "noon"
  return hour < 18 ? "afternoon" : "night"
}

/** The month of the books at the cooperative, "2026-11". */
export const jakartaMonth = (instant: Date): string => jakartaDay(instant).slice(0, 7)
