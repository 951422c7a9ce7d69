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
 * Freezes what a retail order costs (price, tax, the artisans' part), then turns its claims into
 * sales, first in first out, and shares the price with whose pieces they are. Each step may run
 * again and then changes nothing, so the sweeper finishes what a crash left.
 */
export const sellFromLotsWorkflow = createWorkflow(
  "sell-from-lots",
  (input: WorkflowData<SellFromLotsInput>) => {
    freezeSoldLinesStep(input)
    const claims = sellClaimsStep(input)
    when("pieces-are-sold", { claims }, areSold).then(() => {
      shareSoldLinesStep(input)
    })
    return new WorkflowResponse(claims)
  },
)

function areSold({ claims }: { claims: SoldClaims }): boolean {
  return claims.sold
}
