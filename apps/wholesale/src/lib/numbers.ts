import type { Locale } from "@sentra/ui/words"

const whole = { id: new Intl.NumberFormat("id-ID"), en: new Intl.NumberFormat("en-GB") }
const share = {
  id: new Intl.NumberFormat("id-ID", { style: "percent", maximumFractionDigits: 2 }),
  en: new Intl.NumberFormat("en-GB", { style: "percent", maximumFractionDigits: 2 }),
}
const BASIS_POINTS = 10_000

/** A count as people read it: 12000 is "12.000". */
export const countText = (count: number, locale: Locale): string => whole[locale].format(count)

/** A rate in basis points as people read it: 4000 is "40%". */
export const percentText = (basisPoints: number, locale: Locale): string =>
  share[locale].format(basisPoints / BASIS_POINTS)
