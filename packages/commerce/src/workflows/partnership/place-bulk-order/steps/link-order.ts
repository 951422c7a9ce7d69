import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { StepResponse } from "@medusajs/framework/workflows-sdk"
import { sentraStep } from "../../../../lib/step.js"
import { readBulkOrder } from "../read-bulk-order.js"
import type { RecordedBulkOrder } from "./record-bulk-order.js"

/**
 * Gives the order what Medusa's own order workflow would have given it: a payment collection over
 * its total, linked to it. The collection's id follows from the order's.
 */
export const linkOrderStep = sentraStep(
  "link-bulk-order-order",
  async ({ bulkOrderId }: RecordedBulkOrder, { container }) => {
    const { orderId, total } = await readBulkOrder(container, bulkOrderId)
    const payments = container.resolve(Modules.PAYMENT)
    const collection = {
      id: `pay_col_${orderId.replace(/^order_/, "")}`,
      currency_code: "idr",
      amount: total.toString(),
    }
    const [known] = await payments.listPaymentCollections({ id: collection.id }, { select: ["id"] })
    if (!known) await payments.createPaymentCollections(collection)
    await container
      .resolve(ContainerRegistrationKeys.LINK)
      .create(linkBetween(orderId, collection.id))
    return new StepResponse<void, Created | null>(
      undefined,
      known ? null : { orderId, collectionId: collection.id },
    )
  },
  async (created, { container }) => {
    if (!created) return
    await container
      .resolve(ContainerRegistrationKeys.LINK)
      .dismiss(linkBetween(created.orderId, created.collectionId))
    await container.resolve(Modules.PAYMENT).deletePaymentCollections([created.collectionId])
  },
)

type Created = { orderId: string; collectionId: string }

const linkBetween = (orderId: string, collectionId: string) => ({
  [Modules.ORDER]: { order_id: orderId },
  [Modules.PAYMENT]: { payment_collection_id: collectionId },
})
