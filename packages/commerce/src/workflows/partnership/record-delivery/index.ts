import type { MedusaContainer } from "@medusajs/framework/types"
import {
  createWorkflow,
  transform,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { postFactWorkflow, type Facts } from "../../books/post-fact/index.js"
import { recordDeliveryStep } from "./steps/record-delivery.js"

export type RecordDeliveryInput = {
  orderId: string
  /** The number of the handover certificate (BAST). */
  number: string
  /** All accepted pieces not delivered yet when left out. */
  lines?: { orderedLineId: string; pieces: number }[]
  /** ISO instant; now when left out. */
  at?: string
}

/** Hands a partner's goods over and invoices them (W2). Idempotent by the certificate's number. */
export const recordWholesaleDeliveryWorkflow = createWorkflow(
  "record-wholesale-delivery",
  (input: WorkflowData<RecordDeliveryInput>) => {
    const recorded = recordDeliveryStep(input)
    postFactWorkflow.runAsStep({ input: transform({ recorded }, factsOf) })
    return new WorkflowResponse(recorded)
  },
)

function factsOf({ recorded }: { recorded: { deliveryId: string } }): Facts {
  return { kind: "deliveries", ids: [recorded.deliveryId] }
}

/** Runs the workflow; answers the delivery's id. Refuses more pieces than were accepted. */
export async function recordWholesaleDelivery(
  container: MedusaContainer,
  input: RecordDeliveryInput,
): Promise<string> {
  const { result } = await recordWholesaleDeliveryWorkflow(container).run({ input })
  return result.deliveryId
}
