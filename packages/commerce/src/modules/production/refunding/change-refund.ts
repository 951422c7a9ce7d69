import { at } from "../../../lib/clock.js"
import { isOneOf, jsonTexts, type Sql } from "../../../lib/sql.js"

/** Medusa has given the money back, and under which id it holds that. Again changes nothing. */
export async function markRefundGiven(
  sql: Sql,
  { id, medusaRefundId, at: moment }: { id: string; medusaRefundId: string; at?: Date },
): Promise<void> {
  await sql.run(
    `update order_refund set medusa_refund_id = ?, given_at = ?, updated_at = now()
     where id = ? and given_at is null`,
    [medusaRefundId, at(moment), id],
  )
}

/** Medusa would not give it: what was asked for is free to be asked for again. */
export async function withdrawRefund(sql: Sql, id: string): Promise<void> {
  await sql.run(
    `update order_refund set withdrawn_at = now(), updated_at = now()
     where id = ? and given_at is null and withdrawn_at is null`,
    [id],
  )
}

export async function markRefundsPosted(sql: Sql, ids: readonly string[]): Promise<void> {
  await sql.run(
    `update order_refund set posted_at = ?, updated_at = now()
     where posted_at is null and ${isOneOf("id")}`,
    [at(), jsonTexts(ids)],
  )
}
