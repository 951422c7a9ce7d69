import { rupiah, sum, type Rupiah } from "@sentra/domain/money"
import { splitTax, taxFromInclusive, type PpnRule } from "@sentra/domain/tax"
import type { RetailOrder } from "./read-retail-order.js"

export type PricedRetailOrder = {
  ppn: Rupiah
  /** In the order of the lines. */
  lines: { gross: Rupiah; tax: Rupiah; net: Rupiah }[]
  shipping: { gross: Rupiah; tax: Rupiah; net: Rupiah }
}

/**
 * Finds the PPN inside an order's total and spreads it over lines and shipping, so that the parts
 * add up to the tax of the whole: tax is rounded once, on the order.
 */
export function priceRetailOrder(
  order: Pick<RetailOrder, "lines" | "shippingGross">,
  rule: PpnRule | undefined,
): PricedRetailOrder {
  const grosses = [...order.lines.map(({ gross }) => rupiah(gross)), rupiah(order.shippingGross)]
  const { ppn } = taxFromInclusive(sum(grosses), rule)
  const taxes = splitTax(ppn, grosses)
  const parts = grosses.map((gross, index) => {
    const tax = taxes[index] ?? rupiah(0n)
    return { gross, tax, net: rupiah(gross - tax) }
  })
  const nothing = { gross: rupiah(0n), tax: rupiah(0n), net: rupiah(0n) }
  return { ppn, lines: parts.slice(0, -1), shipping: parts.at(-1) ?? nothing }
}
