import type { MedusaContainer } from "@medusajs/framework/types"
import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { causeIdOf } from "@sentra/domain/ledger"
import { divideAndRecordStep } from "./steps/divide-and-record.js"
import type { AllocateOrderInput } from "./types.js"

export type { AllocateOrderInput, AllocationCause } from "./types.js"

/**
 * Divides the open pieces of an order among the members by level filling. Idempotent by line and
 * cause: the same cause again finds its runs recorded and divides nothing.
 */
export const allocateOrderWorkflow = createWorkflow(
  "allocate-order",
  (input: AllocateOrderInput) => new WorkflowResponse(divideAndRecordStep(input)),
)

/** Runs the workflow; answers the ids of the runs it recorded. */
export async function allocateOrder(
  container: MedusaContainer,
  input: AllocateOrderInput,
): Promise<string[]> {
  const { result } = await allocateOrderWorkflow(container).run({ input })
  return result.runIds
}

/** The cause of an order's first division. */
export const orderedCause = (orderId: string) =>
  ({ orderId, cause: "ordered", causeId: causeIdOf.ordered(orderId) }) as const
