import { splitByWeight, sum, type Rupiah } from "../money/index.js"

/**
 * Spreads an order's discount over its lines in proportion to their gross amounts; the parts add up
 * to the discount and none exceeds its line. Throws RangeError when the discount is more than the
 * lines together, or negative.
 */
export function splitDiscount(discount: Rupiah, lineGrosses: readonly Rupiah[]): Rupiah[] {
  const gross = sum(lineGrosses)
  if (discount > gross) {
    throw new RangeError(`discount ${discount} is more than the lines together, ${gross}`)
  }
  return splitByWeight(discount, lineGrosses)
}
