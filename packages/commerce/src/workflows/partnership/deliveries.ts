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
  type Rupiah,
} from "@sentra/domain"
import { jakartaDay } from "../../lib/clock.js"
import { missing } from "../../lib/module-errors.js"
import { LEDGER_MODULE, type LedgerService } from "../../modules/ledger/index.js"
import { PARTNER_MODULE, type Partner, type PartnerService } from "../../modules/partner/index.js"
import {
  PRODUCTION_MODULE,
  type Delivery,
  type ProductionService,
} from "../../modules/production/index.js"
import { showDelivery } from "./record-delivery/show-delivery.js"
import { downPaymentLock, downPaymentOf } from "./down-payments.js"
import type { FactKind } from "../books/fact-kind.js"

const productionIn = (container: MedusaContainer): ProductionService =>
  container.resolve<ProductionService>(PRODUCTION_MODULE)

/** Goods handed over to a partner (BAST): the partner owes them, and the margin is earned. */
export const deliveries: FactKind = {
  async unposted(container, take) {
    return (await productionIn(container).delivery.unposted({ take })).map(({ id }) => id)
  },
  async locksOf(container, ids) {
    const facts = await productionIn(container).delivery.deliveries({ ids })
    const partners = await partnersOf(container, facts)
    return [...new Set([...partners.values()].map(({ id }) => downPaymentLock(id)))]
  },
  async entriesOf(container, ids) {
    const found = await productionIn(container).delivery.deliveries({ ids })
    const facts = await notInTheBooks(container, found)
    const partners = await partnersOf(container, facts)
    const downPayments = new Map<string, DownPayment>()
    const entries: Entry[] = []
    for (const delivery of facts) {
      const partner = partners.get(delivery.orderId)
      if (!partner) throw missing(`There is no partner behind order ${delivery.orderId}.`)
      const left = downPayments.get(partner.id) ?? (await downPaymentOf(container, partner.id))
      const { entry, taken } = entryOfDelivery(delivery, partner, left)
      downPayments.set(partner.id, downPaymentAfter(left, taken))
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

/**
 * W2 (or W2w to a PPN collector) of one delivery. A down payment is used up first; the PPN it
 * already carried is not due again. Whether there is PPN was settled when the order was placed.
 */
function entryOfDelivery(
  delivery: Delivery,
  partner: Pick<Partner, "id" | "taxCollector">,
  left: DownPayment,
): { entry: Entry; taken: DownPayment } {
  const total = (amount: (line: Delivery["lines"][number]) => bigint): Rupiah =>
    sum(delivery.lines.map((line) => rupiah(amount(line))))
  const net = total(({ netAmount }) => netAmount)
  const tax = total(({ taxAmount }) => taxAmount)
  const acceptedWork = total(({ artisanAmount }) => artisanAmount)
  const event = {
    eventId: eventIdOf.delivered(delivery.id),
    occurredOn: jakartaDay(delivery.deliveredAt),
    memo: delivery.number,
    partnerId: partner.id,
    acceptedWork,
    coopMargin: rupiah(net - acceptedWork),
  }
  if (partner.taxCollector) {
    return { entry: orderHandedOverToCollector(event), taken: NOTHING }
  }
  const taken = takenFromDownPayment(left, { net, tax })
  const ppn = rupiah(tax - taken.ppn)
  return { entry: orderHandedOver({ ...event, ppn, downPaymentUsed: taken.amount }), taken }
}

const NOTHING: DownPayment = { amount: rupiah(0n), ppn: rupiah(0n) }

/** The partner behind each order, by order id. */
async function partnersOf(
  container: MedusaContainer,
  facts: readonly Delivery[],
): Promise<Map<string, Partner>> {
  const partners = container.resolve<PartnerService>(PARTNER_MODULE)
  const orderIds = [...new Set(facts.map(({ orderId }) => orderId))]
  const { bulkOrders } = await partners.bulkOrders({ orderIds, take: orderIds.length })
  const ids = [...new Set(bulkOrders.map(({ partnerId }) => partnerId))]
  const byId = new Map((await partners.partners({ ids })).map((partner) => [partner.id, partner]))
  return new Map(
    bulkOrders.flatMap(({ orderId, partnerId }) => {
      const partner = byId.get(partnerId)
      return partner ? [[orderId, partner]] : []
    }),
  )
}
