import type { MedusaContainer } from "@medusajs/framework/types"
import {
  ACCOUNT,
  downPaymentLeft,
  eventIdOf,
  orderMoney,
  ppnRuleOn,
  roomForAdvance,
  rupiah,
  sum,
  type Bill,
  type BilledDelivery,
  type DownPayment,
  type Invoice,
  type OrderMoney,
  type OrderMoneyFacts,
  type PpnRule,
  type Rupiah,
} from "@sentra/domain"
import { addDays, jakartaDay } from "../lib/clock.js"
import { groupBy } from "../lib/group-by.js"
import { LEDGER_MODULE, type LedgerService, type PostedEntry } from "../modules/ledger/index.js"
import {
  PARTNER_MODULE,
  type BulkOrder,
  type Partner,
  type PartnerService,
  type Receipt,
} from "../modules/partner/index.js"
import {
  PRODUCTION_MODULE,
  type Delivery,
  type ProductionService,
} from "../modules/production/index.js"

/** A partner's order with all its money: what every page, answer and posting reads. */
export type OrderReading = {
  order: BulkOrder
  partner: Partner
  money: OrderMoney
  /** Oldest first; without a bill until the books have it. */
  deliveries: { delivery: Delivery; bill: Bill | undefined }[]
  /** What came in, oldest first, reversed ones too. */
  receipts: Receipt[]
  ppnRule: PpnRule | undefined
  /** What of price and PPN may still be paid in advance. */
  room: Invoice
  /** What the order's own down payments still hold: the next delivery takes of it. */
  downPayment: DownPayment
}

/** The money of these orders, in their order; a handful of statements for any number of them. */
export async function readOrderMoney(
  container: MedusaContainer,
  bulkOrders: readonly BulkOrder[],
): Promise<OrderReading[]> {
  const service = container.resolve<PartnerService>(PARTNER_MODULE)
  const ids = [...new Set(bulkOrders.map(({ partnerId }) => partnerId))]
  const partners = new Map((await service.partners({ ids })).map((each) => [each.id, each]))
  const receipts = await service.receipts({ bulkOrderIds: bulkOrders.map(({ id }) => id) })
  const deliveries = await container
    .resolve<ProductionService>(PRODUCTION_MODULE)
    .delivery.deliveries({ orderIds: bulkOrders.map(({ orderId }) => orderId) })
  const booked = await bookedOf(container, deliveries)
  const receiptsOf = groupBy(receipts, ({ bulkOrderId }) => bulkOrderId)
  const deliveriesOf = groupBy(deliveries, ({ orderId }) => orderId)
  return bulkOrders.flatMap((order) => {
    const partner = partners.get(order.partnerId)
    if (!partner) return []
    return readOne(order, partner, {
      receipts: receiptsOf.get(order.id) ?? [],
      deliveries: deliveriesOf.get(order.orderId) ?? [],
      booked,
    })
  })
}

async function bookedOf(
  container: MedusaContainer,
  deliveries: readonly Delivery[],
): Promise<ReadonlyMap<string, PostedEntry>> {
  const eventIds = deliveries.map(({ id }) => eventIdOf.delivered(id))
  const { entries } = await container
    .resolve<LedgerService>(LEDGER_MODULE)
    .entries({ eventIds, take: eventIds.length, skip: 0 })
  return new Map(entries.map((entry) => [entry.eventId, entry]))
}

type Found = {
  receipts: Receipt[]
  deliveries: Delivery[]
  booked: ReadonlyMap<string, PostedEntry>
}

function readOne(order: BulkOrder, partner: Partner, found: Found): OrderReading {
  const { booked, deliveries } = found
  const { taxCollector } = order
  const { downPaymentBasisPoints, netDays } = partner
  const terms = { taxCollector, netDays }
  const standing = found.receipts.filter(({ reversedAt }) => reversedAt === null)
  const invoiced = deliveries.flatMap((delivery) => {
    const entry = booked.get(eventIdOf.delivered(delivery.id))
    const paid = standing.filter(({ deliveryId }) => deliveryId === delivery.id)
    return entry ? [{ id: delivery.id, bill: billedOf(delivery, terms, entry, paid) }] : []
  })
  const advances = standing.filter(({ kind }) => kind === "down_payment")
  const ppnRule = ruleOf(order)
  const bills = invoiced.map(({ bill }) => bill)
  const facts: OrderMoneyFacts = {
    ordered: { net: rupiah(order.net), tax: rupiah(order.tax) },
    delivered: totalOf(deliveries.map(invoiceOf)),
    terms: { taxCollector, downPaymentBasisPoints },
    ppnRule,
    downPayments: advances.map(downPaymentOf),
    bills,
  }
  const money = orderMoney(facts)
  const billAt = new Map(invoiced.map(({ id }, index) => [id, money.bills[index]]))
  const taken = bills.map(({ downPaymentUsed }) => downPaymentUsed)
  const downPayment = downPaymentLeft(facts.downPayments, taken)
  const room = roomForAdvance(facts, downPayment)
  return {
    ...{ order, partner, money, ppnRule, downPayment, receipts: found.receipts },
    deliveries: deliveries.map((delivery) => ({ delivery, bill: billAt.get(delivery.id) })),
    room: { net: room.amount, tax: room.ppn },
  }
}

const downPaymentOf = ({ amount, ppn }: Receipt): DownPayment => ({
  amount: rupiah(amount - ppn),
  ppn: rupiah(ppn),
})

/** Whether there is PPN was settled when the order was placed, and by which rule. */
function ruleOf({ tax, placedAt, createdAt }: BulkOrder): PpnRule | undefined {
  const day = jakartaDay(placedAt ?? createdAt)
  return tax > 0n ? ppnRuleOn(day, { pkpSince: day }) : undefined
}

/** What a delivery is invoiced at, as its order froze it. */
export const invoiceOf = ({ lines }: Pick<Delivery, "lines">): Invoice => ({
  net: sum(lines.map(({ netAmount }) => rupiah(netAmount))),
  tax: sum(lines.map(({ taxAmount }) => rupiah(taxAmount))),
})

const totalOf = (invoices: readonly Invoice[]): Invoice => ({
  net: sum(invoices.map(({ net }) => net)),
  tax: sum(invoices.map(({ tax }) => tax)),
})

/** A delivery took of the down payment what its entry says, and the PPN it was booked without. */
function billedOf(
  delivery: Delivery,
  { taxCollector, netDays }: { taxCollector: boolean; netDays: number },
  { postings }: PostedEntry,
  paid: readonly Receipt[],
): BilledDelivery {
  const invoice = invoiceOf(delivery)
  const booked = (account: string): Rupiah =>
    sum(postings.filter((posting) => posting.account === account).map(({ amount }) => amount))
  const owedTax = taxCollector ? 0n : invoice.tax
  const deliveredOn = jakartaDay(delivery.deliveredAt)
  return {
    ...invoice,
    deliveredOn,
    dueOn: addDays(deliveredOn, netDays),
    downPaymentUsed: {
      amount: booked(ACCOUNT.downPayment),
      ppn: rupiah(owedTax - booked(ACCOUNT.outputVat)),
    },
    paid: sum(paid.map(({ amount }) => rupiah(amount))),
    pph22Kept: sum(paid.map(({ pph22 }) => rupiah(pph22))),
  }
}
