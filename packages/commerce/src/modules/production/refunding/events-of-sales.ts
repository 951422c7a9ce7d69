import { z } from "@medusajs/framework/zod"
import type { Sql } from "../../../lib/sql.js"

const happened = z.object({
  /** The shop order, or the inspection that accepted work to order. */
  saleId: z.string(),
  what: z.enum(["captured", "released", "refunded", "accepted"]),
  /** Of the order, its delivery, its refund or the inspection. */
  factId: z.string(),
})
export type SaleEvent = z.infer<typeof happened>

/** Everything that can have moved a member's shares, by the fact behind it. */
export function eventsOfSales(sql: Sql, artisanId: string): Promise<SaleEvent[]> {
  return sql.rows(
    happened,
    `with sale as (
       select distinct line.order_id from share
       join ordered_line line on line.id = share.ordered_line_id
       where share.artisan_id = ? and line.channel = 'retail'
     )
     select order_id as sale_id, 'captured' as what, order_id as fact_id from sale
     union all
     select order_id, 'released', id from delivery join sale using (order_id)
       where channel = 'retail'
     union all
     select order_id, 'refunded', id from order_refund join sale using (order_id)
     union all
     select id, 'accepted', id from inspection
       where artisan_id = ? and ordered_line_id is not null and accepted > 0`,
    [artisanId, artisanId],
  )
}
