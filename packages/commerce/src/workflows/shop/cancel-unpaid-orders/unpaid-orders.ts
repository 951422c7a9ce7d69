import { z } from "@medusajs/framework/zod"
import type { Page } from "../../../lib/page.js"
import type { Sql } from "../../../lib/sql.js"
import { isRetail } from "../../../reading/channels.js"

const idRow = z.object({ id: z.string() })

const NOT_CAPTURED = `not exists (select 1 from capture
  where capture.payment_id = payment.id and capture.deleted_at is null)`

/** A shop order that awaits a transfer, of which nothing was seen and nothing was sent. */
const UNPAID = `from "order" placed
  join order_payment_collection link on link.order_id = placed.id and link.deleted_at is null
  join payment on payment.payment_collection_id = link.payment_collection_id
    and payment.deleted_at is null and payment.provider_id = 'pp_system_default'
  where placed.status = 'pending' and placed.deleted_at is null and placed.is_draft_order = false
    and ${isRetail("placed")}
    and not exists (select 1 from order_fulfillment sent
      join fulfillment parcel on parcel.id = sent.fulfillment_id and parcel.canceled_at is null
      where sent.order_id = placed.id and sent.deleted_at is null)
    and ${NOT_CAPTURED}`

/** Open payments of unpaid orders that were placed before a moment. */
export async function unpaidPayments(
  sql: Sql,
  { placedBefore, after, take }: Page & { placedBefore: Date },
): Promise<string[]> {
  const rows = await sql.rows(
    idRow,
    `select payment.id ${UNPAID} and payment.canceled_at is null and placed.created_at < ?
       and payment.id > ? order by payment.id limit ?`,
    [placedBefore, after ?? "", take],
  )
  return rows.map(({ id }) => id)
}

/** Orders whose payment was closed before a moment and which nobody paid. */
export async function ordersWithClosedPayments(
  sql: Sql,
  { closedBefore, after, take }: Page & { closedBefore: Date },
): Promise<string[]> {
  const rows = await sql.rows(
    idRow,
    `select distinct placed.id ${UNPAID} and payment.canceled_at < ? and placed.id > ?
     order by placed.id limit ?`,
    [closedBefore, after ?? "", take],
  )
  return rows.map(({ id }) => id)
}

/**
 * Keeps the payment's row from any capture until the transaction ends: Medusa locks it for update
 * before it captures, and closing it does not need as much. Tells whether nothing was captured.
 */
export async function holdUncaptured(sql: Sql, paymentId: string): Promise<boolean> {
  await sql.rows(idRow, "select id from payment where id = ? for key share", [paymentId])
  const rows = await sql.rows(
    idRow,
    `select id from payment where id = ? and canceled_at is null and ${NOT_CAPTURED}`,
    [paymentId],
  )
  return rows.length > 0
}
