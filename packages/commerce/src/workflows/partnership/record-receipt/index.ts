import type { MedusaContainer } from "@medusajs/framework/types"
import {
  createWorkflow,
  transform,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { postFactWorkflow, type Facts } from "../../books/post-fact/index.js"
import { recordReceiptStep } from "./steps/record-receipt.js"

export type RecordReceiptInput = {
  /** Made by the form: the same key is the same receipt. */
  key: string
  partnerId: string
  bulkOrderId: string
  /** The delivery whose invoice is paid; null for a down payment. */
  deliveryId: string | null
  /** Whole rupiah as text, since steps hand their input on as JSON. */
  amount: string
  pph22: string
  slipNumber: string | null
  receivedOn: string
  bankReference: string
  /** What was open when the person looked; nothing is entered when it is not any more. */
  openSeen: string
  enteredBy: string
  /** ISO instant; now when left out. */
  at?: string
}

/** Enters a partner's transfer and posts it (W1, W3, W3w). Idempotent by its key. */
export const recordPartnerReceiptWorkflow = createWorkflow(
  "record-partner-receipt",
  (input: WorkflowData<RecordReceiptInput>) => {
    const recorded = recordReceiptStep(input)
    postFactWorkflow.runAsStep({ input: transform({ recorded }, factsOf) })
    return new WorkflowResponse(recorded)
  },
)

function factsOf({ recorded }: { recorded: { receiptId: string } }): Facts {
  return { kind: "receipts", ids: [recorded.receiptId] }
}

/**
 * Runs the workflow; answers the receipt's id. Throws Refusal: not_found (order or delivery),
 * conflict (bank reference or key used, or something else is open now), invalid_data.
 */
export async function recordPartnerReceipt(
  container: MedusaContainer,
  input: RecordReceiptInput,
): Promise<string> {
  const { result } = await recordPartnerReceiptWorkflow(container).run({ input })
  return result.receiptId
}
