import { z } from "@medusajs/framework/zod"
import { countColumn, type Sql } from "../lib/sql.js"

const buyer = z.object({ email: z.string(), phone: z.string(), unpaid: countColumn })

/** Who is about to order with a cart, and how many orders stand unpaid under e-mail or phone. */
export type Buyer = z.infer<typeof buyer>

const FIGURES = (column: string): string => `regexp_replace(${column}, '[^0-9]', '', 'g')`

/** The buyer of a cart; none for a cart that is not there. */
export async function buyerOf(sql: Sql, cartId: string): Promise<Buyer | undefined> {
  const [found] = await sql.rows(
    buyer,
    `select asked.email, asked.phone, (
       select count(*) from "order" placed
       left join order_address address on address.id = placed.shipping_address_id
       where placed.status = 'pending' and placed.deleted_at is null
         and placed.is_draft_order = false
         and (lower(placed.email) = asked.email
           or (asked.phone <> '' and ${FIGURES("address.phone")} = asked.phone))
         and not exists (select 1 from bulk_order where bulk_order.order_id = placed.id)
         and not exists (select 1 from order_payment_collection link
           join payment on payment.payment_collection_id = link.payment_collection_id
           join capture on capture.payment_id = payment.id and capture.deleted_at is null
           where link.order_id = placed.id and link.deleted_at is null)
     ) as unpaid
     from (
       select lower(coalesce(cart.email, '')) as email,
         coalesce(${FIGURES("address.phone")}, '') as phone
       from cart left join cart_address address on address.id = cart.shipping_address_id
       where cart.id = ? and cart.completed_at is null) as asked`,
    [cartId],
  )
  return found
}

const openRow = z.object({ open: z.boolean() })
const orderedRow = z.object({ ordered: z.boolean() })

/** Whether a payment belongs to an order, or to a cart that became one. */
export async function isPaymentOfAnOrder(sql: Sql, paymentCollectionId: string): Promise<boolean> {
  const [row] = await sql.rows(
    orderedRow,
    `select exists (select 1 from order_payment_collection
         where payment_collection_id = ? and deleted_at is null)
       or exists (select 1 from cart_payment_collection link
         join cart on cart.id = link.cart_id
         where link.payment_collection_id = ? and cart.completed_at is not null) as ordered`,
    [paymentCollectionId, paymentCollectionId],
  )
  return row?.ordered ?? false
}

/** Whether a cart is there, and became no order yet. */
export async function isOpenCart(sql: Sql, cartId: string): Promise<boolean> {
  const [row] = await sql.rows(
    openRow,
    `select exists (select 1 from cart
       where id = ? and completed_at is null and deleted_at is null) as open`,
    [cartId],
  )
  return row?.open ?? false
}
