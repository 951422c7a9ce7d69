import { groupBy } from "../../../lib/group-by.js"
import type { Page } from "../../../lib/page.js"
import { Conditions, isOneOf, jsonTexts, type Sql } from "../../../lib/sql.js"
import { deliveredLineRow, deliveryRow, type Delivery } from "../types.js"

export type DeliveryFilter = {
  ids?: readonly string[]
  orderIds?: readonly string[]
  numbers?: readonly string[]
}

/** Deliveries with their lines, oldest first. */
export const deliveries = (sql: Sql, filter: DeliveryFilter): Promise<Delivery[]> =>
  withLines(
    sql,
    new Conditions()
      .oneOf("id", filter.ids)
      .oneOf("order_id", filter.orderIds)
      .oneOf("number", filter.numbers),
    "delivered_at, id",
  )

/** Wholesale deliveries whose money is not in the books yet. */
export const unpostedDeliveries = (sql: Sql, { after, take }: Page): Promise<Delivery[]> =>
  withLines(
    sql,
    new Conditions().also("posted_at is null and channel = 'wholesale'").when("id > ?", after),
    "id",
    take,
  )

/** Retail deliveries whose makers' earnings are to be released by a day. */
export const deliveriesToRelease = (
  sql: Sql,
  { on, after, take }: Page & { on: string },
): Promise<Delivery[]> =>
  withLines(
    sql,
    new Conditions()
      .when("release_on <= ? and channel = 'retail' and released_at is null", on)
      .when("id > ?", after),
    "id",
    take,
  )

async function withLines(
  sql: Sql,
  { where, values }: Conditions,
  inOrderOf: "id" | "delivered_at, id",
  take?: number,
): Promise<Delivery[]> {
  const rows = await sql.rows(
    deliveryRow,
    `select * from delivery ${where} order by ${inOrderOf} limit ?`,
    [...values, take ?? null],
  )
  const lines = await sql.rows(
    deliveredLineRow,
    `select sent.*, line.kit_line_id,
       line.pieces / coalesce(line.kit_pieces, line.pieces) as pieces_each
     from delivery_line sent join ordered_line line on line.id = sent.ordered_line_id
     where ${isOneOf("sent.delivery_id")} order by sent.ordered_line_id`,
    [jsonTexts(rows.map((row) => row.id))],
  )
  const linesOf = groupBy(lines, (line) => line.deliveryId)
  return rows.map((row) => ({ ...row, lines: linesOf.get(row.id) ?? [] }))
}
