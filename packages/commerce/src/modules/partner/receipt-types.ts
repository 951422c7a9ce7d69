import { z } from "@medusajs/framework/zod"
import { momentColumn, rupiahColumn } from "../../lib/sql.js"

export const receiptRow = z.object({
  id: z.string(),
  key: z.string(),
  /** What it is part of: the key of the transfer's first receipt, and all that came in. */
  transferKey: z.string(),
  transferAmount: rupiahColumn,
  partnerId: z.string(),
  bulkOrderId: z.string(),
  deliveryId: z.string().nullable(),
  kind: z.enum(["down_payment", "payment"]),
  /** What reached the bank. */
  amount: rupiahColumn,
  /** What of a down payment is PPN. */
  ppn: rupiahColumn,
  /** What the partner kept of the invoice for the cooperative's income tax, with its slip. */
  pph22: rupiahColumn,
  slipNumber: z.string().nullable(),
  receivedOn: z.string(),
  bankReference: z.string(),
  enteredBy: z.string(),
  createdAt: momentColumn,
  postedAt: momentColumn.nullable(),
  reversedAt: momentColumn.nullable(),
  reversalReason: z.string().nullable(),
  reversalPostedAt: momentColumn.nullable(),
})
export type Receipt = z.infer<typeof receiptRow>

export type NewReceipt = Omit<
  Receipt,
  "id" | "createdAt" | "postedAt" | "reversedAt" | "reversalReason" | "reversalPostedAt"
> & { at?: Date }

export type ReceiptReversal = { receiptId: string; reason: string; at?: Date }

/** What one order gets of a transfer: an invoice is paid, or the order in advance. */
export type TransferPart = Pick<
  Receipt,
  "bulkOrderId" | "deliveryId" | "amount" | "ppn" | "pph22" | "slipNumber"
>

export type NewTransfer = Pick<
  Receipt,
  "key" | "partnerId" | "receivedOn" | "bankReference" | "enteredBy"
> & { parts: readonly TransferPart[]; at?: Date }

export type ReceiptFilter = {
  ids?: readonly string[]
  keys?: readonly string[]
  bulkOrderIds?: readonly string[]
  /** Of a receipt that stands; a reversed one has freed its reference. */
  bankReference?: string
  /** Those that are not in the books yet, they or their reversal, in the order of their ids. */
  unpostedOnly?: boolean
  after?: string
  take?: number
}
