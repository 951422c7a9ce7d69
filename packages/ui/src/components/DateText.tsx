import type { ReactElement } from "react"

import { formatDate, instant, type DateStyle } from "../dates.js"
import type { Locale } from "../words/define-words.js"

export type DateTextProps = { date: Date | string; locale?: Locale; style?: DateStyle }

/** A date a person reads, with the instant for machines. See `DateStyle` for the forms. */
export function DateText({ date, locale = "id", style = "day" }: DateTextProps): ReactElement {
  return <time dateTime={instant(date).toISOString()}>{formatDate(date, locale, style)}</time>
}
