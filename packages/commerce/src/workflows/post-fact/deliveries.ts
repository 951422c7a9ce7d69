import type { MedusaContainer } from "@medusajs/framework/types"
import {
  eventIdOf,
  orderHandedOver,
  orderHandedOverToCollector,
  ppnRuleOn,
  rupiah,
  sum,
  taxOnExclusive,
  type Entry,
  type Rupiah,
} from "@sentra/domain"
import { jakartaDay } from "../../lib/clock.js"
import { COOPERATIVE_MODULE, type CooperativeService } from "../../modules/cooperative/index.js"
import { LEDGER_MODULE, type LedgerService } from "../../modules/ledger/index.js"
import { PARTNER_MODULE, type Partner, type PartnerService } from "../../modules/partner/index.js"
import {
  PRODUCTION_MODULE,
  type Delivery,
  type ProductionService,
} from "../../modules/production/index.js"
import { showDelivery } from "../record-delivery/show-delivery.js"
import type { FactKind } from "./fact-kind.js"

const DOWN_PAYMENTS = "2310"

const productionIn = (container: MedusaContainer): ProductionService =>
  container.resolve<ProductionService>(PRODUCTION_MODULE)

/** Goods handed over to a partner (BAST): the partner owes them, and the margin is earned. */
export const deliveries: FactKind = {
  async unposted(container, take) {
    return (await productionIn(container).unpostedDeliveries({ take })).map(({ id }) => id)
  },
  async entriesOf(container, ids) {
    const facts = await productionIn(container).deliveries({ ids })
    const partners = await partnersOf(container, facts)
    const downPayments = await container
      .resolve<LedgerService>(LEDGER_MODULE)
      .balances(DOWN_PAYMENTS, [...new Set([...partners.values()].map(({ id }) => id))])
    const { pkpSince } = await container.resolve<CooperativeService>(COOPERATIVE_MODULE).current()
    return facts.flatMap((delivery) => {
      const partner = partners.get(delivery.orderId)
      if (!partner) return []
      const balance = rupiah(downPayments.get(partner.id) ?? 0n)
      const { entry, downPaymentUsed } = entryOfDelivery(delivery, partner, balance, pkpSince)
      downPayments.set(partner.id, balance - downPaymentUsed)
      return [entry]
    })
  },
  async followUp(container, ids) {
    for (const delivery of await productionIn(container).deliveries({ ids })) {
      await showDelivery(container, delivery)
    }
  },
  async markPosted(container, deliveryIds) {
    await productionIn(container).markPosted({ deliveryIds })
  },
}

/**
 * W2 (or W2w to a PPN collector) of one delivery. A down payment is used up first; the PPN it
 * already carried is not due again.
 */
export function entryOfDelivery(
  delivery: Delivery,
  partner: Pick<Partner, "id" | "taxCollector">,
  downPayment: Rupiah,
  pkpSince: string | null,
): { entry: Entry; downPaymentUsed: Rupiah } {
  const total = (amount: (line: Delivery["lines"][number]) => bigint): Rupiah =>
    sum(delivery.lines.map((line) => rupiah(amount(line))))
  const net = total(({ netAmount }) => netAmount)
  const tax = total(({ taxAmount }) => taxAmount)
  const acceptedWork = total(({ artisanAmount }) => artisanAmount)
  const occurredOn = jakartaDay(delivery.deliveredAt)
  const event = {
    eventId: eventIdOf.delivered(delivery.id),
    occurredOn,
    memo: delivery.number,
    partnerId: partner.id,
    acceptedWork,
    coopMargin: rupiah(net - acceptedWork),
  }
  if (partner.taxCollector) {
    return { entry: orderHandedOverToCollector(event), downPaymentUsed: rupiah(0n) }
  }
  const downPaymentUsed = downPayment < net ? downPayment : net
  const rule = ppnRuleOn(occurredOn, { pkpSince: pkpSince ?? undefined })
  const taxedBefore = taxOnExclusive(downPaymentUsed, tax === 0n ? undefined : rule).ppn
  const ppn = rupiah(taxedBefore < tax ? tax - taxedBefore : 0n)
  return { entry: orderHandedOver({ ...event, ppn, downPaymentUsed }), downPaymentUsed }
}

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
