import { craftNamed } from "@sentra/domain/craft"
import { countText, type Locale } from "@sentra/ui/words"

const MINUTES_PER_HOUR = 60

/** The craft's name; one without a name keeps its code. */
export const craftName = (craft: string, locale: Locale): string => craftNamed(craft)[locale]

/** Minutes a week as hours that a person reads: 2160 is "36". */
export const hoursText = (minutes: number, locale: Locale): string =>
  countText[locale](minutes / MINUTES_PER_HOUR)
