import { StepResponse } from "@medusajs/framework/workflows-sdk"
import { sentraStep } from "../../../../lib/step.js"
import { PARTNER_MODULE, type PartnerService } from "../../../../modules/partner/index.js"
import { frozenRequest } from "../frozen-request.js"
import { readDisplayId } from "../read-display-id.js"
import { readBulkOrder } from "../read-bulk-order.js"
import type { RecordedBulkOrder } from "./record-bulk-order.js"

/** Says that everything of the order exists. Last of the writing steps, so it needs no undo. */
export const finishBulkOrderStep = sentraStep(
  "finish-bulk-order",
  async ({ bulkOrderId }: RecordedBulkOrder, { container }) => {
    const { orderId, request } = await readBulkOrder(container, bulkOrderId)
    await container.resolve<PartnerService>(PARTNER_MODULE).finishBulkOrder(bulkOrderId, {
      orderDisplayId: await readDisplayId(container, orderId),
      at: new Date(frozenRequest.parse(request).orderedAt),
    })
    return new StepResponse(undefined)
  },
)
