import {
  createWorkflow,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { recordSharesStep } from "./steps/record-shares.js"

/** Shares what accepted work to order earned between its maker and the cooperative. Idempotent. */
export const shareRevenueWorkflow = createWorkflow(
  "share-revenue",
  (input: WorkflowData<{ inspectionIds: string[] }>) =>
    new WorkflowResponse(recordSharesStep(input)),
)
