import { z } from "zod"
import { bill, billedDelivery, orderMoney } from "./order-money.js"
import { staffReason } from "./staff-access.js"
import { BANK_REFERENCE_CHARACTERS_MAX } from "./staff-payouts.js"
import { count, day, instant, positiveRupiahString, refusedAs, rupiahString, text } from "./shared.js"

/** A partner's terms and what its orders come to. */
export const staffPartner = z.object({
  partnerId: z.string(),
  code: z.string(),
  name: z.string(),
  taxCollector: z.boolean(),
  downPaymentBasisPoints: z.int(),
  netDays: z.int(),
  orders: count,
  downPaymentLeft: rupiahString,
  downPaymentDue: rupiahString,
  due: rupiahString,
  dueOn: day.nullable(),
  overdue: rupiahString,
  outstanding: rupiahString,
})
export type StaffPartner = z.infer<typeof staffPartner>
export const staffPartnersResponse = z.object({ partners: z.array(staffPartner) })

const staffPartnerOrder = z.object({
  bulkOrderId: z.string(),
  orderId: z.string(),
  displayId: z.int().nullable(),
  poNumber: z.string(),
  placedAt: instant,
  money: orderMoney,
})
export type StaffPartnerOrder = z.infer<typeof staffPartnerOrder>

/** What a transfer may be for: an order in advance, or one delivery's invoice. */
const receiptTarget = z.object({
  bulkOrderId: z.string(),
  poNumber: z.string(),
  /** Null for a down payment. */
  deliveryId: z.string().nullable(),
  /** The certificate whose invoice is open. */
  number: z.string().nullable(),
  open: rupiahString,
  /** What a collector may still keep of it. */
  pph22Expected: rupiahString,
})
export type ReceiptTarget = z.infer<typeof receiptTarget>

export const staffPartnerResponse = z.object({
  partner: staffPartner,
  orders: z.array(staffPartnerOrder),
  /** Whatever of the orders is open, invoices first. */
  targets: z.array(receiptTarget),
})

export const partnerReceipt = z.object({
  receiptId: z.string(),
  kind: z.enum(["down_payment", "payment"]),
  /** The certificate whose invoice was paid. */
  deliveryNumber: z.string().nullable(),
  amount: rupiahString,
  ppn: rupiahString,
  pph22: rupiahString,
  slipNumber: z.string().nullable(),
  receivedOn: day,
  bankReference: z.string(),
  enteredBy: z.string(),
  enteredAt: instant,
  posted: z.boolean(),
  reversed: z.boolean(),
  reversalReason: z.string().nullable(),
  /** Whether somebody asked for its reversal and nobody has decided on it. */
  reversalWaits: z.boolean(),
})
export type PartnerReceipt = z.infer<typeof partnerReceipt>

/** A delivery with what its collector may still keep, for the form. */
const payableDelivery = billedDelivery.extend({
  bill: bill.extend({ pph22Expected: rupiahString }).nullable(),
})
export type PayableDelivery = z.infer<typeof payableDelivery>

export const staffPartnerOrderResponse = z.object({
  partner: z.object({
    partnerId: z.string(),
    code: z.string(),
    name: z.string(),
    taxCollector: z.boolean(),
  }),
  order: staffPartnerOrder.extend({
    /** The most that may still be paid in advance. */
    advanceable: rupiahString,
    deliveries: z.array(payableDelivery),
    receipts: z.array(partnerReceipt),
  }),
})
export type StaffPartnerOrderDetail = z.infer<typeof staffPartnerOrderResponse>

const transferred = {
  key: text.min(8).max(64),
  receivedOn: day,
  bankReference: text.trim().min(1).max(BANK_REFERENCE_CHARACTERS_MAX),
}

const receiptPart = {
  /** Null for a down payment. */
  deliveryId: text.max(64).nullable(),
  amount: positiveRupiahString.refine(
    (amount) => BigInt(amount) > 0n,
    refusedAs({ id: "Tulis berapa uang yang masuk.", en: "Write how much money came in." }),
  ),
  pph22: positiveRupiahString.default("0"),
  slipNumber: text.trim().max(64).optional(),
  /** What the form showed as open. */
  openSeen: positiveRupiahString,
}

type Kept = { pph22: string; slipNumber?: string | undefined; deliveryId: string | null }

const slipWritten = ({ pph22, slipNumber }: Kept): boolean =>
  BigInt(pph22) === 0n || (slipNumber ?? "") !== ""
const SLIP_MISSING = {
  path: ["slipNumber"],
  ...refusedAs({
    id: "Tulis nomor bukti potong PPh 22.",
    en: "Write the number of the PPh 22 slip.",
  }),
}

const keptOfInvoice = ({ pph22, deliveryId }: Kept): boolean =>
  BigInt(pph22) === 0n || deliveryId !== null
const KEPT_IN_ADVANCE = {
  path: ["pph22"],
  ...refusedAs({
    id: "PPh 22 dipotong dari tagihan, bukan dari uang muka.",
    en: "PPh 22 is kept of an invoice, not of a down payment.",
  }),
}

/** A transfer that came in, for one order: of one delivery's invoice, or in advance. */
export const partnerReceiptRequest = z
  .object({ ...transferred, ...receiptPart })
  .refine(slipWritten, SLIP_MISSING)
  .refine(keptOfInvoice, KEPT_IN_ADVANCE)
export type PartnerReceiptRequest = z.infer<typeof partnerReceiptRequest>

export const TRANSFER_PARTS_MAX = 20

const transferPart = z
  .object({ bulkOrderId: text.min(1).max(64), ...receiptPart })
  .refine(slipWritten, SLIP_MISSING)
  .refine(keptOfInvoice, KEPT_IN_ADVANCE)

/** A transfer that came in for several things: each part is paid by as much of it. */
export const partnerTransferRequest = z.object({
  ...transferred,
  parts: z
    .array(transferPart)
    .min(1)
    .max(TRANSFER_PARTS_MAX)
    .refine(
      (parts) =>
        new Set(parts.map(({ bulkOrderId, deliveryId }) => `${bulkOrderId} ${deliveryId}`)).size
        === parts.length,
      refusedAs({
        id: "Satu tagihan ditulis dua kali. Jadikan satu.",
        en: "One invoice is written twice. Make it one.",
      }),
    ),
})
export type PartnerTransferRequest = z.infer<typeof partnerTransferRequest>

/** Why a receipt should be reversed. */
export const receiptReversalRequest = z.object({ reason: staffReason })
