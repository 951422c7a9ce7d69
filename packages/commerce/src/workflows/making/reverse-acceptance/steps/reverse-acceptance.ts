import { StepResponse } from "@medusajs/framework/workflows-sdk"
import { noteChange } from "../../../../lib/acting.js"
import { sentraStep } from "../../../../lib/step.js"
import { PRODUCTION_MODULE, type ProductionService } from "../../../../modules/production/index.js"

export type ReverseAcceptanceInput = { inspectionId: string; reason: string }

export type Reversed = {
  inspectionId: string
  /** Whether anybody had earned by it: work to order, of which something was accepted. */
  earned: boolean
}

/** Notes the reversal. What two people agreed on is not undone. */
export const reverseAcceptanceStep = sentraStep(
  "reverse-acceptance",
  async ({ inspectionId, reason }: ReverseAcceptanceInput, { container }) => {
    const { accepted, rework, rejected, orderedLineId } = await container
      .resolve<ProductionService>(PRODUCTION_MODULE)
      .work.reverse({ inspectionId, reason })
    noteChange({
      id: inspectionId,
      before: { accepted, rework, rejected },
      after: { reversed: true, reason },
    })
    const earned = orderedLineId !== null && accepted > 0
    return new StepResponse<Reversed>({ inspectionId, earned })
  },
)
