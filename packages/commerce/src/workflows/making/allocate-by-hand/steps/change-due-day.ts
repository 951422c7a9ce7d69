import { StepResponse } from "@medusajs/framework/workflows-sdk"
import { noteChange } from "../../../../lib/acting.js"
import { sentraStep } from "../../../../lib/step.js"
import { PRODUCTION_MODULE, type ProductionService } from "../../../../modules/production/index.js"
import { assertGivable } from "../assert-givable.js"
import type { AllocateByHandInput } from "../types.js"

/** Moves the line's day, once all that was agreed is still possible. It is not undone. */
export const changeDueDayStep = sentraStep(
  "change-due-day",
  async (input: AllocateByHandInput, { container }) => {
    await assertGivable(container, input)
    const { orderedLineId, dueOn, dueOnSeen: seen } = input
    if (dueOn === null) return new StepResponse(orderedLineId)
    const production = container.resolve<ProductionService>(PRODUCTION_MODULE)
    await production.lines.changeDueDay({ orderedLineId, dueOn, seen })
    noteChange({ id: orderedLineId, before: { dueOn: seen }, after: { dueOn } })
    return new StepResponse(orderedLineId)
  },
)
