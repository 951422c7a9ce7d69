import {
  createWorkflow,
  when,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { freezeSoldLinesStep } from "./steps/freeze-sold-lines.js"
import { sellClaimsStep } from "./steps/sell-claims.js"
import { shareSoldLinesStep } from "./steps/share-sold-lines.js"
import type { SellFromLotsInput, SoldClaims } from "./types.js"

export type { SellFromLotsInput } from "./types.js"

/**
 * Turns the claims of a retail order into sales and freezes what was sold: price, tax, the
 * artisans' part, and whose pieces they are, first in first out. Each step may run again and then
 * changes nothing, so the sweeper finishes what a crash left.
 */
export const sellFromLotsWorkflow = createWorkflow(
  "sell-from-lots",
  (input: WorkflowData<SellFromLotsInput>) => {
    const claims = sellClaimsStep(input)
    when("pieces-are-sold", { claims }, areSold).then(() => {
      freezeSoldLinesStep(input)
      shareSoldLinesStep(input)
    })
    return new WorkflowResponse(claims)
  },
)

function areSold({ claims }: { claims: SoldClaims }): boolean {
  return claims.sold
}
