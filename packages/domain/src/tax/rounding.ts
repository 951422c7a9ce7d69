import { rupiah, type Rupiah } from "../money/index.js"
import type { PpnRule } from "./ppn-rule.js"
import { taxOnExclusive } from "./tax-on-price.js"

/** Why a price without tax, and the PPN on it, do not come to what is paid. */
export type Rounding = {
  /** What is paid without its PPN (harga jual). */
  readonly net: Rupiah
  /** The PPN on that, counted anew. */
  readonly ppn: Rupiah
  /** What the two come to: a rupiah more or less than what is paid. */
  readonly total: Rupiah
}

/**
 * Some prices with PPN inside are reached by no whole price without it. There the price without tax
 * took the rupiah of difference, so whoever counts the PPN anew misses the total. Undefined where
 * the count comes out.
 */
export function roundingOf(
  paid: { total: Rupiah; ppn: Rupiah },
  rule: PpnRule | undefined,
): Rounding | undefined {
  const { net, ppn, total } = taxOnExclusive(rupiah(paid.total - paid.ppn), rule)
  return total === paid.total ? undefined : { net, ppn, total }
}
