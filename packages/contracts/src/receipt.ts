import { z } from "zod"
import { bilingual, instant, priceShares, rowId, rupiahString, text } from "./shared.js"

export const receiptRequest = z.object({ cartId: rowId })
export const receiptKeyResponse = z.object({ orderId: z.string(), receiptKey: z.string() })
export type ReceiptKey = z.infer<typeof receiptKeyResponse>

export const receiptQuery = z.object({ key: text.min(1).max(500) })

export const receiptLine = z.object({
  orderLineId: z.string(),
  sku: z.string(),
  title: bilingual,
  size: z.string().nullable(),
  pieces: z.int(),
  unitPrice: rupiahString,
  gross: rupiahString,
  makers: z.array(
    z.object({ memberNumber: z.string(), workshop: z.string(), pieces: z.int() }),
  ),
})
export type ReceiptLine = z.infer<typeof receiptLine>

/** The buyer's own page of one retail order. */
export const receipt = z.object({
  orderId: z.string(),
  displayId: z.int(),
  orderedAt: instant,
  email: z.string(),
  payment: z.enum(["awaiting_transfer", "received", "canceled"]),
  delivery: z.enum(["preparing", "shipped", "delivered"]),
  lines: z.array(receiptLine),
  shippingName: z.string(),
  shippingFee: rupiahString,
  total: rupiahString,
  shares: priceShares.extend({ shipping: rupiahString }),
  /** Where the PPN counted anew on the price without it misses the total by a rupiah. */
  rounding: z.object({ net: rupiahString, tax: rupiahString, total: rupiahString }).nullable(),
  address: z.object({
    recipient: z.string(),
    phone: z.string(),
    street: z.string(),
    district: z.string(),
    city: z.string(),
    province: z.string(),
    postalCode: z.string(),
  }),
  transfer: z.object({
    bankName: z.string(),
    accountNumber: z.string(),
    accountHolder: z.string(),
    amount: rupiahString,
    reference: z.string(),
    /** An order that nobody paid by then is cancelled. */
    payUntil: instant,
  }),
})
export type Receipt = z.infer<typeof receipt>
export const receiptResponse = z.object({ receipt })
