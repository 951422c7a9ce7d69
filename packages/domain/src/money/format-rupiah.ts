import { digits } from "../internal/digits.js"
import type { Locale } from "../locale.js"
import type { Rupiah } from "./rupiah.js"

const THIN_SPACE = "\u2009"
const MINUS_SIGN = "\u2212"

/**
 * Writes an amount for people: `Rp 1.250.000` in Indonesian, `Rp 1,250,000` in English, with a thin
 * space (U+2009) after Rp and a true minus sign (U+2212) before it when the amount is negative.
 */
export function formatRupiah(amount: Rupiah, locale: Locale): string {
  const magnitude: bigint = amount < 0n ? -amount : amount
  const sign = amount < 0n ? MINUS_SIGN : ""
  return `${sign}Rp${THIN_SPACE}${digits[locale].format(magnitude)}`
}
