import { z } from "@medusajs/framework/zod"
import type { MedusaContainer } from "@medusajs/framework/types"
import { databaseIn } from "@sentra/commerce/lib/database-in"

const idRow = z.object({ id: z.string() })

/** Medusa dates its rows by the machine's clock; the story's orders carry the story's day. */
export async function backdateOrder(
  container: MedusaContainer,
  orderId: string,
  moment: Date,
): Promise<void> {
  const sql = databaseIn(container)
  await sql.run(`update "order" set created_at = ?, updated_at = ? where id = ?`, [
    moment,
    moment,
    orderId,
  ])
  await sql.run(
    `update order_line_item set created_at = ? where id in
       (select item_id from order_item where order_id = ?)`,
    [moment, orderId],
  )
  await sql.run("update order_item set created_at = ? where order_id = ?", [moment, orderId])
}

/** Lets the capture of an order's payment carry the story's day. */
export async function backdateCapture(
  container: MedusaContainer,
  paymentId: string,
  moment: Date,
): Promise<void> {
  const sql = databaseIn(container)
  await sql.run("update payment set captured_at = ? where id = ?", [moment, paymentId])
  await sql.run("update capture set created_at = ? where payment_id = ?", [moment, paymentId])
}

/** Lets a parcel have left and arrived on the story's days. */
export async function backdateParcel(
  container: MedusaContainer,
  fulfillmentId: string,
  moments: { shippedAt: Date; deliveredAt: Date | null },
): Promise<void> {
  await databaseIn(container).run(
    `update fulfillment set created_at = ?, packed_at = ?, shipped_at = ?, delivered_at = ?
     where id = ?`,
    [
      ...[moments.shippedAt, moments.shippedAt, moments.shippedAt],
      moments.deliveredAt,
      fulfillmentId,
    ],
  )
}

/** The order the story told under this key before, if it did. */
export async function orderOfStory(
  container: MedusaContainer,
  key: string,
): Promise<string | undefined> {
  const [row] = await databaseIn(container).rows(
    idRow,
    `select id from "order" where metadata->>'demo_story' = ? and deleted_at is null`,
    [key],
  )
  return row?.id
}
