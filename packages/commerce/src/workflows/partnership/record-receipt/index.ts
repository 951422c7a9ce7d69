import type { MedusaContainer } from "@medusajs/framework/types"
import {
  createWorkflow,
  transform,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { postFactWorkflow, type Facts } from "../../books/post-fact/index.js"
import { recordReceiptStep } from "./steps/record-receipt.js"

/** What one order gets of a transfer. */
export type ReceiptPart = {
  bulkOrderId: string
  /** The delivery whose invoice is paid; null for a down payment. */
  deliveryId: string | null
  /** Whole rupiah as text, since steps hand their input on as JSON. */
  amount: string
  pph22: string
  slipNumber: string | null
  /** What was open when the person looked; nothing is entered when it is not any more. */
  openSeen: string
}

type Transfer = {
  /** Made by the form: the same key is the same transfer. */
  key: string
  partnerId: string
  receivedOn: string
  bankReference: string
  enteredBy: string
  /** ISO instant; now when left out. */
  at?: string
}

export type RecordTransferInput = Transfer & {
  parts: ReceiptPart[]
  /** Whether a refusal says of which part it is: "parts.1.amount". */
  namesParts: boolean
}

/** Enters a partner's transfer and posts its parts (W1, W3, W3w). Idempotent by its key. */
export const recordPartnerReceiptWorkflow = createWorkflow(
  "record-partner-receipt",
  (input: WorkflowData<RecordTransferInput>) => {
    const recorded = recordReceiptStep(input)
    postFactWorkflow.runAsStep({ input: transform({ recorded }, factsOf) })
    return new WorkflowResponse(recorded)
  },
)

function factsOf({ recorded }: { recorded: { receiptIds: string[] } }): Facts {
  return { kind: "receipts", ids: recorded.receiptIds }
}

/**
 * Enters one transfer for several things, all or none; answers the receipts' ids in the order of
 * the parts. Throws Refusal: not_found (order or delivery), conflict (bank reference or key used,
 * or something else is open now), invalid_data.
 */
export async function recordPartnerTransfer(
  container: MedusaContainer,
  input: Omit<RecordTransferInput, "namesParts">,
): Promise<string[]> {
  return record(container, { ...input, namesParts: true })
}

export type RecordReceiptInput = Transfer & ReceiptPart

/** Enters a transfer that is for one thing. See `recordPartnerTransfer`. */
export async function recordPartnerReceipt(
  container: MedusaContainer,
  input: RecordReceiptInput,
): Promise<void> {
  const { bulkOrderId, deliveryId, amount, pph22, slipNumber, openSeen, ...transfer } = input
  const part = { bulkOrderId, deliveryId, amount, pph22, slipNumber, openSeen }
  await record(container, { ...transfer, parts: [part], namesParts: false })
}

async function record(container: MedusaContainer, input: RecordTransferInput): Promise<string[]> {
  const { result } = await recordPartnerReceiptWorkflow(container).run({ input })
  return result.receiptIds
}
