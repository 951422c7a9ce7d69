import { z } from "@medusajs/framework/zod"
import { eventIdOf } from "@sentra/domain/ledger"
import { eventIdIn } from "../../../lib/event-id-in.js"
import type { Page } from "../../../lib/page.js"
import { medusaRupiah } from "../../../lib/rupiah-from-medusa.js"
import { momentColumn, type Sql } from "../../../lib/sql.js"

const idRow = z.object({ id: z.string() })

/** The refund that Medusa holds under this note, if any. */
export async function medusaRefundNoted(sql: Sql, note: string): Promise<string | undefined> {
  const [row] = await sql.rows(
    idRow,
    "select id from refund where note = ? and deleted_at is null",
    [note],
  )
  return row?.id
}

/** A payment of the order of which so much was received and not given back. */
export async function paymentWith(
  sql: Sql,
  orderId: string,
  amount: bigint,
): Promise<string | undefined> {
  const [row] = await sql.rows(
    idRow,
    `select payment.id from order_payment_collection link
     join payment on payment.payment_collection_id = link.payment_collection_id
       and payment.deleted_at is null
     where link.order_id = ? and link.deleted_at is null
       and (select coalesce(sum(amount), 0) from capture
            where payment_id = payment.id and deleted_at is null)
         - (select coalesce(sum(amount), 0) from refund
            where payment_id = payment.id and deleted_at is null) >= ?
     order by payment.created_at, payment.id limit 1`,
    [orderId, amount.toString()],
  )
  return row?.id
}

const CAPTURED = eventIdIn(eventIdOf.captured, "link.order_id")
const UNDONE = eventIdIn(eventIdOf.orderRefunded, "link.order_id")

const foreignRow = z.object({
  id: z.string(),
  orderId: z.string(),
  amount: medusaRupiah,
  createdBy: z.string().nullable(),
  at: momentColumn,
})
export type ForeignRefund = z.infer<typeof foreignRow>

/**
 * Refunds that Medusa gave by itself, such as by cancelling an order, of sales that stand in the
 * books: those that no refund of ours knows, in the order of their ids.
 */
export const foreignRefunds = (
  sql: Sql,
  { orderId, after, take }: Page & { orderId?: string },
): Promise<ForeignRefund[]> =>
  sql.rows(
    foreignRow,
    `select refund.id, link.order_id, refund.amount::text as amount, refund.created_by,
       refund.created_at as at
     from order_payment_collection link
     join payment on payment.payment_collection_id = link.payment_collection_id
       and payment.deleted_at is null
     join refund on refund.payment_id = payment.id and refund.deleted_at is null
     join ledger_entry captured on captured.event_id = ${CAPTURED}
     where link.deleted_at is null and (?::text is null or link.order_id = ?) and refund.id > ?
       and not exists (select 1 from order_refund ours
         where ours.medusa_refund_id = refund.id or ours.id = refund.note)
       and not exists (select 1 from ledger_entry undone
         where undone.event_id = ${UNDONE})
     order by refund.id limit ?`,
    [orderId ?? null, orderId ?? null, after ?? "", take],
  )
