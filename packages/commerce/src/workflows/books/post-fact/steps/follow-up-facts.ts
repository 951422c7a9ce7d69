import { StepResponse } from "@medusajs/framework/workflows-sdk"
import { sentraStep } from "../../../../lib/step.js"
import { factKind } from "../../../facts.js"
import type { Facts } from "../index.js"

/** Shows the fact to the rest of the house, such as the delivery on Medusa's order. */
export const followUpFactsStep = sentraStep(
  "follow-up-facts",
  async ({ kind, ids }: Facts, { container }) => {
    await factKind(kind).followUp?.(container, ids)
    return new StepResponse(undefined)
  },
)
