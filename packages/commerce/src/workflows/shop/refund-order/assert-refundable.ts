import type { MedusaContainer } from "@medusajs/framework/types"
import type { RefundRequest } from "@sentra/contracts"
import { PRODUCTION_MODULE, type ProductionService } from "../../../modules/production/index.js"
import { refuseUnpaid } from "./refuse-unpaid.js"

/** Throws Refusal where this could not be given back now; nothing is written. */
export async function assertRefundable(
  container: MedusaContainer,
  orderId: string,
  { amount, pieces, delivery, versionSeen }: RefundRequest,
): Promise<void> {
  await refuseUnpaid(container, orderId)
  await container.resolve<ProductionService>(PRODUCTION_MODULE).refunding.assertRefundable({
    ...{ orderId, versionSeen, pieces, delivery },
    amount: BigInt(amount),
  })
}
