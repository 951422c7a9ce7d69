import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { takeBackSaleStep, type TakeBackSaleInput } from "./steps/take-back-sale.js"

/**
 * Undoes the sale of a cancelled shop order: its pieces are for sale again and are nobody's
 * earning. What was paid for it the books undo by its refund. Idempotent; an order that was not
 * cancelled, or is a partner's, is left alone.
 */
export const takeBackSaleWorkflow = createWorkflow(
  "take-back-sale",
  (input: TakeBackSaleInput) => new WorkflowResponse(takeBackSaleStep(input)),
)
