import { BASIS_POINTS, divideHalfUp, rupiah, shareOf, type Rupiah } from "../money/index.js"
import type { PpnRule } from "./ppn-rule.js"

/** `net` is the price without tax (harga jual), `dpp` the tax base, `total` what the buyer pays. */
export type TaxedAmount = {
  readonly net: Rupiah
  readonly dpp: Rupiah
  readonly ppn: Rupiah
  readonly total: Rupiah
}

/**
 * Adds PPN to a price without tax, through the tax base and never as a flat 11 %: DPP and PPN are
 * each rounded half up to whole rupiah. Without a rule there is no tax base and no tax.
 * Throws RangeError when the price is negative. Source: the cooperative's tax table, PPN.
 */
export function taxOnExclusive(net: Rupiah, rule: PpnRule | undefined): TaxedAmount {
  if (net < 0n) throw new RangeError(`net must not be negative, found ${net}`)
  if (!rule) return { net, dpp: rupiah(0n), ppn: rupiah(0n), total: net }
  const dpp = taxBase(net, rule)
  const ppn = shareOf(dpp, rule.rateBasisPoints)
  return { net, dpp, ppn, total: rupiah(net + ppn) }
}

/**
 * Finds the PPN inside a price that includes it. Always net + ppn = gross, and ppn is the rate of
 * dpp, half up. Rounding leaves some prices that no net price reaches exactly; there the net takes
 * the one rupiah of difference, and the tax base stays that of the nearest net price.
 * Throws RangeError when the price is negative.
 */
export function taxFromInclusive(gross: Rupiah, rule: PpnRule | undefined): TaxedAmount {
  if (gross < 0n) throw new RangeError(`gross must not be negative, found ${gross}`)
  if (!rule) return taxOnExclusive(gross, rule)
  const wholeBase = BASIS_POINTS * rule.baseDenominator
  const withTax = wholeBase + rule.rateBasisPoints * rule.baseNumerator
  const nearest = taxOnExclusive(rupiah(divideHalfUp(gross * wholeBase, withTax)), rule)
  return { ...nearest, net: rupiah(gross - nearest.ppn), total: gross }
}

const taxBase = (net: Rupiah, rule: PpnRule): Rupiah =>
  rupiah(divideHalfUp(net * rule.baseNumerator, rule.baseDenominator))
