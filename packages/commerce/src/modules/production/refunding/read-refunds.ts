import { z } from "@medusajs/framework/zod"
import { groupBy } from "../../../lib/group-by.js"
import type { Page } from "../../../lib/page.js"
import { Conditions, isOneOf, jsonTexts, type Sql } from "../../../lib/sql.js"
import { refundPartRow, refundRow, type OrderRefund } from "./types.js"

export type RefundFilter = {
  ids?: readonly string[]
  keys?: readonly string[]
  orderIds?: readonly string[]
}

/** Refunds with their parts, in the order in which they were asked for. */
export async function refunds(sql: Sql, filter: RefundFilter): Promise<OrderRefund[]> {
  const { where, values } = new Conditions()
    .oneOf("id", filter.ids)
    .oneOf("key", filter.keys)
    .oneOf("order_id", filter.orderIds)
  return withParts(
    sql,
    await sql.rows(
      refundRow,
      `select * from order_refund ${where} order by asked_at, id`,
      values,
    ),
  )
}

/** Refunds that were asked for and not given yet, nor withdrawn, in the order of their ids. */
export const refundsToGive = (
  sql: Sql,
  { askedBefore, ...page }: Page & { askedBefore?: Date },
): Promise<string[]> =>
  idsOf(sql, "given_at is null", new Conditions().when("asked_at < ?", askedBefore), page)

/** Refunds that were given and do not stand in the books yet, in the order of their ids. */
export const refundsToPost = (sql: Sql, page: Page): Promise<string[]> =>
  idsOf(sql, "given_at is not null", new Conditions(), page)

async function idsOf(
  sql: Sql,
  state: string,
  conditions: Conditions,
  { after, take }: Page,
): Promise<string[]> {
  const { text, values } = conditions.when("id > ?", after)
  const rows = await sql.rows(
    z.object({ id: z.string() }),
    `select id from order_refund
     where posted_at is null and withdrawn_at is null and ${state} and ${text}
     order by id limit ?`,
    [...values, take],
  )
  return rows.map(({ id }) => id)
}

async function withParts(
  sql: Sql,
  rows: z.infer<typeof refundRow>[],
): Promise<OrderRefund[]> {
  const parts = await sql.rows(
    refundPartRow,
    `select part.*, share.artisan_id
     from order_refund_part part left join share on share.id = part.share_id
     where ${isOneOf("refund_id")} order by share_id nulls last`,
    [jsonTexts(rows.map(({ id }) => id))],
  )
  const partsOf = groupBy(parts, ({ refundId }) => refundId)
  return rows.map((row) => ({ ...row, parts: partsOf.get(row.id) ?? [] }))
}
