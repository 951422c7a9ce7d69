import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { pageQuery, type ProductionOrder } from "@sentra/contracts"
import { parseInput } from "../../../../lib/parse-input.js"
import { readProductionOrders } from "../read-orders.js"

/**
 * GET /admin/production/orders?limit=&offset=: a page of the orders that members work on, newest
 * first.
 */
export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<{ orders: ProductionOrder[]; count: number }>,
): Promise<void> {
  const { limit, offset } = parseInput(pageQuery, req.query)
  res.json(await readProductionOrders(req.scope, { take: limit, skip: offset }))
}
