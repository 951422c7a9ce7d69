import type { Locale } from "../locale.js"

/**
 * Thousands as people write them: 1.250 in Indonesian, 1,250 in English. Made once, used always.
 */
export const digits: Readonly<Record<Locale, Intl.NumberFormat>> = {
  id: new Intl.NumberFormat("id-ID"),
  en: new Intl.NumberFormat("en-GB"),
}
