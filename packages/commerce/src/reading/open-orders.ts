import { z } from "@medusajs/framework/zod"
import type { Sql } from "../lib/sql.js"

const ofPartner = z.object({
  partnerId: z.string(),
  orders: z.coerce.number().int(),
  /** Of these orders money is still to come, goods are, or a posting is. */
  openIds: z.array(z.string()),
})
export type OrdersOfPartner = z.infer<typeof ofPartner>

/**
 * How many orders each partner placed, and which of them are open. One that was delivered, posted
 * and paid whole has nothing left of any figure; the database leaves those out by itself, so what
 * is read grows with what is open, not with all that ever was.
 */
export const readOrdersOfPartners = (sql: Sql): Promise<OrdersOfPartner[]> =>
  sql.rows(
    ofPartner,
    `with received as (
       select bulk_order_id, sum(amount + pph22) as money from partner_receipt
       where reversed_at is null group by bulk_order_id
     ), delivered as (
       select delivery.order_id, sum(line.net_amount) as net, sum(line.tax_amount) as tax,
         bool_and(delivery.posted_at is not null) as is_posted
       from delivery join delivery_line line on line.delivery_id = delivery.id
       where delivery.channel = 'wholesale' group by delivery.order_id
     ), placed as (
       select bulk_order.id, bulk_order.partner_id,
         coalesce(delivered.is_posted and delivered.net = bulk_order.net
           and delivered.tax = bulk_order.tax and received.money = bulk_order.net
             + case when bulk_order.tax_collector then 0 else bulk_order.tax end, false)
           as is_settled
       from bulk_order
       left join received on received.bulk_order_id = bulk_order.id
       left join delivered on delivered.order_id = bulk_order.order_id
       where bulk_order.status = 'placed'
     )
     select partner_id, count(*) as orders,
       coalesce(jsonb_agg(id) filter (where not is_settled), '[]') as open_ids
     from placed group by partner_id`,
  )
