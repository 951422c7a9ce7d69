import { StepResponse } from "@medusajs/framework/workflows-sdk"
import { at } from "../../../../lib/clock.js"
import { sentraStep } from "../../../../lib/step.js"
import { PRODUCTION_MODULE, type ProductionService } from "../../../../modules/production/index.js"
import type { RecordDeliveryInput } from "../index.js"

/** Writes the handover certificate down. The same number again answers the same delivery. */
export const recordDeliveryStep = sentraStep(
  "record-wholesale-delivery",
  async ({ orderId, number, lines, ...input }: RecordDeliveryInput, { container }) => {
    const { delivery } = await container
      .resolve<ProductionService>(PRODUCTION_MODULE)
      .delivery.record({
        orderId,
        channel: "wholesale",
        number,
        deliveredAt: at(input.at),
        ...(lines && { lines }),
      })
    return new StepResponse({ deliveryId: delivery.id })
  },
)
