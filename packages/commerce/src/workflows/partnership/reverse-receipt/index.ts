import type { MedusaContainer } from "@medusajs/framework/types"
import {
  createWorkflow,
  transform,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { postFactWorkflow, type Facts } from "../../books/post-fact/index.js"
import { reverseReceiptStep, type ReverseReceiptInput } from "./steps/reverse-receipt.js"

/**
 * What was entered as received was not: the receipt's entry is reversed by its mirror image, and
 * its bank reference is free for the receipt that is right.
 */
export const reverseReceiptWorkflow = createWorkflow(
  "reverse-receipt",
  (input: WorkflowData<ReverseReceiptInput>) => {
    const receiptId = reverseReceiptStep(input)
    postFactWorkflow.runAsStep({ input: transform({ receiptId }, factsOf) })
    return new WorkflowResponse(receiptId)
  },
)

function factsOf({ receiptId }: { receiptId: string }): Facts {
  return { kind: "receipts", ids: [receiptId] }
}

/**
 * Runs the workflow. Again changes nothing. Throws Refusal: not_found, or conflict when a delivery
 * has used the down payment.
 */
export async function reverseReceipt(
  container: MedusaContainer,
  input: ReverseReceiptInput,
): Promise<void> {
  await reverseReceiptWorkflow(container).run({ input })
}
