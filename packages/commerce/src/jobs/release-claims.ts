import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { now } from "../lib/clock.js"
import { PRODUCTION_MODULE, type ProductionService } from "../modules/production/index.js"
import { sellFromLotsWorkflow } from "../workflows/sell-from-lots/index.js"
import { unsoldRetailOrders } from "../workflows/sell-from-lots/unsold-orders.js"

const ORDERS_PER_ROUND = 200

/**
 * Gives pieces back that a cart claimed and did not buy. Orders still to be sold go first: their
 * claims are spoken for, however old.
 */
export default async function releaseClaims(container: MedusaContainer): Promise<void> {
  for (const orderId of await unsoldRetailOrders(container, ORDERS_PER_ROUND)) {
    await sellFromLotsWorkflow(container).run({ input: { orderId } })
  }
  const released = await container
    .resolve<ProductionService>(PRODUCTION_MODULE)
    .releaseClaims({ expiredBefore: now() })
  if (released > 0) {
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
    logger.info(`Claims: ${released} pieces went back to their lots.`)
  }
}

export const config = { name: "release-claims", schedule: "* * * * *" }
