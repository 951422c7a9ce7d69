import type { MedusaContainer } from "@medusajs/framework/types"
import { databaseIn } from "../../../lib/database-in.js"
import { PRODUCTION_MODULE, type ProductionService } from "../../../modules/production/index.js"
import { foreignRefunds, type ForeignRefund } from "./medusa-refunds.js"

const REFUNDS_OF_AN_ORDER_MAX = 1_000

/**
 * Takes into the books what Medusa gave back of an order by itself, which it does when the order is
 * cancelled: nobody said of what, so it is split over all that is left. Answers the ids to post.
 */
export async function takeInRefunds(
  container: MedusaContainer,
  orderId: string,
): Promise<string[]> {
  const foreign = await foreignRefunds(databaseIn(container), {
    orderId,
    take: REFUNDS_OF_AN_ORDER_MAX,
  })
  const taken: string[] = []
  for (const refund of foreign) taken.push(await takeIn(container, refund))
  return taken
}

export async function takeIn(container: MedusaContainer, refund: ForeignRefund): Promise<string> {
  const { id } = await container.resolve<ProductionService>(PRODUCTION_MODULE).refunding.record({
    key: refund.id,
    orderId: refund.orderId,
    amount: refund.amount,
    reason: "canceled",
    makersAtFault: false,
    askedBy: refund.createdBy ?? "medusa",
    at: refund.at,
    medusaRefundId: refund.id,
  })
  return id
}
