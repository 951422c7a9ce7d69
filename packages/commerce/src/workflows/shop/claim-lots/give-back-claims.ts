import type { MedusaContainer } from "@medusajs/framework/types"
import { databaseIn } from "../../../lib/database-in.js"
import { PRODUCTION_MODULE, type ProductionService } from "../../../modules/production/index.js"
import { cartsOfOrders } from "./carts-of-orders.js"

/**
 * Gives a cart's pieces back because its order failed or was cancelled. When a twin of the request
 * on another process made an order meanwhile, the pieces are that order's and stay.
 */
export async function giveBackClaims(container: MedusaContainer, cartId: string): Promise<void> {
  const ordered = await cartsOfOrders(databaseIn(container), [cartId])
  if (ordered.size > 0) return
  await container.resolve<ProductionService>(PRODUCTION_MODULE).shelf.release({ cartId })
}
