import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { cartPricesRequest } from "@sentra/contracts"
import { parseInput } from "../../../lib/parse-input.js"
import { refreshPricesWorkflow } from "../../../workflows/shop/refresh-prices/index.js"

/** POST /store/cart-prices: the cart at the prices of this moment, for whoever holds it. */
export async function POST(req: MedusaRequest, res: MedusaResponse<{ cartId: string }>) {
  const { cartId } = parseInput(cartPricesRequest, req.body)
  await refreshPricesWorkflow(req.scope).run({ input: { cartId } })
  res.json({ cartId })
}
