import { rupiah, sum, type Rupiah } from "../money/index.js"

/** Money a partner paid in advance, without PPN, and the PPN that was booked with it. */
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
 * The PPN of down payments that no invoice took yet. An invoice took what its tax was more than the
 * PPN booked with it.
 */
export const ppnLeft = (
  received: readonly Rupiah[],
  invoices: readonly { readonly tax: Rupiah; readonly booked: Rupiah }[],
): Rupiah =>
  rupiah(sum(received) - sum(invoices.map(({ tax, booked }) => rupiah(tax - booked))))

/** The most that is there, between nothing and the limit. */
function within(amount: Rupiah, limit: Rupiah): Rupiah {
  if (amount <= 0n) return rupiah(0n)
  return amount < limit ? amount : limit
}
