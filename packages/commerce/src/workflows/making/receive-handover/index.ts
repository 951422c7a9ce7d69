import type { HandoverRequest } from "@sentra/contracts"
import type { MedusaContainer } from "@medusajs/framework/types"
import {
  createWorkflow,
  transform,
  when,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { allocateOrderWorkflow } from "../allocate-order/index.js"
import { postFactWorkflow } from "../../books/post-fact/index.js"
import { causeOfRejection, earns, factsOf, looksForMaker, type Received } from "./received.js"
import { recordHandoverStep } from "./steps/record-handover.js"

export type ReceiveHandoverInput = HandoverRequest & {
  /** The staff user's id. */
  receivedBy: string
  /** ISO instant; now when left out. */
  at?: string
}

/**
 * Takes in pieces of one member: accepted ones earn (work to order) or become a lot (stock), those
 * to mend stay with the member, rejected ones of an order look for a maker again. Idempotent by
 * its key.
 */
export const receiveHandoverWorkflow = createWorkflow(
  "receive-handover",
  (input: WorkflowData<ReceiveHandoverInput>) => {
    const received = recordHandoverStep(input)
    when("accepted-to-order", { received }, earns).then(() => {
      postFactWorkflow.runAsStep({ input: transform({ received }, factsOf) })
    })
    when("rejected-to-order", { received }, looksForMaker).then(() => {
      allocateOrderWorkflow.runAsStep({ input: transform({ received }, causeOfRejection) })
    })
    return new WorkflowResponse(received)
  },
)

/** Runs the workflow. Refusals name the field: more pieces than open, another handover's key. */
export async function receiveHandover(
  container: MedusaContainer,
  input: ReceiveHandoverInput,
): Promise<Received> {
  const { result } = await receiveHandoverWorkflow(container).run({ input })
  return result
}
