import { countText, type Locale } from "@sentra/ui/words"
import { skillNames } from "./words.ts"

const MINUTES_PER_HOUR = 60

/** The craft's name; one the app does not know yet keeps its code. */
export function craftName(craft: string, locale: Locale): string {
  const known: Readonly<Record<string, string>> = skillNames[locale]
  return known[craft] ?? craft
}

/** Minutes a week as hours that a person reads: 2160 is "36". */
export const hoursText = (minutes: number, locale: Locale): string =>
  countText[locale](minutes / MINUTES_PER_HOUR)
