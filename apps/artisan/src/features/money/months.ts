import { period } from "@sentra/contracts"

/** The month that an address asks for, or the given one when it asks for none that exists. */
export function monthFrom(asked: string | null, otherwise: string): string {
  const parsed = period.safeParse(asked)
  return parsed.success ? parsed.data : otherwise
}

/** The months to choose from, newest first, with the shown one and the present one among them. */
export const monthsToShow = (periods: readonly string[], shown: string, now: string): string[] =>
  [...new Set([...periods, shown, now])].sort().reverse()
