import { StepResponse } from "@medusajs/framework/workflows-sdk"
import { eventIdOf } from "@sentra/domain/ledger"
import { shareSale } from "@sentra/domain/sharing"
import { now } from "../../../../lib/clock.js"
import { sentraStep } from "../../../../lib/step.js"
import { PRODUCTION_MODULE, type ProductionService } from "../../../../modules/production/index.js"
import type { SellFromLotsInput } from "../types.js"

/** Writes what each member earns. The money itself is posted when the buyer's transfer is seen. */
export const shareSoldLinesStep = sentraStep(
  "share-sold-lines",
  async ({ orderId }: SellFromLotsInput, { container }) => {
    const production = container.resolve<ProductionService>(PRODUCTION_MODULE)
    const lines = await production.lines.find({ orderIds: [orderId] })
    const sold = await production.shelf.claims({ orderIds: [orderId] })
    const orderedAt = new Map(lines.map((line) => [line.id, line.orderedAt]))
    const shares = await production.sharing.record(
      shareSale(lines, sold).map((share) => ({
        ...share,
        eventId: eventIdOf.captured(orderId),
        earnedAt: orderedAt.get(share.orderedLineId) ?? now(),
      })),
    )
    return new StepResponse({ shares: shares.length })
  },
)
