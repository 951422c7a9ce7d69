import type { MedusaContainer } from "@medusajs/framework/types"
import { z } from "@medusajs/framework/zod"
import { now } from "../../../lib/clock.js"
import { databaseIn } from "../../../lib/database-in.js"

const unsold = z.object({ orderId: z.string() })

/** Until then the request that placed the order may still take it back. */
const SETTLED_AFTER_MILLISECONDS = 30_000

/**
 * Retail orders whose lines are not frozen, oldest first: what is left when the process dies
 * between the order and its event.
 */
export async function unsoldRetailOrders(
  container: MedusaContainer,
  take: number,
): Promise<string[]> {
  const rows = await databaseIn(container).rows(
    unsold,
    `select placed.id as order_id from "order" placed
     where placed.deleted_at is null and placed.is_draft_order = false
       and placed.status <> 'canceled' and placed.created_at < ?
       and not exists (select 1 from bulk_order where bulk_order.order_id = placed.id)
       and not exists (select 1 from share join ordered_line line on line.id = share.ordered_line_id
         where line.order_id = placed.id)
     order by placed.created_at limit ?`,
    [new Date(now().getTime() - SETTLED_AFTER_MILLISECONDS), take],
  )
  return rows.map(({ orderId }) => orderId)
}
