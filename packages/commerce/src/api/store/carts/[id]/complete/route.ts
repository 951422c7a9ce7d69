import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { placeShopOrder } from "../../../../../workflows/shop/place-shop-order/index.js"

type Placed = { type: "order"; order: { id: string } }

/** In place of Medusa's own route: one order of a cart, over any number of processes. */
export async function POST(req: MedusaRequest, res: MedusaResponse<Placed>) {
  const { orderId } = await placeShopOrder(req.scope, req.params.id ?? "")
  res.json({ type: "order", order: { id: orderId } })
}
