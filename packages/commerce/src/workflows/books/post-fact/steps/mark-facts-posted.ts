import { StepResponse } from "@medusajs/framework/workflows-sdk"
import { sentraStep } from "../../../../lib/step.js"
import { factKind } from "../../../facts.js"
import type { Facts } from "../index.js"

/** The facts need no more looking after. */
export const markFactsPostedStep = sentraStep(
  "mark-facts-posted",
  async ({ kind, ids }: Facts, { container }) => {
    await factKind(kind).markPosted(container, ids)
    return new StepResponse(undefined)
  },
)
