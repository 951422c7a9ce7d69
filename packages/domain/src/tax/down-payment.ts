import { rupiah, type Rupiah } from "../money/index.js"
import type { PpnRule } from "./ppn-rule.js"
import { taxFromInclusive } from "./tax-on-price.js"

/** Money a partner paid in advance for one order, without PPN, and the PPN booked with it. */
export type DownPayment = { readonly amount: Rupiah; readonly ppn: Rupiah }

/** What a delivery costs the partner, as the order froze it. */
export type Invoice = { readonly net: Rupiah; readonly tax: Rupiah }

/**
 * What an invoice takes of a down payment: of its amount never more than the invoice's net, of its
 * PPN never more than the invoice's tax. The PPN is counted off like the amount and not computed
 * anew from a part of it; so however an order is divided, the PPN of the down payment and of all
 * its invoices is the order's to the rupiah.
 */
export const takenFromDownPayment = (left: DownPayment, invoice: Invoice): DownPayment => ({
  amount: within(left.amount, invoice.net),
  ppn: within(left.ppn, invoice.tax),
})

export const downPaymentAfter = (left: DownPayment, taken: DownPayment): DownPayment => ({
  amount: rupiah(left.amount - taken.amount),
  ppn: rupiah(left.ppn - taken.ppn),
})

/**
 * How a transfer in advance divides into price and PPN: as the rule says, but never more price or
 * PPN than the order has left. Whoever pays all that is left therefore closes the order to the
 * rupiah. Throws RangeError when it is more than that.
 */
export function splitDownPayment(
  transferred: Rupiah,
  left: Invoice,
  rule: PpnRule | undefined,
): DownPayment {
  if (transferred < 0n || transferred > left.net + left.tax) {
    throw new RangeError(`${transferred} is not between 0 and ${left.net + left.tax}`)
  }
  const byRule = taxFromInclusive(transferred, rule).ppn
  const atLeast = transferred - left.net
  const ppn = within(byRule > atLeast ? byRule : rupiah(atLeast), left.tax)
  return { amount: rupiah(transferred - ppn), ppn }
}

/** The most that is there, between nothing and the limit. */
function within(amount: Rupiah, limit: Rupiah): Rupiah {
  if (amount <= 0n) return rupiah(0n)
  return amount < limit ? amount : limit
}
