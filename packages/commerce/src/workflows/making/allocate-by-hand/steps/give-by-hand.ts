import { StepResponse } from "@medusajs/framework/workflows-sdk"
import { noteChange } from "../../../../lib/acting.js"
import { exclusively } from "../../../../lib/exclusively.js"
import { sentraStep } from "../../../../lib/step.js"
import { COOPERATIVE_MODULE, type CooperativeService } from "../../../../modules/cooperative/index.js"
import { PRODUCTION_MODULE, type ProductionService } from "../../../../modules/production/index.js"
import { ALLOCATION_LOCK } from "../../allocate-order/allocation-lock.js"
import { runByHand } from "../run-by-hand.js"
import type { AllocateByHandInput } from "../types.js"

/**
 * Writes down who gets the pieces while no order is divided. What is recorded is never taken back;
 * a wrong choice is corrected by a decline.
 */
export const giveByHandStep = sentraStep(
  "give-by-hand",
  async (input: AllocateByHandInput, { container }) => {
    const { policyVersion } = await container
      .resolve<CooperativeService>(COOPERATIVE_MODULE)
      .current()
    const run = runByHand(input, policyVersion)
    const [recorded] = await exclusively(container, [ALLOCATION_LOCK], () =>
      container.resolve<ProductionService>(PRODUCTION_MODULE).work.allocate({ runs: [run] }),
    )
    const { orderedLineId, artisanId, pieces, reason } = input
    noteChange({ id: orderedLineId, before: null, after: { artisanId, pieces, reason } })
    return new StepResponse(recorded?.id ?? "")
  },
)
