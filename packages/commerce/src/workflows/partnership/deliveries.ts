import type { MedusaContainer } from "@medusajs/framework/types"
import {
  downPaymentAfter,
  eventIdOf,
  orderHandedOver,
  orderHandedOverToCollector,
  rupiah,
  sum,
  takenFromDownPayment,
  type DownPayment,
  type Entry,
} from "@sentra/domain"
import { jakartaDay } from "../../lib/clock.js"
import { missing } from "../../lib/module-errors.js"
import { LEDGER_MODULE, type LedgerService } from "../../modules/ledger/index.js"
import {
  PARTNER_MODULE,
  type BulkOrder,
  type PartnerService,
} from "../../modules/partner/index.js"
import {
  PRODUCTION_MODULE,
  type Delivery,
  type ProductionService,
} from "../../modules/production/index.js"
import { showDelivery } from "./record-delivery/show-delivery.js"
import { invoiceOf, readOrderMoney, type OrderReading } from "../../reading/order-money.js"
import { downPaymentLock } from "./down-payments.js"
import { entryOfReceipt } from "./receipts.js"
import type { FactKind } from "../books/fact-kind.js"

const productionIn = (container: MedusaContainer): ProductionService =>
  container.resolve<ProductionService>(PRODUCTION_MODULE)

/** Goods handed over to a partner (BAST): the partner owes them, and the margin is earned. */
export const deliveries: FactKind = {
  async unposted(container, page) {
    return (await productionIn(container).delivery.unposted(page)).map(({ id }) => id)
  },
  async locksOf(container, ids) {
    const facts = await productionIn(container).delivery.deliveries({ ids })
    const orders = await ordersOf(container, facts)
    return [...new Set([...orders.values()].map(({ partnerId }) => downPaymentLock(partnerId)))]
  },
  async entriesOf(container, ids) {
    const found = await productionIn(container).delivery.deliveries({ ids })
    const facts = await notInTheBooks(container, found)
    const orders = await ordersOf(container, facts)
    const readings = await readOrderMoney(container, [...orders.values()])
    const readingOf = new Map(readings.map((reading) => [reading.order.orderId, reading]))
    const lefts = new Map<string, DownPayment>()
    const entries: Entry[] = readings.flatMap(advancesToPost)
    for (const delivery of facts) {
      const reading = readingOf.get(delivery.orderId)
      if (!reading) throw missing(`There is no partner behind order ${delivery.orderId}.`)
      const left = lefts.get(delivery.orderId) ?? reading.downPayment
      const { entry, taken } = entryOfDelivery(delivery, reading.order, left)
      lefts.set(delivery.orderId, downPaymentAfter(left, taken))
      entries.push(entry)
    }
    return entries
  },
  async followUp(container, ids) {
    for (const delivery of await productionIn(container).delivery.deliveries({ ids })) {
      await showDelivery(container, delivery)
    }
  },
  async markPosted(container, deliveryIds) {
    await productionIn(container).delivery.markPosted(deliveryIds)
  },
}

/** What was posted took its part of a down payment then, and would take another one now. */
async function notInTheBooks(
  container: MedusaContainer,
  facts: readonly Delivery[],
): Promise<Delivery[]> {
  const posted = await container
    .resolve<LedgerService>(LEDGER_MODULE)
    .postedEventIds(facts.map(({ id }) => eventIdOf.delivered(id)))
  const known = new Set(posted)
  return facts.filter(({ id }) => !known.has(eventIdOf.delivered(id)))
}

/** A down payment that was entered and not posted yet stands beside the delivery that uses it. */
const advancesToPost = ({ order, receipts }: OrderReading): Entry[] =>
  receipts
    .filter(({ kind, postedAt, reversedAt }) => kind === "down_payment" && !postedAt && !reversedAt)
    .map((receipt) => entryOfReceipt(receipt, order))

/**
 * W2 (or W2w to a PPN collector) of one delivery. Its order's down payment is used up first; the
 * PPN it already carried is not due again. Whether there is PPN was settled when the order was
 * placed.
 */
function entryOfDelivery(
  delivery: Delivery,
  { partnerId, taxCollector }: Pick<BulkOrder, "partnerId" | "taxCollector">,
  left: DownPayment,
): { entry: Entry; taken: DownPayment } {
  const { net, tax } = invoiceOf(delivery)
  const acceptedWork = sum(delivery.lines.map(({ artisanAmount }) => rupiah(artisanAmount)))
  const owed = { net, tax: taxCollector ? rupiah(0n) : tax }
  const taken = takenFromDownPayment(left, owed)
  const event = {
    eventId: eventIdOf.delivered(delivery.id),
    occurredOn: jakartaDay(delivery.deliveredAt),
    memo: delivery.number,
    partnerId,
    acceptedWork,
    coopMargin: rupiah(net - acceptedWork),
    downPaymentUsed: taken.amount,
  }
  if (taxCollector) return { entry: orderHandedOverToCollector(event), taken }
  return { entry: orderHandedOver({ ...event, ppn: rupiah(owed.tax - taken.ppn) }), taken }
}

/** The bulk order behind each delivery's order, by order id. */
async function ordersOf(
  container: MedusaContainer,
  facts: readonly Delivery[],
): Promise<Map<string, BulkOrder>> {
  const { bulkOrders } = await container
    .resolve<PartnerService>(PARTNER_MODULE)
    .bulkOrders({ orderIds: [...new Set(facts.map(({ orderId }) => orderId))] })
  return new Map(bulkOrders.map((order) => [order.orderId, order]))
}
