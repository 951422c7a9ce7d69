import type { MedusaContainer } from "@medusajs/framework/types"
import {
  createWorkflow,
  transform,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { causeIdOf } from "@sentra/domain/ledger"
import { allocateOrderWorkflow } from "../allocate-order/index.js"
import type { AllocateOrderInput } from "../allocate-order/types.js"
import { recordDeclineStep, type DeclineInput, type Declined } from "./steps/record-decline.js"

export type { DeclineInput } from "./steps/record-decline.js"

function causeOfDecline({ declined }: { declined: Declined }): AllocateOrderInput {
  return {
    orderId: declined.orderId,
    cause: "declined",
    causeId: causeIdOf.declined(declined.declineId),
    line: { orderedLineId: declined.orderedLineId, pieces: declined.pieces },
    exceptArtisanId: declined.artisanId,
    at: declined.declinedAt,
  }
}

/** A member gives pieces back; they go to the others at once. Idempotent by the decline's key. */
export const declineAllocationWorkflow = createWorkflow(
  "decline-allocation",
  (input: WorkflowData<DeclineInput>) => {
    const declined = recordDeclineStep(input)
    allocateOrderWorkflow.runAsStep({ input: transform({ declined }, causeOfDecline) })
    return new WorkflowResponse(declined)
  },
)

/** Runs the workflow; answers the id of the decline. Refusals are those of `recordDecline`. */
export async function declineAllocation(
  container: MedusaContainer,
  input: DeclineInput,
): Promise<string> {
  const { result } = await declineAllocationWorkflow(container).run({ input })
  return result.declineId
}
