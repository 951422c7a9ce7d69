import type { MedusaContainer } from "@medusajs/framework/types"
import {
  createWorkflow,
  transform,
  when,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { causeIdOf } from "@sentra/domain/ledger"
import { allocateOrderWorkflow } from "../allocate-order/index.js"
import type { AllocateOrderInput } from "../allocate-order/types.js"
import { changeDueDayStep } from "./steps/change-due-day.js"
import { giveByHandStep } from "./steps/give-by-hand.js"
import type { AllocateByHandInput } from "./types.js"

export type { AllocateByHandInput } from "./types.js"

/**
 * What two people decided about pieces that the rule left over: a new day, and the member who makes
 * them; without a member, the rule divides them anew for the new day.
 */
export const allocateByHandWorkflow = createWorkflow(
  "allocate-by-hand",
  (input: WorkflowData<AllocateByHandInput>) => {
    const changed = changeDueDayStep(input)
    when("member-chosen", { input }, isMemberChosen).then(() => giveByHandStep(input))
    when("left-to-the-rule", { input }, isLeftToTheRule).then(() => {
      allocateOrderWorkflow.runAsStep({ input: transform({ input }, demandOf) })
    })
    return new WorkflowResponse(changed)
  },
)

type Decided = { input: AllocateByHandInput }

function isMemberChosen({ input }: Decided): boolean {
  return input.artisanId !== null
}

function isLeftToTheRule({ input }: Decided): boolean {
  return input.artisanId === null && input.left > 0
}

function demandOf({ input }: Decided): AllocateOrderInput {
  return {
    orderId: input.orderId,
    cause: "manual",
    causeId: causeIdOf.byHand(input.approvalId),
    line: { orderedLineId: input.orderedLineId, pieces: input.left },
  }
}

/**
 * Runs the workflow. Again changes nothing. Throws Refusal: conflict when the line stands otherwise
 * than was seen, invalid_data for a member who may not make it.
 */
export async function allocateByHand(
  container: MedusaContainer,
  input: AllocateByHandInput,
): Promise<void> {
  await allocateByHandWorkflow(container).run({ input })
}
