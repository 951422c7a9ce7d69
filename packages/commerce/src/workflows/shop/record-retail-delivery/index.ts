import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import {
  recordRetailDeliveryStep,
  type RetailDeliveryInput,
} from "./steps/record-retail-delivery.js"

/**
 * Notes that a retail parcel arrived and from which day on the makers' earnings are free. A parcel
 * of another channel changes nothing. Idempotent by the parcel's id.
 */
export const recordRetailDeliveryWorkflow = createWorkflow(
  "record-retail-delivery",
  (input: RetailDeliveryInput) => new WorkflowResponse(recordRetailDeliveryStep(input)),
)
