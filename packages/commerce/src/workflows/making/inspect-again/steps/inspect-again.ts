import { StepResponse } from "@medusajs/framework/workflows-sdk"
import type { InspectionRequest } from "@sentra/contracts"
import { now } from "../../../../lib/clock.js"
import { notFound } from "../../../../lib/refusal.js"
import { sentraStep } from "../../../../lib/step.js"
import { PRODUCTION_MODULE, type ProductionService } from "../../../../modules/production/index.js"
import { goodsOf } from "../../receive-handover/goods-of.js"
import type { Received } from "../../receive-handover/received.js"
import { refuseUnfit } from "../../receive-handover/refuse-unfit.js"

export type InspectAgainInput = InspectionRequest & {
  handoverId: string
  /** The staff user's id. */
  inspectedBy: string
}

/** Writes down what the hub found now. A fact of the day: it is not undone. */
export const inspectAgainStep = sentraStep(
  "inspect-again",
  async ({ handoverId, ...found }: InspectAgainInput, { container }) => {
    const { work } = container.resolve<ProductionService>(PRODUCTION_MODULE)
    const [known] = await work.handovers({ ids: [handoverId] })
    if (!known) {
      throw notFound({
        id: "Penerimaan ini tidak ada. Muat ulang halaman Penerimaan.",
        en: "There is no such handover. Reload the Receiving page.",
      })
    }
    const { orderedLineId, variantId, artisanId } = known.handover
    const goods = await goodsOf(
      container,
      orderedLineId === null ? { variantId } : { orderedLineId },
    )
    await refuseUnfit(container, { artisanId, ...found }, goods)
    const { handover, inspection } = await work.inspectAgain({
      handoverId,
      inspection: { ...found, inspectedAt: now() },
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
