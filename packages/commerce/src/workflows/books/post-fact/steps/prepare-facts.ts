import { StepResponse } from "@medusajs/framework/workflows-sdk"
import { sentraStep } from "../../../../lib/step.js"
import { factKind } from "../../../facts.js"
import type { Facts } from "../index.js"

/** Puts in place what the entries rest on. */
export const prepareFactsStep = sentraStep(
  "prepare-facts",
  async ({ kind, ids }: Facts, { container }) => {
    await factKind(kind).prepare?.(container, ids)
    return new StepResponse(undefined)
  },
)
