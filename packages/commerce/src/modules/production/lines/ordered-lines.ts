import { contradiction, outOfOrder } from "../../../lib/module-errors.js"
import { rowId } from "../../../lib/row-id.js"
import { Conditions, isOneOf, jsonRows, jsonTexts, type Database, type Sql } from "../../../lib/sql.js"
import {
  orderedLineRow,
  type NewOrderedLine,
  type OrderedLine,
  type OrderedLineFilter,
} from "../types.js"

const COLUMNS = `order_line_id, order_id, order_display_id, channel, earning, partner_id,
  product_id, variant_id, sku, title_id, title_en, size, pieces, unit_price, net_excluding_tax, tax, gross,
  artisan_share_basis_points, artisan_share_total, craft, standard_minutes, minimum_lot_pieces,
  minimum_grade, due_on, ordered_at, kit_line_id, kit_sku, kit_title_id, kit_title_en, kit_pieces,
  kit_unit_price`

/**
 * Freezes the lines of an order. The same order line again is left as it is; with other content it
 * is refused (CONFLICT). Answers the stored lines in the order given.
 */
export async function recordOrderedLines(
  database: Database,
  lines: readonly NewOrderedLine[],
): Promise<OrderedLine[]> {
  return database.transaction(async (sql) => {
    await insertLines(sql, lines)
    const orderLineIds = lines.map((line) => line.orderLineId)
    const stored = new Map(
      (await orderedLines(sql, { orderLineIds })).map((line) => [line.orderLineId, line]),
    )
    return lines.map((line) => {
      const found = stored.get(line.orderLineId)
      if (!found || contentOf(found) !== contentOf(line)) {
        throw contradiction(`Order line ${line.orderLineId} was recorded before with other content.`)
      }
      return found
    })
  })
}

/** Writes the lines that are not there yet. */
export async function insertLines(sql: Sql, lines: readonly NewOrderedLine[]): Promise<void> {
  await sql.run(
    `insert into ordered_line (id, ${COLUMNS})
     select id, ${COLUMNS} from jsonb_populate_recordset(null::ordered_line, ?::jsonb)
     order by order_line_id on conflict (order_line_id) do nothing`,
    [jsonRows(lines.map((line) => ({ ...line, id: rowId("oline") })))],
  )
}

const contentOf = (line: NewOrderedLine): string =>
  [
    line.orderId,
    line.variantId,
    line.channel,
    line.earning,
    line.pieces,
    line.unitPrice,
    line.netExcludingTax,
    line.tax,
    line.artisanShareBasisPoints,
    line.artisanShareTotal,
    line.kitLineId ?? "",
  ].join(" ")

/** Ordered lines, oldest order first, by SKU within an order. */
export function orderedLines(sql: Sql, filter: OrderedLineFilter): Promise<OrderedLine[]> {
  const { where, values } = new Conditions()
    .oneOf("id", filter.ids)
    .oneOf("order_id", filter.orderIds)
    .oneOf("order_line_id", filter.orderLineIds)
    .when("partner_id = ?", filter.partnerId)
    .when("channel = ?", filter.channel)
    .when("ordered_at >= ?", filter.orderedFrom)
    .when("ordered_at < ?", filter.orderedUntil)
  return sql.rows(
    orderedLineRow,
    `select * from ordered_line ${where} order by ordered_at, order_id, sku, id`,
    values,
  )
}

/**
 * Undo of an order that could not be placed. Once work followed from a line it stays: the
 * foreign keys refuse, and so does this (NOT_ALLOWED).
 */
export async function forgetOrderedLines(database: Database, orderId: string): Promise<void> {
  await database.transaction(async (sql) => {
    const lines = await lockLines(sql, await lineIdsOf(sql, orderId))
    const [used] = await sql.rows(
      orderedLineRow.pick({ id: true }),
      `select id from ordered_line line where order_id = ? and (
         exists (select 1 from allocation_run where ordered_line_id = line.id)
         or exists (select 1 from share where ordered_line_id = line.id)
         or exists (select 1 from handover where ordered_line_id = line.id)
         or exists (select 1 from delivery_line where ordered_line_id = line.id)) limit 1`,
      [orderId],
    )
    if (used) throw outOfOrder(`Order ${orderId} has work on it already and cannot be forgotten.`)
    await sql.run(`delete from ordered_line where ${isOneOf("id")}`, [
      jsonTexts(lines.map((line) => line.id)),
    ])
  })
}

const lineIdsOf = async (sql: Sql, orderId: string): Promise<string[]> =>
  (await orderedLines(sql, { orderIds: [orderId] })).map((line) => line.id)

/** Locks lines until the transaction ends, in the order of ids, so that no two can deadlock. */
export function lockLines(sql: Sql, lineIds: Iterable<string>): Promise<OrderedLine[]> {
  return sql.rows(
    orderedLineRow,
    `select * from ordered_line where ${isOneOf("id")} order by id for update`,
    [jsonTexts(lineIds)],
  )
}
