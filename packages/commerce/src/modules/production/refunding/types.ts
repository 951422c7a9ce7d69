import { z } from "@medusajs/framework/zod"
import { momentColumn, rupiahColumn } from "../../../lib/sql.js"

export const refundReason = z.enum([
  "defect",
  "wrong_goods",
  "lost",
  "late",
  "changed_mind",
  "goodwill",
  "canceled",
])
export type RefundReason = z.infer<typeof refundReason>

const part = z.object({
  refundId: z.string(),
  /** Whose pieces of which line; null for the delivery. */
  shareId: z.string().nullable(),
  pieces: z.number().int(),
  taxAmount: rupiahColumn,
  coopAmount: rupiahColumn,
  shareAmount: rupiahColumn,
})
export const refundPartRow = part.extend({ artisanId: z.string().nullable() })
export type RefundPart = z.infer<typeof refundPartRow>

export const refundRow = z.object({
  id: z.string(),
  key: z.string(),
  orderId: z.string(),
  amount: rupiahColumn,
  reason: refundReason,
  /** Then they owe what was paid to them of it; else the cooperative bears that. */
  makersAtFault: z.boolean(),
  note: z.string().nullable(),
  askedBy: z.string(),
  askedAt: momentColumn,
  medusaRefundId: z.string().nullable(),
  givenAt: momentColumn.nullable(),
  withdrawnAt: momentColumn.nullable(),
  postedAt: momentColumn.nullable(),
})
export type OrderRefund = z.infer<typeof refundRow> & { parts: RefundPart[] }

/** A part of a shop order's price: one maker's pieces of a line, or the delivery. */
export const refundableRow = z.object({
  shareId: z.string().nullable(),
  orderedLineId: z.string().nullable(),
  artisanId: z.string().nullable(),
  pieces: z.number().int(),
  taxAmount: rupiahColumn,
  coopAmount: rupiahColumn,
  shareAmount: rupiahColumn,
  piecesLeft: z.coerce.number().int(),
  taxLeft: rupiahColumn,
  coopLeft: rupiahColumn,
  shareLeft: rupiahColumn,
})
export type Refundable = z.infer<typeof refundableRow>
