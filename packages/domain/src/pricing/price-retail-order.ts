import { rupiah, sum, type Rupiah } from "../money/index.js"
import { splitTax, taxFromInclusive, type PpnRule } from "../tax/index.js"

/** A part of an order's price with the tax inside it: gross = net + tax. */
export type PricedPart = { readonly gross: Rupiah; readonly tax: Rupiah; readonly net: Rupiah }

export type PricedRetailOrder = {
  readonly ppn: Rupiah
  /** In the order of the lines. */
  readonly lines: readonly PricedPart[]
  readonly shipping: PricedPart
}

/**
 * Finds the PPN inside a shop order's total and spreads it over lines and delivery, so that the
 * parts add up to the tax of the whole: tax is rounded once, on the order. Prices are gross, in
 * whole rupiah; without a rule there is no tax.
 */
export function priceRetailOrder(
  order: { lines: readonly { gross: bigint }[]; shippingGross: bigint },
  rule: PpnRule | undefined,
): PricedRetailOrder {
  const grosses = [...order.lines.map(({ gross }) => rupiah(gross)), rupiah(order.shippingGross)]
  const { ppn } = taxFromInclusive(sum(grosses), rule)
  const taxes = splitTax(ppn, grosses)
  const parts = grosses.map((gross, place) => {
    const tax = taxes[place] ?? rupiah(0n)
    return { gross, tax, net: rupiah(gross - tax) }
  })
  const nothing = { gross: rupiah(0n), tax: rupiah(0n), net: rupiah(0n) }
  return { ppn, lines: parts.slice(0, -1), shipping: parts.at(-1) ?? nothing }
}
