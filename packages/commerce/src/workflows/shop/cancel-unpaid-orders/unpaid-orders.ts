import { z } from "@medusajs/framework/zod"
import { isOneOf, jsonTexts, type Database, type Sql } from "../../../lib/sql.js"

const idRow = z.object({ id: z.string() })

/** Orders in one round; the rest waits for the next. */
const ORDERS_PER_ROUND = 200

const NOT_CAPTURED = `not exists (select 1 from capture
  where capture.payment_id = payment.id and capture.deleted_at is null)`

/** A shop order that awaits a transfer, of which nothing was seen and nothing was sent. */
const UNPAID = `from "order" placed
  join order_payment_collection link on link.order_id = placed.id and link.deleted_at is null
  join payment on payment.payment_collection_id = link.payment_collection_id
    and payment.deleted_at is null and payment.provider_id = 'pp_system_default'
  where placed.status = 'pending' and placed.deleted_at is null and placed.is_draft_order = false
    and not exists (select 1 from bulk_order where bulk_order.order_id = placed.id)
    and not exists (select 1 from order_fulfillment sent
      join fulfillment parcel on parcel.id = sent.fulfillment_id and parcel.canceled_at is null
      where sent.order_id = placed.id and sent.deleted_at is null)
    and ${NOT_CAPTURED}`

/**
 * Closes the payments of orders placed before a moment: Medusa captures no closed payment. The rows
 * are locked as a capture locks them, and asked for captures once more under the lock.
 */
export async function closeUnpaidPayments(
  database: Database,
  placedBefore: Date,
): Promise<void> {
  await database.transaction(async (sql) => {
    const payments = await sql.rows(
      idRow,
      `select payment.id ${UNPAID} and payment.canceled_at is null and placed.created_at < ?
       order by payment.id limit ? for update of payment`,
      [placedBefore, ORDERS_PER_ROUND],
    )
    await sql.run(
      `update payment set canceled_at = now(), updated_at = now()
       where ${isOneOf("payment.id")} and ${NOT_CAPTURED}`,
      [jsonTexts(payments.map(({ id }) => id))],
    )
  })
}

/** Orders whose payment was closed before a moment and which nobody paid. */
export async function ordersWithClosedPayments(sql: Sql, closedBefore: Date): Promise<string[]> {
  const rows = await sql.rows(
    idRow,
    `select distinct placed.id ${UNPAID} and payment.canceled_at < ? limit ?`,
    [closedBefore, ORDERS_PER_ROUND],
  )
  return rows.map(({ id }) => id)
}
