import type { Locale } from "@sentra/contracts"
import { productWords } from "./product-words.ts"

const HOUR_MINUTES = 60
const HOURS_FROM_MINUTES = 90

/** The standard minutes of one piece as people say it: minutes when short, hours when long. */
export function workTime(standardMinutes: number, locale: Locale): string {
  const words = productWords[locale]
  if (standardMinutes < HOURS_FROM_MINUTES) return words.workMinutes(standardMinutes)
  const hours = Math.round((standardMinutes / HOUR_MINUTES) * 2) / 2
  return words.workHours(hours)
}
