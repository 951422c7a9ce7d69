import type { MedusaContainer } from "@medusajs/framework/types"
import { z } from "@medusajs/framework/zod"
import {
  ACCOUNT,
  eventIdOf,
  retailOrderRefunded,
  whereSharesAre,
  type Entry,
  type WhereSharesAre,
} from "@sentra/domain/ledger"
import { formatRupiah, rupiah, type Rupiah } from "@sentra/domain/money"
import { jakartaDay } from "../../lib/clock.js"
import { databaseIn } from "../../lib/database-in.js"
import { eventIdIn } from "../../lib/event-id-in.js"
import type { Page } from "../../lib/page.js"
import { conflict, type Refusal } from "../../lib/refusal.js"
import { LEDGER_MODULE, type LedgerService } from "../../modules/ledger/index.js"
import { PRODUCTION_MODULE, type ProductionService } from "../../modules/production/index.js"
import type { FactKind } from "../books/fact-kind.js"
import { moneyMoves } from "./money-moves.js"

const refundedOrder = z.object({ orderId: z.string() })

/**
 * Shop orders whose buyers got all their money back (R6, R7b); the ids are those of orders. An
 * order whose sale never came into the books has nothing to undo there. Money given back in part is
 * for staff to decide: whose line it was, nobody told us.
 */
export const retailRefunds: FactKind = {
  takesTurns: true,
  unposted: unpostedRefunds,
  /** Members see the sale no more, and no delivery releases anything of it. */
  async prepare(container, orderIds) {
    const production = container.resolve<ProductionService>(PRODUCTION_MODULE)
    for (const orderId of orderIds) {
      const plan = await planRefund(container, orderId)
      for (const artisanId of plan ? whoGiveAllBack(plan.shares) : []) {
        await production.sharing.takeBack({ orderIds: [orderId], artisanId })
      }
    }
  },
  async entriesOf(container, orderIds) {
    const entries: Entry[] = []
    for (const orderId of orderIds) {
      const plan = await planRefund(container, orderId)
      if (plan) entries.push(retailOrderRefunded(plan))
    }
    return entries
  },
  markPosted: () => Promise.resolve(),
}

/** Any refund of a sale that stands in the books and was not undone there. */
async function unpostedRefunds(
  container: MedusaContainer,
  { after, take }: Page,
): Promise<string[]> {
  const rows = await databaseIn(container).rows(
    refundedOrder,
    `select link.order_id
     from order_payment_collection link
     join payment on payment.payment_collection_id = link.payment_collection_id
       and payment.deleted_at is null
     join refund on refund.payment_id = payment.id and refund.deleted_at is null
     where link.deleted_at is null and link.order_id > ?
       and exists (select 1 from ledger_entry entry
         where entry.event_id = ${eventIdIn(eventIdOf.captured, "link.order_id")})
       and not exists (select 1 from ledger_entry entry
         where entry.event_id = ${eventIdIn(eventIdOf.orderRefunded, "link.order_id")})
     group by link.order_id order by link.order_id limit ?`,
    [after ?? "", take],
  )
  return rows.map(({ orderId }) => orderId)
}

type RefundPlan = Parameters<typeof retailOrderRefunded>[0]

/** How the books undo the sale; undefined when they never had it or have undone it already. */
async function planRefund(
  container: MedusaContainer,
  orderId: string,
): Promise<RefundPlan | undefined> {
  const ledger = container.resolve<LedgerService>(LEDGER_MODULE)
  const eventId = eventIdOf.orderRefunded(orderId)
  const { entries } = await ledger.entries({
    eventIds: [eventIdOf.captured(orderId), eventId],
    take: 2,
    skip: 0,
  })
  const [captured, ...others] = entries
  const refunds = await moneyMoves(container, "refund", orderId)
  const last = refunds.at(-1)
  if (captured?.reason !== "order_captured" || others.length > 0 || !last) return undefined
  const back = rupiah(refunds.reduce((total, { amount }) => total + amount, 0n))
  const paid = paidBy(captured)
  if (back < paid) throw refundedInPart(captured.memo ?? orderId, back, paid)
  return {
    eventId,
    occurredOn: jakartaDay(last.at),
    ...(captured.memo !== undefined && { memo: captured.memo }),
    captured,
    shares: await readWhereSharesAre(container, orderId, captured),
  }
}

async function readWhereSharesAre(
  container: MedusaContainer,
  orderId: string,
  captured: Entry,
): Promise<WhereSharesAre> {
  const ledger = container.resolve<LedgerService>(LEDGER_MODULE)
  const deliveries = await container
    .resolve<ProductionService>(PRODUCTION_MODULE)
    .delivery.deliveries({ orderIds: [orderId] })
  const members = captured.postings.flatMap(({ account, party }) =>
    account === ACCOUNT.held && party !== undefined ? [party] : [],
  )
  const entriesOf = new Map<string, readonly Entry[]>()
  for (const member of members) entriesOf.set(member, await ledger.entriesOfParty(member))
  return whereSharesAre(
    captured,
    (member) => entriesOf.get(member) ?? [],
    new Set(deliveries.map(({ id }) => eventIdOf.deliveredReleased(id))),
  )
}

/** Who was paid a part keeps the sale in sight: it earned them something. */
function whoGiveAllBack({ held, available, paidOut }: WhereSharesAre): string[] {
  const paid = new Set(paidOut.map(({ artisanId }) => artisanId))
  const members = new Set([...held, ...available].map(({ artisanId }) => artisanId))
  return [...members].filter((member) => !paid.has(member))
}

const paidBy = ({ postings }: Entry): Rupiah =>
  rupiah(
    postings.reduce((total, { side, amount }) => (side === "debit" ? total + amount : total), 0n),
  )

const refundedInPart = (order: string, back: Rupiah, paid: Rupiah): Refusal =>
  conflict({
    id:
      `Pesanan ${order}: baru ${formatRupiah(back, "id")} dari ${formatRupiah(paid, "id")} ` +
      "dikembalikan, dan pembukuan belum mencatatnya. Kembalikan sisanya, atau minta koreksi.",
    en:
      `Order ${order}: ${formatRupiah(back, "en")} of ${formatRupiah(paid, "en")} were given ` +
      "back, and the books do not say so yet. Give back the rest, or ask for a correction.",
  })
