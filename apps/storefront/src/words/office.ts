import type { Locale } from "@sentra/contracts"

/** What the office writes in its own language into names, beside what an English page says. */
const ENGLISH: readonly (readonly [RegExp, string])[] = [
  [/\bcontoh fiktif\b/, "fictional example"],
  [/\bfiktif\b/, "fictional"],
  [/^Reguler\b/, "Regular"],
  [/^Kargo\b/, "Cargo"],
  [/(\d) hari\b/, "$1 days"],
  [/\buntuk kiriman berat\b/, "for heavy parcels"],
]

/**
 * A name of the office (a member, a way of shipping) for a page in the given language. What has no
 * English here stays as the office wrote it: a name is better than none.
 */
export const officeName = (name: string, locale: Locale): string =>
  locale === "id"
    ? name
    : ENGLISH.reduce((said, [written, english]) => said.replace(written, english), name)
