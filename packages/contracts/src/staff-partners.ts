import { z } from "zod"
import { bill, billedDelivery, orderMoney } from "./order-money.js"
import { BANK_REFERENCE_CHARACTERS_MAX } from "./staff-payouts.js"
import { count, day, instant, positiveRupiahString, refusedAs, rupiahString, text } from "./shared.js"

/** A partner's terms and what its orders come to. */
export const staffPartner = z.object({
  partnerId: z.string(),
  code: z.string(),
  name: z.string(),
  taxCollector: z.boolean(),
  depositBasisPoints: z.int(),
  netDays: z.int(),
  orders: count,
  depositLeft: rupiahString,
  depositDue: rupiahString,
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
export const staffPartnerResponse = z.object({
  partner: staffPartner,
  orders: z.array(staffPartnerOrder),
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

/** A transfer that came in, for one order: of one delivery's invoice, or in advance. */
export const partnerReceiptRequest = z
  .object({
    key: text.min(8).max(64),
    /** Null for a down payment. */
    deliveryId: text.max(64).nullable(),
    amount: positiveRupiahString.refine(
      (amount) => BigInt(amount) > 0n,
      refusedAs({ id: "Tulis berapa uang yang masuk.", en: "Write how much money came in." }),
    ),
    pph22: positiveRupiahString.default("0"),
    slipNumber: text.trim().max(64).optional(),
    receivedOn: day,
    bankReference: text.trim().min(1).max(BANK_REFERENCE_CHARACTERS_MAX),
    /** What the form showed as open. */
    openSeen: positiveRupiahString,
  })
  .refine(({ pph22, slipNumber }) => BigInt(pph22) === 0n || (slipNumber ?? "") !== "", {
    path: ["slipNumber"],
    ...refusedAs({
      id: "Tulis nomor bukti potong PPh 22.",
      en: "Write the number of the PPh 22 slip.",
    }),
  })
  .refine(({ pph22, deliveryId }) => BigInt(pph22) === 0n || deliveryId !== null, {
    path: ["pph22"],
    ...refusedAs({
      id: "PPh 22 dipotong dari tagihan, bukan dari uang muka.",
      en: "PPh 22 is kept of an invoice, not of a down payment.",
    }),
  })
export type PartnerReceiptRequest = z.infer<typeof partnerReceiptRequest>
