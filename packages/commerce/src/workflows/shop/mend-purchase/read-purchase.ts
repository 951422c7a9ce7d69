import { z } from "@medusajs/framework/zod"
import type { Sql } from "../../../lib/sql.js"

const ghostRow = z.object({ orderId: z.string(), paymentCollectionId: z.string().nullable() })
const purchaseRow = z.object({
  orderId: z.string(),
  isClosed: z.boolean(),
  paymentCollectionId: z.string().nullable(),
  isLinkedToPayment: z.boolean(),
  sessionToAuthorize: z.string().nullable(),
})

/** The order of a cart, and what of its purchase is still missing. */
export type Purchase = z.infer<typeof purchaseRow>

/** An order that Medusa made of a cart without coming to link the two. */
export type GhostOrder = z.infer<typeof ghostRow>

/** The order that a cart became; undefined while it is none. */
export async function readPurchase(sql: Sql, cartId: string): Promise<Purchase | undefined> {
  const [purchase] = await sql.rows(
    purchaseRow,
    `select link.order_id, cart.completed_at is not null as is_closed,
       paying.payment_collection_id,
       exists (select 1 from order_payment_collection paid where paid.order_id = link.order_id
         and paid.deleted_at is null) as is_linked_to_payment,
       (select session.id from payment_session session
        where session.payment_collection_id = paying.payment_collection_id
          and session.deleted_at is null and session.status = 'pending'
          and not exists (select 1 from payment where payment.deleted_at is null
            and payment.payment_collection_id = paying.payment_collection_id)
        order by session.created_at limit 1) as session_to_authorize
     from order_cart link
     join "order" placed on placed.id = link.order_id and placed.deleted_at is null
     join cart on cart.id = link.cart_id
     left join cart_payment_collection paying on paying.cart_id = cart.id
       and paying.deleted_at is null
     where link.cart_id = ? and link.deleted_at is null
     order by placed.status = 'canceled', placed.created_at limit 1`,
    [cartId],
  )
  return purchase
}

/** Orders that say they are of this cart, which knows nothing of them. */
export const ghostOrders = (sql: Sql, cartId: string): Promise<GhostOrder[]> =>
  sql.rows(
    ghostRow,
    `select placed.id as order_id, paid.payment_collection_id from "order" placed
     left join order_payment_collection paid on paid.order_id = placed.id
       and paid.deleted_at is null
     where placed.metadata->>'cart_id' = ? and placed.deleted_at is null
       and not exists (select 1 from order_cart link where link.order_id = placed.id
         and link.deleted_at is null)
     order by placed.id`,
    [cartId],
  )
