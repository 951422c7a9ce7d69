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
import { readIntent } from "../read-intent.js"
import type { Intent } from "./record-intent.js"

/**
 * Creates the Medusa order in one call, under the id of the intent, with the frozen prices and tax.
 * Medusa's own order workflow would price, tax and check stock line by line.
 */
export const createOrderStep = sentraStep(
  "create-bulk-order-order",
  async ({ bulkOrderId }: Intent, { container }) => {
    const intent = await readIntent(container, bulkOrderId)
    const orders = container.resolve(Modules.ORDER)
    const [known] = await orders.listOrders({ id: intent.orderId }, { select: ["id"] })
    if (!known) await orders.createOrders(await dataOf(container, intent))
    return new StepResponse<void, string | null>(undefined, known ? null : intent.orderId)
  },
  async (createdId, { container }) => {
    if (createdId) await container.resolve(Modules.ORDER).deleteOrders([createdId])
  },
)

async function dataOf(container: MedusaContainer, intent: BulkOrder) {
  const { user, partner } = await container
    .resolve<PartnerService>(PARTNER_MODULE)
    .userById(intent.placedBy)
  const buyer = await readBuyer(container, user.id)
  const shop = await readShop(container)
  return orderData(intent, frozenRequest.parse(intent.request), { user, partner, buyer, shop })
}
