import type { MedusaContainer } from "@medusajs/framework/types"
import {
  createWorkflow,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { prepareForShelfStep } from "./steps/prepare-for-shelf.js"
import { refuseImpossibleKitStep } from "./steps/refuse-impossible-kit.js"
import { writeSpecificationStep, type SpecifyWorkInput } from "./steps/write-specification.js"

/** How a product is made, and what the shop needs of it: ordered lines stay as they were. */
export const specifyWorkWorkflow = createWorkflow(
  "specify-work",
  (input: WorkflowData<SpecifyWorkInput>) => {
    refuseImpossibleKitStep(input)
    prepareForShelfStep(input)
    return new WorkflowResponse(writeSpecificationStep(input))
  },
)

/** Runs the workflow. NOT_FOUND for a product that is not there; refuses an impossible kit. */
export async function specifyWork(
  container: MedusaContainer,
  input: SpecifyWorkInput,
): Promise<void> {
  await specifyWorkWorkflow(container).run({ input })
}
