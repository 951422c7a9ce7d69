import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { now } from "../../../lib/clock.js"
import { databaseIn } from "../../../lib/database-in.js"
import { messageOf } from "../../../lib/message-of.js"
import { PRODUCTION_MODULE, type ProductionService } from "../../../modules/production/index.js"
import { cartsOfOrders } from "./carts-of-orders.js"

/**
 * Gives pieces back that a cart claimed and did not buy, each cart by itself: one that fails is
 * logged and tried again, and stops nobody else. What an order claimed is spoken for, however old:
 * the sweeper sells it, or the order is cancelled. Tells how many pieces went back.
 */
export async function releaseExpiredClaims(container: MedusaContainer): Promise<number> {
  const production = container.resolve<ProductionService>(PRODUCTION_MODULE)
  const expiredBefore = now()
  const cartIds = await production.shelf.cartsExpired(expiredBefore)
  const ordered = await cartsOfOrders(databaseIn(container), cartIds)
  let released = 0
  for (const cartId of cartIds.filter((id) => !ordered.has(id))) {
    try {
      released += await production.shelf.release({ cartId, expiredBefore })
    } catch (error) {
      const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
      logger.error(`Claims: the pieces of ${cartId} are still held: ${messageOf(error)}`)
    }
  }
  return released
}
