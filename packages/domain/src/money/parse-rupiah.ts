import { rupiah, type Rupiah } from "./rupiah.js"

const SIGN = /^[-\u2212]/
const UNIT = /^(rp\.?|idr)/i
const PLAIN = /^\d+$/
const GROUPED = /^\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*$/

/**
 * Reads an amount as people write it: `Rp 1.250.000`, `1250000`, `1,250,000`, with any spaces and
 * with or without the unit. A dot and a comma both group thousands, because rupiah have no
 * decimals. Gives undefined for everything else (decimals, uneven groups, words), never a guess.
 */
export function parseRupiah(text: string): Rupiah | undefined {
  const compact = text.replace(/\s/g, "")
  const unsigned = compact.replace(SIGN, "")
  const digits = unsigned.replace(UNIT, "")
  if (!PLAIN.test(digits) && !GROUPED.test(digits)) return undefined
  const magnitude = BigInt(digits.replace(/[.,]/g, ""))
  return rupiah(unsigned === compact ? magnitude : -magnitude)
}
