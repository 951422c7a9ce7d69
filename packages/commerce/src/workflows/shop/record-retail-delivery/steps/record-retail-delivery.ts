import { StepResponse } from "@medusajs/framework/workflows-sdk"
import { addDays, jakartaDay } from "../../../../lib/clock.js"
import { databaseIn } from "../../../../lib/database-in.js"
import { sentraStep } from "../../../../lib/step.js"
import { COOPERATIVE_MODULE, type CooperativeService } from "../../../../modules/cooperative/index.js"
import { PRODUCTION_MODULE, type ProductionService } from "../../../../modules/production/index.js"
import { readParcel } from "../read-parcel.js"

export type RetailDeliveryInput = { fulfillmentId: string }

/** Without an id when the parcel is no retail one. */
export type RecordedDelivery = { deliveryId: string | null }

/** Writes the delivery. Nothing is undone: a parcel that arrived has arrived. */
export const recordRetailDeliveryStep = sentraStep(
  "record-retail-delivery",
  async ({ fulfillmentId }: RetailDeliveryInput, { container }) => {
    const parcel = await readParcel(databaseIn(container), fulfillmentId)
    if (!parcel) return new StepResponse<RecordedDelivery>({ deliveryId: null })
    const { holdDays } = await container.resolve<CooperativeService>(COOPERATIVE_MODULE).current()
    const { delivery } = await container
      .resolve<ProductionService>(PRODUCTION_MODULE)
      .delivery.record({
        orderId: parcel.orderId,
        channel: "retail",
        number: fulfillmentId,
        deliveredAt: parcel.deliveredAt,
        releaseOn: addDays(jakartaDay(parcel.deliveredAt), holdDays),
        lines: parcel.lines,
      })
    return new StepResponse<RecordedDelivery>({ deliveryId: delivery.id })
  },
)
