import type { MedusaContainer } from "@medusajs/framework/types"
import { z } from "@medusajs/framework/zod"
import { eventIdOf, retailOrderCaptured, type Entry } from "@sentra/domain/ledger"
import { rupiah, type Rupiah } from "@sentra/domain/money"
import { moneyOfRetailOrder } from "@sentra/domain/pricing"
import { jakartaDay } from "../../lib/clock.js"
import { databaseIn } from "../../lib/database-in.js"
import { eventIdIn } from "../../lib/event-id-in.js"
import type { Page } from "../../lib/page.js"
import { conflict, type Refusal } from "../../lib/refusal.js"
import { PRODUCTION_MODULE, type ProductionService } from "../../modules/production/index.js"
import { isRetail } from "../../reading/channels.js"
import { sellFromLotsWorkflow } from "./sell-from-lots/index.js"
import type { FactKind } from "../books/fact-kind.js"
import { moneyMoves } from "./money-moves.js"

const capturedOrder = z.object({ orderId: z.string() })

/**
 * Retail orders whose whole price staff have seen on the account (R1); the ids are those of orders.
 * The books themselves say which of them they hold, so there is nothing to mark. A sale that was
 * given back before it came into the books never comes there.
 */
export const retailCaptures: FactKind = {
  unposted: unpostedRetailCaptures,
  async prepare(container, orderIds) {
    for (const orderId of orderIds) {
      await sellFromLotsWorkflow(container).run({ input: { orderId } })
    }
  },
  async entriesOf(container, orderIds) {
    const entries: Entry[] = []
    for (const orderId of orderIds) {
      const entry = await retailCaptureEntry(container, orderId)
      if (entry) entries.push(entry)
    }
    return entries
  },
  markPosted: () => Promise.resolve(),
}

/** What a buyer got back of an order, in SQL. */
const REFUNDED = `select coalesce(sum(refund.amount), 0) from order_payment_collection back
  join payment on payment.payment_collection_id = back.payment_collection_id
  join refund on refund.payment_id = payment.id and refund.deleted_at is null
  where back.order_id = link.order_id and back.deleted_at is null`

async function unpostedRetailCaptures(
  container: MedusaContainer,
  { after, take }: Page,
): Promise<string[]> {
  const rows = await databaseIn(container).rows(
    capturedOrder,
    `select link.order_id
     from order_payment_collection link
     join "order" placed on placed.id = link.order_id and ${isRetail("placed")}
     join payment_collection collection on collection.id = link.payment_collection_id
     join payment on payment.payment_collection_id = collection.id and payment.deleted_at is null
     join capture on capture.payment_id = payment.id and capture.deleted_at is null
     where link.deleted_at is null and link.order_id > ?
       and not exists (select 1 from ledger_entry entry
         where entry.event_id = ${eventIdIn(eventIdOf.captured, "link.order_id")})
     group by link.order_id
     having sum(capture.amount) >= max(collection.amount)
       and sum(capture.amount) > (${REFUNDED})
     order by link.order_id limit ?`,
    [after ?? "", take],
  )
  return rows.map(({ orderId }) => orderId)
}

/** The entry of a paid order from its frozen lines; undefined while the price is not all there. */
async function retailCaptureEntry(
  container: MedusaContainer,
  orderId: string,
): Promise<Entry | undefined> {
  const captures = await moneyMoves(container, "capture", orderId)
  const paid = captures.reduce((total, { amount }) => total + amount, 0n)
  const last = captures.at(-1)
  const production = container.resolve<ProductionService>(PRODUCTION_MODULE)
  const lines = await production.lines.find({ orderIds: [orderId] })
  const shippingFee = await production.lines.shippingFee(orderId)
  if (!last) return undefined
  // Only an order that was cancelled at once has nothing frozen by now.
  if (!shippingFee) throw paidThoughCanceled(orderId)
  const { total, ppn, shippingNet } = moneyOfRetailOrder(lines, shippingFee)
  if (paid < total) return undefined
  const eventId = eventIdOf.captured(orderId)
  const shares = await production.sharing.shares({ eventIds: [eventId] })
  if (shares.length === 0) throw paidThoughCanceled(lines[0]?.orderDisplayId ?? orderId)
  return retailOrderCaptured({
    eventId,
    occurredOn: jakartaDay(last.at),
    memo: `#${lines[0]?.orderDisplayId ?? orderId}`,
    clearing: "transfer",
    paid: rupiah(paid),
    artisanShares: amountsByArtisan(shares),
    coopMargin: rupiah(shares.reduce((total, { coopAmount }) => total + coopAmount, 0n)),
    ppn,
    shippingIncome: shippingNet,
  })
}

const paidThoughCanceled = (order: number | string): Refusal =>
  conflict({
    id: `Pesanan ${order} dibayar padahal sudah dibatalkan. Kembalikan uangnya lewat Medusa.`,
    en: `Order ${order} was paid though it was cancelled. Give the money back in Medusa.`,
  })

/** One amount for each member, since the books keep one balance for each. */
export function amountsByArtisan(
  shares: readonly { artisanId: string; amount: bigint }[],
): { artisanId: string; amount: Rupiah }[] {
  const amounts = new Map<string, bigint>()
  for (const { artisanId, amount } of shares) {
    amounts.set(artisanId, (amounts.get(artisanId) ?? 0n) + amount)
  }
  return [...amounts]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([artisanId, amount]) => ({ artisanId, amount: rupiah(amount) }))
}
