import { z } from "@medusajs/framework/zod"
import { momentColumn, rupiahColumn } from "../../lib/sql.js"

export const receiptRow = z.object({
  id: z.string(),
  key: z.string(),
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
})
export type Receipt = z.infer<typeof receiptRow>

export type NewReceipt = Omit<Receipt, "id" | "createdAt" | "postedAt" | "reversedAt"> & {
  at?: Date
}

export type ReceiptFilter = {
  ids?: readonly string[]
  keys?: readonly string[]
  bulkOrderIds?: readonly string[]
  /** Of a receipt that stands; a reversed one has freed its reference. */
  bankReference?: string
  /** Those that are not in the books yet, in the order of their ids. */
  unpostedOnly?: boolean
  after?: string
  take?: number
}
