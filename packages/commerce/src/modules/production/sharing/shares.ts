import { z } from "@medusajs/framework/zod"
import { at } from "../../../lib/clock.js"
import { contradiction } from "../../../lib/module-errors.js"
import { rowId } from "../../../lib/row-id.js"
import { Conditions, isOneOf, jsonRows, jsonTexts, type Database, type Sql } from "../../../lib/sql.js"
import { shareRow, type NewShare, type Share } from "../types.js"

/**
 * Writes how money was shared. The same event, line and artisan again is left as it is; with other
 * money it is refused (CONFLICT). Answers the stored shares in the order given.
 */
export async function recordShares(
  database: Database,
  shares: readonly NewShare[],
): Promise<Share[]> {
  return database.transaction(async (sql) => {
    await sql.run(
      `insert into share (id, event_id, ordered_line_id, artisan_id, pieces, net_amount, tax_amount,
         coop_amount, amount, earned_at, released_at)
       select id, event_id, ordered_line_id, artisan_id, pieces, net_amount, tax_amount,
         coop_amount,
         amount, earned_at, released_at from jsonb_populate_recordset(null::share, ?::jsonb)
       order by event_id, ordered_line_id, artisan_id
       on conflict (event_id, ordered_line_id, artisan_id) do nothing`,
      [jsonRows(shares.map((share) => ({ ...share, id: rowId("share") })))],
    )
    const eventIds = shares.map((share) => share.eventId)
    const rows = await readShares(sql, { eventIds, alsoTakenBack: true })
    const stored = new Map(rows.map((row) => [keyOf(row), row]))
    return shares.map((share) => {
      const found = stored.get(keyOf(share))
      if (!found || moneyOf(found) !== moneyOf(share)) {
        throw contradiction(`${share.eventId} was shared before with other money.`)
      }
      return found
    })
  })
}

const keyOf = (share: NewShare): string =>
  [share.eventId, share.orderedLineId, share.artisanId].join(" ")

const moneyOf = (share: NewShare): string =>
  [share.pieces, share.netAmount, share.taxAmount, share.coopAmount, share.amount].join(" ")

export type ShareFilter = {
  ids?: readonly string[]
  artisanId?: string
  eventIds?: readonly string[]
  lineIds?: readonly string[]
  orderIds?: readonly string[]
  earnedFrom?: Date
  earnedUntil?: Date
  unreleasedOnly?: boolean
  /** With those of sales that were cancelled or refunded. */
  alsoTakenBack?: boolean
}

/** Shares in the order in which they were earned. */
export function readShares(sql: Sql, filter: ShareFilter): Promise<Share[]> {
  const { where, values } = conditionsOf(filter)
  return sql.rows(shareRow, `select * from share ${where} order by earned_at, id`, values)
}

/** Marks held shares as ready to be paid; tells how many were held until now. */
export function releaseShares(
  sql: Sql,
  { at: moment, ...filter }: ShareFilter & { at?: Date },
): Promise<number> {
  const { where, values } = conditionsOf({ ...filter, unreleasedOnly: true })
  return sql.run(`update share set released_at = ?, updated_at = now() ${where}`, [
    at(moment),
    ...values,
  ])
}

/** The sale was undone: nobody earns by it. Again changes nothing. */
export async function takeBackShares(
  sql: Sql,
  { at: moment, ...filter }: ShareFilter & { at?: Date },
): Promise<void> {
  const { where, values } = conditionsOf(filter)
  await sql.run(`update share set taken_back_at = ?, updated_at = now() ${where}`, [
    at(moment),
    ...values,
  ])
}

function conditionsOf(filter: ShareFilter): Conditions {
  const conditions = new Conditions()
    .oneOf("id", filter.ids)
    .when("artisan_id = ?", filter.artisanId)
    .oneOf("event_id", filter.eventIds)
    .oneOf("ordered_line_id", filter.lineIds)
    .when(
      `ordered_line_id in (select id from ordered_line where ${isOneOf("order_id")})`,
      filter.orderIds && jsonTexts(filter.orderIds),
    )
    .when("earned_at >= ?", filter.earnedFrom)
    .when("earned_at < ?", filter.earnedUntil)
  if (filter.unreleasedOnly) conditions.also("released_at is null")
  return filter.alsoTakenBack ? conditions : conditions.also("taken_back_at is null")
}

/** The months, newest first, in which a member earned something. */
export async function monthsOfShares(sql: Sql, artisanId: string): Promise<string[]> {
  const rows = await sql.rows(
    z.object({ month: z.string() }),
    `select distinct to_char(earned_at at time zone 'Asia/Jakarta', 'YYYY-MM') as month
     from share where artisan_id = ? and taken_back_at is null order by month desc`,
    [artisanId],
  )
  return rows.map((row) => row.month)
}
