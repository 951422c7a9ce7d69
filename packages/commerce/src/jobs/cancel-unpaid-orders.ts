import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { cancelUnpaidOrders } from "../workflows/shop/cancel-unpaid-orders/index.js"

/** Puts pieces of orders that nobody paid back on sale. */
export default async function cancelUnpaid(container: MedusaContainer): Promise<void> {
  const canceled = await cancelUnpaidOrders(container)
  if (canceled > 0) {
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
    logger.info(`Orders: ${canceled} were cancelled because nobody paid them in time.`)
  }
}

export const config = { name: "cancel-unpaid-orders", schedule: "*/10 * * * *" }
