import type { LineProgress } from "../modules/production/index.js"

type Line = Pick<LineProgress, "dueOn" | "pieces" | "delivered">

const DAY_MILLISECONDS = 24 * 60 * 60 * 1_000

/** The day by which the rest of an order is due: the first one of a line not yet handed over. */
export function dueDayOf(lines: readonly Line[]): string | null {
  const [first] = lines
    .flatMap(({ dueOn, pieces, delivered }) => (dueOn !== null && delivered < pieces ? dueOn : []))
    .sort()
  return first ?? null
}

/** How many days an order is late: since the first day on which something of it was due. */
export function lateDaysOf(lines: readonly Line[], today: string): number {
  const due = dueDayOf(lines)
  if (due === null || due >= today) return 0
  return Math.round((Date.parse(today) - Date.parse(due)) / DAY_MILLISECONDS)
}
