import type { MedusaContainer } from "@medusajs/framework/types"
import {
  createWorkflow,
  transform,
  when,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { exclusively } from "../../../lib/exclusively.js"
import { EARNINGS_OF_SALES } from "../../books/fact-kind.js"
import { postFactWorkflow, type Facts } from "../../books/post-fact/index.js"
import {
  reverseAcceptanceStep,
  type Reversed,
  type ReverseAcceptanceInput,
} from "./steps/reverse-acceptance.js"

/**
 * What the hub found was wrong: what was earned by it is taken back, and its pieces are with the
 * hub to be looked at again; stock is off the shelf until then.
 */
export const reverseAcceptanceWorkflow = createWorkflow(
  "reverse-acceptance",
  (input: WorkflowData<ReverseAcceptanceInput>) => {
    const reversed = reverseAcceptanceStep(input)
    when("had-earned", { reversed }, hadEarned).then(() => {
      postFactWorkflow.runAsStep({ input: transform({ reversed }, factsOf) })
    })
    return new WorkflowResponse(reversed)
  },
)

function hadEarned({ reversed }: { reversed: Reversed }): boolean {
  return reversed.earned
}

function factsOf({ reversed }: { reversed: Reversed }): Facts {
  return { kind: "reversed-acceptances", ids: [reversed.inspectionId] }
}

/**
 * Runs the workflow. Again changes nothing. Throws Refusal: not_found, or conflict when its pieces
 * were sold, delivered or given to others.
 */
export async function reverseAcceptance(
  container: MedusaContainer,
  input: ReverseAcceptanceInput,
): Promise<void> {
  await exclusively(container, [EARNINGS_OF_SALES], () =>
    reverseAcceptanceWorkflow(container).run({ input }),
  )
}
