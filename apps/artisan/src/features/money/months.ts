import { period } from "@sentra/contracts"

/** The month that an address asks for, or the given one when it asks for none that exists. */
export function monthFrom(asked: string | null, otherwise: string): string {
  const parsed = period.safeParse(asked)
  return parsed.success ? parsed.data : otherwise
}

export type Year = { year: string; months: string[] }

/** The months to choose from, the newest first: those that have something, and the present one. */
export function monthsByYear(periods: readonly string[], now: string): Year[] {
  const years: Year[] = []
  for (const month of [...new Set([...periods, now])].sort().reverse()) {
    const year = month.slice(0, 4)
    const last = years.at(-1)
    if (last?.year === year) last.months.push(month)
    else years.push({ year, months: [month] })
  }
  return years
}
