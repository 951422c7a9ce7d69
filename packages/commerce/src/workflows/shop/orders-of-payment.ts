import type { MedusaContainer } from "@medusajs/framework/types"
import { z } from "@medusajs/framework/zod"
import { databaseIn } from "../../lib/database-in.js"
import { isRetail } from "../../reading/channels.js"

const retailOrder = z.object({ orderId: z.string() })

/** The shop order of a payment. A partner's payment is not a sale and waits for its own event. */
export async function retailOrdersOfPayment(
  container: MedusaContainer,
  paymentId: string,
): Promise<string[]> {
  const orders = await databaseIn(container).rows(
    retailOrder,
    `select link.order_id from payment
     join order_payment_collection link
       on link.payment_collection_id = payment.payment_collection_id and link.deleted_at is null
     join "order" placed on placed.id = link.order_id
     where payment.id = ? and ${isRetail("placed")}`,
    [paymentId],
  )
  return orders.map(({ orderId }) => orderId)
}
