import { z } from "@medusajs/framework/zod"
import type { Page } from "../../../lib/page.js"
import type { Sql } from "../../../lib/sql.js"
import { isRetail } from "../../../reading/channels.js"

const canceledRow = z.object({ claimKey: z.string() })
const orderRow = z.object({ orderId: z.string() })

/** A partner's order is made, not taken from lots. */
const IS_CANCELED = `placed.status = 'canceled' and placed.deleted_at is null
  and ${isRetail("placed")}`

/** A cancelled shop order and under which key it claimed; undefined for any other. */
export async function readCanceledOrder(
  sql: Sql,
  orderId: string,
): Promise<{ claimKey: string } | undefined> {
  const [order] = await sql.rows(
    canceledRow,
    `select coalesce(link.cart_id, placed.id) as claim_key from "order" placed
     left join order_cart link on link.order_id = placed.id and link.deleted_at is null
     where placed.id = ? and ${IS_CANCELED}`,
    [orderId],
  )
  return order
}

/** Cancelled shop orders that still hold pieces or shares: what a lost event leaves behind. */
export async function canceledOrdersWithPieces(
  sql: Sql,
  { after, take }: Page,
): Promise<string[]> {
  const rows = await sql.rows(
    orderRow,
    `select placed.id as order_id from "order" placed
     where ${IS_CANCELED} and placed.id > ? and (
       exists (select 1 from lot_claim claim where claim.order_id = placed.id)
       or exists (select 1 from share join ordered_line line on line.id = share.ordered_line_id
         where line.order_id = placed.id and share.taken_back_at is null))
     order by placed.id limit ?`,
    [after ?? "", take],
  )
  return rows.map(({ orderId }) => orderId)
}
