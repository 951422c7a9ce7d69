import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { releaseExpiredClaims } from "../workflows/shop/claim-lots/release-expired-claims.js"

/** Puts pieces of forgotten carts back on sale. */
export default async function releaseClaims(container: MedusaContainer): Promise<void> {
  const released = await releaseExpiredClaims(container)
  if (released > 0) {
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
    logger.info(`Claims: the pieces of ${released} carts went back to their lots.`)
  }
}

export const config = { name: "release-claims", schedule: "* * * * *" }
