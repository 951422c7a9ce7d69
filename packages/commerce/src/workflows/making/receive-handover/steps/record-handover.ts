import { StepResponse } from "@medusajs/framework/workflows-sdk"
import { at } from "../../../../lib/clock.js"
import { sentraStep } from "../../../../lib/step.js"
import { PRODUCTION_MODULE, type ProductionService } from "../../../../modules/production/index.js"
import { goodsOf } from "../goods-of.js"
import type { ReceiveHandoverInput } from "../index.js"
import type { Received } from "../received.js"
import { refuseUnfit } from "../refuse-unfit.js"

/**
 * Writes down what was brought and what the hub found. A fact of the day: it is not undone. What
 * was written before is answered again, even if the member could not bring it today.
 */
export const recordHandoverStep = sentraStep(
  "record-handover",
  async (input: ReceiveHandoverInput, { container }) => {
    const goods = await goodsOf(container, input)
    const production = container.resolve<ProductionService>(PRODUCTION_MODULE)
    const [known] = await production.work.handovers({ keys: [input.key] })
    if (!known) await refuseUnfit(container, input, goods)
    const moment = at(input.at)
    const { handover, inspection } = await production.work.handOver({
      key: input.key,
      artisanId: input.artisanId,
      orderedLineId: input.orderedLineId ?? null,
      productId: goods.productId,
      variantId: goods.variantId,
      sku: goods.sku,
      pieces: input.accepted + input.rework + input.rejected,
      receivedBy: input.receivedBy,
      receivedAt: moment,
      inspection: { ...input, inspectedBy: input.receivedBy, inspectedAt: moment },
    })
    return new StepResponse<Received>({
      handoverId: handover.id,
      inspectionId: inspection.id,
      orderedLineId: handover.orderedLineId,
      orderId: goods.orderId,
      accepted: inspection.accepted,
      rejected: inspection.rejected,
      inspectedAt: inspection.inspectedAt.toISOString(),
    })
  },
)
