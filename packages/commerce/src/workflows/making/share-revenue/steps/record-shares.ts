import { StepResponse } from "@medusajs/framework/workflows-sdk"
import { sentraStep } from "../../../../lib/step.js"
import { PRODUCTION_MODULE, type ProductionService } from "../../../../modules/production/index.js"
import { shareOfInspection } from "../share-of-inspection.js"

/** Writes the shares of accepted work; the same inspection again changes nothing. */
export const recordSharesStep = sentraStep(
  "record-shares",
  async ({ inspectionIds }: { inspectionIds: string[] }, { container }) => {
    const production = container.resolve<ProductionService>(PRODUCTION_MODULE)
    const facts = await production.work.inspectionFacts(inspectionIds)
    await production.sharing.record(
      facts
        .filter(({ inspection }) => inspection.accepted > 0)
        .map(({ inspection, line }) => shareOfInspection(inspection, line)),
    )
    return new StepResponse({ inspectionIds })
  },
)
