import type { CalendarDate } from "../internal/calendar-date.js"
import { rupiah, shareOf, sum, type Rupiah } from "../money/index.js"
import {
  downPaymentAfter,
  pph22On,
  taxOnExclusive,
  type DownPayment,
  type Invoice,
  type PpnRule,
} from "../tax/index.js"
import { downPaymentLeft } from "./down-payment-left.js"

export type PartnerTerms = {
  /** Whether the partner pays the PPN to the state itself (WAPU) and may keep PPh 22. */
  readonly taxCollector: boolean
  readonly downPaymentBasisPoints: number
}

/** One delivery in the books: what it was invoiced with and what came in for it. */
export type BilledDelivery = Invoice & {
  readonly deliveredOn: CalendarDate
  readonly dueOn: CalendarDate
  readonly downPaymentUsed: DownPayment
  readonly paid: Rupiah
  readonly pph22Kept: Rupiah
}

export type OrderMoneyFacts = {
  readonly ordered: Invoice
  /** All that was handed over, in the books already or not. */
  readonly delivered: Invoice
  readonly terms: PartnerTerms
  /** The rule of the day on which the order was placed, if it has PPN. */
  readonly ppnRule: PpnRule | undefined
  readonly downPayments: readonly DownPayment[]
  readonly bills: readonly BilledDelivery[]
}

/** The figures of one invoice; `payable` is what the partner transfers for it. */
export type Bill = {
  readonly gross: Rupiah
  readonly ppn: Rupiah
  readonly downPaymentUsed: Rupiah
  readonly ppnKeptByBuyer: Rupiah
  readonly pph22Kept: Rupiah
  readonly payable: Rupiah
  readonly paid: Rupiah
  /** What is still owed: payable − paid, as 1210 says. */
  readonly due: Rupiah
  readonly dueOn: CalendarDate
  /** The most of `due` that a collector keeps by the law; less with a certificate (PP 55). */
  readonly pph22Expected: Rupiah
}

/** The figures of a whole order, delivered or not. Down payments are counted with their PPN. */
export type OrderMoney = {
  readonly gross: Rupiah
  readonly ppn: Rupiah
  readonly ppnKeptByBuyer: Rupiah
  readonly pph22Kept: Rupiah
  readonly payable: Rupiah
  readonly downPaymentReceived: Rupiah
  readonly downPaymentUsed: Rupiah
  readonly downPaymentLeft: Rupiah
  /** What of the down payment of the terms has not come in. */
  readonly downPaymentDue: Rupiah
  /** The most that may still be paid in advance: what was not delivered, less what was paid. */
  readonly advanceable: Rupiah
  readonly invoiced: Rupiah
  /** What came in for invoices; `downPaymentReceived` came in before. */
  readonly paid: Rupiah
  /** What is owed for invoices, as 1210 says, and the first day on which some of it is due. */
  readonly due: Rupiah
  readonly dueOn: CalendarDate | undefined
  /** payable − down payments − paid: due, and what later deliveries will cost. */
  readonly outstanding: Rupiah
  readonly bills: readonly Bill[]
}

/** One reading of an order's money, for every page, answer and check. */
export function orderMoney(facts: OrderMoneyFacts): OrderMoney {
  const { ordered, terms, downPayments } = facts
  const left = downPaymentLeft(
    downPayments,
    facts.bills.map(({ downPaymentUsed }) => downPaymentUsed),
  )
  const bills = facts.bills.map((bill) => billOf(bill, terms))
  const total = (amount: (bill: Bill) => Rupiah): Rupiah => sum(bills.map(amount))
  const downPaymentReceived = sum(downPayments.map(withPpn))
  const gross = rupiah(ordered.net + ordered.tax)
  const ppnKeptByBuyer = terms.taxCollector ? ordered.tax : rupiah(0n)
  const pph22Kept = total((bill) => bill.pph22Kept)
  const payable = rupiah(gross - ppnKeptByBuyer - pph22Kept)
  const paid = total((bill) => bill.paid)
  const advanceable = withPpn(roomForAdvance(facts, left))
  return {
    gross,
    ppn: ordered.tax,
    ppnKeptByBuyer,
    pph22Kept,
    payable,
    downPaymentReceived,
    downPaymentUsed: total((bill) => bill.downPaymentUsed),
    downPaymentLeft: withPpn(left),
    downPaymentDue: within(rupiah(downPaymentOfTerms(facts) - downPaymentReceived), advanceable),
    advanceable,
    invoiced: total((bill) => bill.gross),
    paid,
    due: total(({ due }) => due),
    dueOn: bills
      .filter(({ due }) => due > 0n)
      .map(({ dueOn }) => dueOn)
      .toSorted()[0],
    outstanding: rupiah(payable - downPaymentReceived - paid),
    bills,
  }
}

function billOf(delivery: BilledDelivery, terms: PartnerTerms): Bill {
  const { net, tax, pph22Kept, paid, deliveredOn, dueOn } = delivery
  const gross = rupiah(net + tax)
  const downPaymentUsed = withPpn(delivery.downPaymentUsed)
  const ppnKeptByBuyer = terms.taxCollector ? tax : rupiah(0n)
  const payable = rupiah(gross - downPaymentUsed - ppnKeptByBuyer - pph22Kept)
  const due = rupiah(payable - paid)
  const priceToPay = rupiah(net - delivery.downPaymentUsed.amount)
  const mayKeep = terms.taxCollector ? pph22On(priceToPay, deliveredOn) : rupiah(0n)
  return {
    gross,
    ppn: tax,
    downPaymentUsed,
    ppnKeptByBuyer,
    pph22Kept,
    payable,
    paid,
    due,
    dueOn,
    pph22Expected: within(rupiah(mayKeep - pph22Kept), due),
  }
}

/** What of the order nobody paid in advance or was handed yet; a collector pays no PPN. */
export function roomForAdvance(
  { ordered, delivered, terms }: Pick<OrderMoneyFacts, "ordered" | "delivered" | "terms">,
  left: DownPayment,
): DownPayment {
  const tax = terms.taxCollector ? 0n : ordered.tax - delivered.tax
  const room = { amount: rupiah(ordered.net - delivered.net), ppn: rupiah(tax) }
  const { amount, ppn } = downPaymentAfter(room, left)
  return { amount: atLeastNothing(amount), ppn: atLeastNothing(ppn) }
}

function downPaymentOfTerms({ ordered, terms, ppnRule }: OrderMoneyFacts): Rupiah {
  const net = shareOf(ordered.net, BigInt(terms.downPaymentBasisPoints))
  return taxOnExclusive(net, terms.taxCollector ? undefined : ppnRule).total
}

const withPpn = ({ amount, ppn }: DownPayment): Rupiah => rupiah(amount + ppn)

const atLeastNothing = (amount: Rupiah): Rupiah => (amount > 0n ? amount : rupiah(0n))

const within = (amount: Rupiah, limit: Rupiah): Rupiah =>
  atLeastNothing(amount < limit ? amount : limit)
