const clock = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Asia/Jakarta",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
})

/** The day at the cooperative, "2026-11-24". */
export const jakartaDay = (instant: Date): string =>
  `${partOf(instant, "year")}-${partOf(instant, "month")}-${partOf(instant, "day")}`

const partOf = (instant: Date, type: Intl.DateTimeFormatPartTypes): string =>
  clock.formatToParts(instant).find((part) => part.type === type)?.value ?? ""
