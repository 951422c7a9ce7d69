import { receiptRequest, type ReceiptKey } from "@sentra/contracts"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"
import { databaseIn } from "../../../lib/database-in.js"
import { parseInput } from "../../../lib/parse-input.js"
import { receiptKeyOf } from "../../../lib/receipt-key.js"
import { notFound } from "../../../lib/refusal.js"
import { sellFromLotsWorkflow } from "../../../workflows/shop/sell-from-lots/index.js"

const placed = z.object({ orderId: z.string() })

/**
 * Gives the key of a cart's order to whoever holds the cart, a cancelled order's last of all. A
 * buyer who is faster than the order's event sells the pieces now, so that the page can name whose
 * they are. That an order cannot have its pieces is for staff to mend and the sweeper to say.
 */
export async function POST(req: MedusaRequest, res: MedusaResponse<ReceiptKey>) {
  const { cartId } = parseInput(receiptRequest, req.body)
  const [order] = await databaseIn(req.scope).rows(
    placed,
    `select link.order_id from order_cart link join "order" placed on placed.id = link.order_id
     where link.cart_id = ? and link.deleted_at is null and placed.deleted_at is null
     order by placed.status = 'canceled', placed.created_at limit 1`,
    [cartId],
  )
  if (!order) throw notFound({
      id: "Keranjang ini belum menjadi pesanan. Selesaikan pesanannya dahulu.",
      en: "This cart has not become an order yet. Place the order first.",
    })
  await sellFromLotsWorkflow(req.scope).run({ input: order, throwOnError: false })
  res.json({ orderId: order.orderId, receiptKey: receiptKeyOf(req.scope, order.orderId) })
}
