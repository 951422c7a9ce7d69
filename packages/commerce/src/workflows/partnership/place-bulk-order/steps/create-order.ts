import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { StepResponse } from "@medusajs/framework/workflows-sdk"
import { sentraStep } from "../../../../lib/step.js"
import {
  PARTNER_MODULE,
  type BulkOrder,
  type PartnerService,
} from "../../../../modules/partner/index.js"
import { frozenRequest } from "../frozen-request.js"
import { orderData } from "../order-data.js"
import { readBuyer, readShop } from "../read-order-context.js"
import { readBulkOrder } from "../read-bulk-order.js"
import type { RecordedBulkOrder } from "./record-bulk-order.js"

/**
 * Creates the Medusa order in one call, under the id that was recorded, with frozen prices and tax.
 * Medusa's own order workflow would price, tax and check stock line by line.
 */
export const createOrderStep = sentraStep(
  "create-bulk-order-order",
  async ({ bulkOrderId }: RecordedBulkOrder, { container }) => {
    const bulkOrder = await readBulkOrder(container, bulkOrderId)
    const orders = container.resolve(Modules.ORDER)
    const [known] = await orders.listOrders({ id: bulkOrder.orderId }, { select: ["id"] })
    if (!known) await orders.createOrders(await dataOf(container, bulkOrder))
    return new StepResponse<void, string | null>(undefined, known ? null : bulkOrder.orderId)
  },
  async (createdId, { container }) => {
    if (createdId) await container.resolve(Modules.ORDER).deleteOrders([createdId])
  },
)

async function dataOf(container: MedusaContainer, bulkOrder: BulkOrder) {
  const { user, partner } = await container
    .resolve<PartnerService>(PARTNER_MODULE)
    .userById(bulkOrder.placedBy)
  const buyer = await readBuyer(container, user.id)
  const shop = await readShop(container)
  const frozen = frozenRequest.parse(bulkOrder.request)
  return orderData(bulkOrder, frozen, { user, partner, buyer, shop })
}
