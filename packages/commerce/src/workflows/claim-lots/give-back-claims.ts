import type { MedusaContainer } from "@medusajs/framework/types"
import { z } from "@medusajs/framework/zod"
import { databaseIn } from "../../lib/database-in.js"
import { PRODUCTION_MODULE, type ProductionService } from "../../modules/production/index.js"

const placed = z.object({ orderId: z.string() })

/**
 * Gives a cart's pieces back because its order failed. When a twin of the request on another
 * process made the order meanwhile, the pieces are that order's and stay.
 */
export async function giveBackClaims(container: MedusaContainer, cartId: string): Promise<void> {
  const orders = await databaseIn(container).rows(
    placed,
    "select order_id from order_cart where cart_id = ? and deleted_at is null",
    [cartId],
  )
  if (orders.length > 0) return
  await container.resolve<ProductionService>(PRODUCTION_MODULE).releaseClaims({ cartId })
}
