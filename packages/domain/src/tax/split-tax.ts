import { splitByWeight, type Rupiah } from "../money/index.js"

/**
 * Spreads an order's PPN over its lines (and shipping, as one more amount) in proportion to what
 * each costs after discount, so that the parts add up to the order's PPN exactly. Tax is rounded
 * once, on the order; a line's tax is a part of that and never computed by itself.
 */
export const splitTax = (ppn: Rupiah, lineAmounts: readonly Rupiah[]): Rupiah[] =>
  splitByWeight(ppn, lineAmounts)
