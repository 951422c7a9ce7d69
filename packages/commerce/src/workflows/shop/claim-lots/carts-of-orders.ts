import { z } from "@medusajs/framework/zod"
import { isOneOf, jsonTexts, type Sql } from "../../../lib/sql.js"

const cartRow = z.object({ cartId: z.string() })

/** Those of the carts that became an order which was not cancelled. */
export async function cartsOfOrders(sql: Sql, cartIds: readonly string[]): Promise<Set<string>> {
  const rows = await sql.rows(
    cartRow,
    `select link.cart_id from order_cart link
     join "order" placed on placed.id = link.order_id and placed.deleted_at is null
     where link.deleted_at is null and placed.status <> 'canceled' and ${isOneOf("link.cart_id")}`,
    [jsonTexts(cartIds)],
  )
  return new Set(rows.map(({ cartId }) => cartId))
}
