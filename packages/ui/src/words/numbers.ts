import type { Locale } from "./define-words.js"

type Formatter = Readonly<Record<Locale, (number: number) => string>>

const BASIS_POINTS = 10_000

const formatter = (options: Intl.NumberFormatOptions, divisor: number): Formatter => {
  const id = new Intl.NumberFormat("id-ID", options)
  const en = new Intl.NumberFormat("en-GB", options)
  return { id: (number) => id.format(number / divisor), en: (number) => en.format(number / divisor) }
}

/**
 * A number of pieces, rows, hours as people read it, to one decimal: 1528 is "1.528" in
 * Indonesian and "1,528" in English.
 */
export const countText = formatter({ maximumFractionDigits: 1 }, 1)

/** A rate in basis points as people read it: 1250 is "12,5%" in Indonesian. */
export const percentText = formatter(
  { style: "percent", maximumFractionDigits: 2 },
  BASIS_POINTS,
)

type Sentence = (texts: TemplateStringsArray, ...parts: readonly (string | number)[]) => string

const sentence =
  (locale: Locale): Sentence =>
  (texts, ...parts) =>
    String.raw({ raw: texts }, ...parts.map((part) => partText(part, locale)))

const partText = (part: string | number, locale: Locale): string =>
  typeof part === "number" ? countText[locale](part) : part

/** Tags an Indonesian sentence, in which every number is written as `countText` does. */
export const id = sentence("id")

/** Tags an English sentence, in which every number is written as `countText` does. */
export const en = sentence("en")
