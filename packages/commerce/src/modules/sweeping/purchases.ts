import { z } from "@medusajs/framework/zod"
import { now } from "../../lib/clock.js"
import type { Page } from "../../lib/page.js"
import type { Sql } from "../../lib/sql.js"

const cartRow = z.object({ cartId: z.string() })

/**
 * Says that a cart is about to become an order. Tells whether one was begun before and never
 * ended: its process died in the middle, and may have left half an order.
 */
export async function beginPurchase(sql: Sql, cartId: string): Promise<{ wasLeft: boolean }> {
  const written = await sql.run(
    "insert into begun_purchase (cart_id, begun_at) values (?, ?) on conflict do nothing",
    [cartId, now()],
  )
  return { wasLeft: written === 0 }
}

/** The cart is an order, or nothing is left of the attempt. */
export async function endPurchase(sql: Sql, cartId: string): Promise<void> {
  await sql.run("delete from begun_purchase where cart_id = ?", [cartId])
}

/** Carts whose purchase was begun before a moment and has not ended. */
export async function leftPurchases(
  sql: Sql,
  { begunBefore, after, take }: Page & { begunBefore: Date },
): Promise<string[]> {
  const rows = await sql.rows(
    cartRow,
    `select cart_id from begun_purchase where begun_at < ? and cart_id > ?
     order by cart_id limit ?`,
    [begunBefore, after ?? "", take],
  )
  return rows.map(({ cartId }) => cartId)
}
