import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { ProductionOrder } from "@sentra/contracts"
import { readProductionOrders } from "../read-orders.js"

const ORDERS_SHOWN = 100

/** GET /admin/production/orders: orders that members work on, newest first. */
export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<{ orders: ProductionOrder[] }>,
): Promise<void> {
  res.json({ orders: await readProductionOrders(req.scope, { take: ORDERS_SHOWN }) })
}
