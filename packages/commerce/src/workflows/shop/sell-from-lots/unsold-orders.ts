import type { MedusaContainer } from "@medusajs/framework/types"
import { z } from "@medusajs/framework/zod"
import { now } from "../../../lib/clock.js"
import type { Page } from "../../../lib/page.js"
import { databaseIn } from "../../../lib/database-in.js"
import { isRetail } from "../../../reading/channels.js"

const unsold = z.object({ orderId: z.string() })

/** Until then the request that placed the order may still take it back. */
const SETTLED_AFTER_MILLISECONDS = 30_000

/**
 * Retail orders whose lines are not frozen and whose purchase is over: what is left when the
 * process dies between the order and its event.
 */
export async function unsoldRetailOrders(
  container: MedusaContainer,
  { after, take }: Page,
): Promise<string[]> {
  const rows = await databaseIn(container).rows(
    unsold,
    `select placed.id as order_id from "order" placed
     where placed.deleted_at is null and placed.is_draft_order = false
       and placed.status <> 'canceled' and placed.created_at < ? and placed.id > ?
       and ${isRetail("placed")}
       and not exists (select 1 from begun_purchase begun
         where begun.cart_id = placed.metadata->>'cart_id')
       and not exists (select 1 from share join ordered_line line on line.id = share.ordered_line_id
         where line.order_id = placed.id)
     order by placed.id limit ?`,
    [new Date(now().getTime() - SETTLED_AFTER_MILLISECONDS), after ?? "", take],
  )
  return rows.map(({ orderId }) => orderId)
}
