import { z } from "@medusajs/framework/zod"
import { at } from "../../lib/clock.js"
import { missing, outOfOrder } from "../../lib/module-errors.js"
import { conflict, type Refusal } from "../../lib/refusal.js"
import type { Page } from "../../lib/page.js"
import { rowId } from "../../lib/row-id.js"
import { Conditions, countColumn, countOf, type Database, type Sql } from "../../lib/sql.js"
import { bulkOrderRow, type BulkOrder, type BulkOrderFilter, type NewBulkOrder } from "./types.js"

/**
 * Writes the row that stands for this reference before anything else happens. The unique keys
 * decide between two processes; whoever comes second gets the first one's row.
 */
export async function beginBulkOrder(
  database: Database,
  order: NewBulkOrder,
): Promise<{ bulkOrder: BulkOrder; created: boolean }> {
  return database.transaction(async (sql) => {
    const inserted = await insert(sql, order)
    if (inserted) return { bulkOrder: inserted, created: true }
    const [known] = await sql.rows(
      bulkOrderRow,
      "select * from bulk_order where partner_id = ? and reference = ? for update",
      [order.partnerId, order.reference],
    )
    if (!known) throw poNumberUsed(order.poNumber)
    if (known.status === "refused")
      return { bulkOrder: await anew(sql, known, order), created: true }
    if (known.requestHash !== order.requestHash) throw referenceUsed(order.reference)
    return { bulkOrder: known, created: false }
  })
}

const poNumberUsed = (poNumber: string): Refusal =>
  conflict({
    field: "poNumber",
    id: `Nomor PO ${poNumber} sudah dipakai pesanan lain. Pakai nomor baru, atau buka pesanan itu.`,
    en: `PO number ${poNumber} is already used by another order. Use a new one, or open that order.`,
  })

/** Also refused before the plan is made: see the place-bulk-order workflow. */
export const referenceUsed = (reference: string): Refusal =>
  conflict({
    field: "reference",
    id: `Referensi ${reference} sudah dipakai untuk pesanan lain. Mulai pesanan baru.`,
    en: `The reference ${reference} already stands for another order. Begin a new one.`,
  })

const contentOf = (order: NewBulkOrder) => [
  order.poNumber,
  order.requestedOn ?? null,
  order.note ?? null,
  JSON.stringify(order.request),
  order.requestHash,
  order.placedBy,
  order.orderId,
  order.pieces,
  order.net.toString(),
  order.tax.toString(),
  order.total.toString(),
  at(order.at),
]

async function insert(sql: Sql, order: NewBulkOrder): Promise<BulkOrder | undefined> {
  const [row] = await sql.rows(
    bulkOrderRow,
    `insert into bulk_order (id, partner_id, reference, status, po_number, requested_on, note,
       request, request_hash, placed_by, order_id, pieces, net, tax, total, created_at,
       tax_collector)
     values (?, ?, ?, 'placing', ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?,
       (select tax_collector from partner where id = ?))
     on conflict do nothing returning *`,
    [rowId("bulk"), order.partnerId, order.reference, ...contentOf(order), order.partnerId],
  )
  return row
}

/** A refused order left nothing behind, so its reference may be tried again with other content. */
async function anew(sql: Sql, known: BulkOrder, order: NewBulkOrder): Promise<BulkOrder> {
  const [taken] = await sql.rows(
    z.object({ reference: z.string() }),
    `select reference from bulk_order
     where partner_id = ? and po_number = ? and id <> ? and status <> 'refused'`,
    [order.partnerId, order.poNumber, known.id],
  )
  if (taken) throw poNumberUsed(order.poNumber)
  return one(
    sql,
    `update bulk_order set po_number = ?, requested_on = ?, note = ?, request = ?::jsonb,
       request_hash = ?, placed_by = ?, order_id = ?, pieces = ?, net = ?, tax = ?, total = ?,
       created_at = ?, status = 'placing', refusal = null, updated_at = now(),
       tax_collector = (select tax_collector from partner where id = bulk_order.partner_id)
     where id = ? returning *`,
    [...contentOf(order), known.id],
  )
}

/** The order exists: placing → placed. Again changes nothing. */
export async function finishBulkOrder(
  sql: Sql,
  id: string,
  placed: { orderDisplayId: number | null; at?: Date },
): Promise<BulkOrder> {
  await sql.run(
    `update bulk_order set status = 'placed', order_display_id = ?, placed_at = ?,
       updated_at = now()
     where id = ? and status = 'placing'`,
    [placed.orderDisplayId, at(placed.at), id],
  )
  const order = await byId(sql, id)
  if (order.status !== "placed") throw outOfOrder("A refused bulk order cannot be finished.")
  return order
}

/** It could not be placed and left nothing behind: placing → refused, with the reason. */
export async function refuseBulkOrder(sql: Sql, id: string, refusal: string): Promise<BulkOrder> {
  await sql.run(
    `update bulk_order set status = 'refused', refusal = ?, updated_at = now()
     where id = ? and status = 'placing'`,
    [refusal, id],
  )
  const order = await byId(sql, id)
  if (order.status !== "refused") throw outOfOrder("A placed bulk order cannot be refused.")
  return order
}

/** Bulk orders begun before a moment whose order may not be whole yet. */
export const unfinishedBulkOrders = (
  sql: Sql,
  { before, after, take }: Page & { before: Date },
): Promise<BulkOrder[]> =>
  sql.rows(
    bulkOrderRow,
    `select * from bulk_order where status = 'placing' and created_at < ? and id > ?
     order by id limit ?`,
    [before, after ?? "", take],
  )

/** Bulk orders, newest first, and how many there are in all. */
export async function bulkOrders(
  sql: Sql,
  filter: BulkOrderFilter,
): Promise<{ bulkOrders: BulkOrder[]; count: number }> {
  const conditions = new Conditions()
    .when("partner_id = ?", filter.partnerId)
    .when("reference = ?", filter.reference)
    .oneOf("id", filter.ids)
    .oneOf("order_id", filter.orderIds)
    .when("status = ?", filter.status)
  const rows = await sql.rows(
    bulkOrderRow.extend({ found: countColumn }),
    `select *, count(*) over () as found from bulk_order ${conditions.where}
     order by created_at desc, id desc limit ? offset ?`,
    [...conditions.values, filter.take ?? null, filter.skip ?? 0],
  )
  // A page beyond the last has no row that could tell how many there are.
  const beyond = rows.length === 0 && filter.skip !== undefined
  return {
    bulkOrders: rows.map(({ found: _, ...order }) => order),
    count: beyond ? await countOf(sql, "bulk_order", conditions) : (rows[0]?.found ?? 0),
  }
}

async function byId(sql: Sql, id: string): Promise<BulkOrder> {
  return one(sql, "select * from bulk_order where id = ?", [id])
}

async function one(sql: Sql, text: string, values: Parameters<Sql["run"]>[1]): Promise<BulkOrder> {
  const [row] = await sql.rows(bulkOrderRow, text, values)
  if (!row) throw missing("There is no such bulk order.")
  return row
}
