import { StepResponse } from "@medusajs/framework/workflows-sdk"
import { eventIdOf } from "@sentra/domain/ledger"
import { sentraStep } from "../../../../lib/step.js"
import { PRODUCTION_MODULE, type ProductionService } from "../../../../modules/production/index.js"
import { shareLines } from "../share-lines.js"
import type { SellFromLotsInput } from "../types.js"

/** Writes what each member earns. The money itself is posted when the buyer's transfer is seen. */
export const shareSoldLinesStep = sentraStep(
  "share-sold-lines",
  async ({ orderId }: SellFromLotsInput, { container }) => {
    const production = container.resolve<ProductionService>(PRODUCTION_MODULE)
    const lines = await production.lines.find({ orderIds: [orderId] })
    const sold = await production.shelf.claims({ orderIds: [orderId] })
    const shares = await production.sharing.record(
      shareLines(eventIdOf.captured(orderId), lines, sold),
    )
    return new StepResponse({ shares: shares.length })
  },
)
