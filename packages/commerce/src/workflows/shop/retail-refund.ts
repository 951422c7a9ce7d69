import type { MedusaContainer } from "@medusajs/framework/types"
import {
  ACCOUNT,
  eventIdOf,
  retailOrderRefunded,
  shareOfRefund,
  type Entry,
} from "@sentra/domain/ledger"
import { rupiah, type Rupiah } from "@sentra/domain/money"
import { jakartaDay } from "../../lib/clock.js"
import { LEDGER_MODULE, type LedgerService } from "../../modules/ledger/index.js"
import {
  PRODUCTION_MODULE,
  type OrderRefund,
  type ProductionService,
} from "../../modules/production/index.js"
import { leftWithMembers, readEntriesOfSale } from "../../reading/entries-of-sale.js"
import { readMembersMoney } from "../../reading/members-money.js"
import type { FactKind } from "../books/fact-kind.js"

const productionIn = (container: MedusaContainer): ProductionService =>
  container.resolve<ProductionService>(PRODUCTION_MODULE)

/**
 * What shop buyers got back (R6, R7, R7b), whole or in part; the ids are those of refunds. Each
 * takes its members' shares from where those of its own sale are.
 */
export const retailRefunds: FactKind = {
  takesTurns: true,
  unposted: (container, page) => productionIn(container).refunding.toPost(page),
  /** Several of one order are posted in turn: where a share is depends on those before. */
  async entriesOf(container, ids) {
    const [refund] = await unpostedAmong(container, ids)
    return refund ? [await entryOf(container, refund)] : []
  },
  /** Members who give a sale back whole see it no more: it earned them nothing. */
  async followUp(container, ids) {
    const production = productionIn(container)
    for (const { orderId } of await production.refunding.refunds({ ids })) {
      for (const artisanId of await whoEarnedNothing(container, orderId)) {
        await production.sharing.takeBack({ orderIds: [orderId], artisanId })
      }
    }
  },
  async markPosted(container, ids) {
    const production = productionIn(container)
    const unposted = await unpostedAmong(container, ids)
    const left = new Set(unposted.map(({ id }) => id))
    await production.refunding.markPosted(ids.filter((id) => !left.has(id)))
  },
}

async function unpostedAmong(container: MedusaContainer, ids: string[]): Promise<OrderRefund[]> {
  const refunds = await productionIn(container).refunding.refunds({ ids })
  const ledger = container.resolve<LedgerService>(LEDGER_MODULE)
  const events = refunds.map(({ id }) => eventIdOf.refunded(id))
  const posted = new Set(await ledger.postedEventIds(events))
  return refunds.filter(({ id, givenAt }) => givenAt && !posted.has(eventIdOf.refunded(id)))
}

async function entryOf(container: MedusaContainer, refund: OrderRefund): Promise<Entry> {
  const { parts } = refund
  const lines = await productionIn(container).lines.find({ orderIds: [refund.orderId] })
  const shares = []
  for (const [artisanId, amount] of sharesIn(refund)) {
    const { bySale } = await readMembersMoney(container, artisanId)
    shares.push(shareOfRefund({ artisanId, amount }, bySale.get(refund.orderId)))
  }
  const sum = (amounts: bigint[]): Rupiah => rupiah(amounts.reduce((a, b) => a + b, 0n))
  const kept = (of: "goods" | "delivery"): Rupiah =>
    sum(
      parts
        .filter(({ shareId }) => (shareId === null) === (of === "delivery"))
        .map(({ coopAmount }) => coopAmount),
    )
  return retailOrderRefunded({
    eventId: eventIdOf.refunded(refund.id),
    occurredOn: jakartaDay(refund.givenAt ?? refund.askedAt),
    memo: `#${lines[0]?.orderDisplayId ?? refund.orderId}`,
    clearing: "transfer",
    shares,
    coopMargin: kept("goods"),
    shippingIncome: kept("delivery"),
    ppn: sum(parts.map(({ taxAmount }) => taxAmount)),
    makersAtFault: refund.makersAtFault,
  })
}

/** One amount for each member, in the order of their ids. */
function sharesIn({ parts }: OrderRefund): [string, Rupiah][] {
  const amounts = new Map<string, bigint>()
  for (const { artisanId, shareAmount } of parts) {
    if (artisanId === null || shareAmount === 0n) continue
    amounts.set(artisanId, (amounts.get(artisanId) ?? 0n) + shareAmount)
  }
  return [...amounts]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([artisanId, amount]) => [artisanId, rupiah(amount)])
}

/** Who was paid a part keeps the sale in sight, and so does who still holds one. */
async function whoEarnedNothing(container: MedusaContainer, orderId: string): Promise<string[]> {
  const entries = await readEntriesOfSale(container, orderId)
  const left = leftWithMembers(entries, [ACCOUNT.held, ACCOUNT.available, ACCOUNT.returnDebt])
  return [...left].flatMap(([artisanId, amount]) => (amount === 0n ? [artisanId] : []))
}
