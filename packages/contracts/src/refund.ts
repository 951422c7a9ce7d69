import { z } from "zod"
import {
  bilingual,
  count,
  instant,
  pieces,
  positiveRupiahString,
  refusedAs,
  rowId,
  rupiahString,
  text,
} from "./shared.js"

export const REFUND_NOTE_CHARACTERS_MAX = 300

/** Why a buyer gets money back. Only of the first is the maker asked to blame. */
export const REFUND_REASONS = [
  "defect",
  "wrong_goods",
  "lost",
  "late",
  "changed_mind",
  "goodwill",
] as const
export const refundReason = z.enum(REFUND_REASONS)
export type RefundReason = z.infer<typeof refundReason>

/**
 * Asks for money back for a shop buyer, which a second person agrees to: for pieces that are named,
 * with or without the delivery, or an amount that is spread over all that is left of the order.
 */
export const refundRequest = z
  .object({
    /** What the page showed. Where it comes out otherwise by now, nothing is given back. */
    amount: positiveRupiahString.refine(
      (digits) => BigInt(digits) > 0n,
      refusedAs({
        id: "Tulis jumlah dalam rupiah bulat, lebih dari nol.",
        en: "Write an amount in whole rupiah, more than nothing.",
      }),
    ),
    pieces: z.array(z.object({ shareId: rowId, pieces })).max(1_000).optional(),
    delivery: z.boolean().optional(),
    reason: refundReason,
    makersAtFault: z.boolean(),
    note: text.trim().max(REFUND_NOTE_CHARACTERS_MAX).optional(),
    /** The version of the order that the page showed. */
    versionSeen: text.min(1).max(64),
  })
  .refine(
    ({ pieces: named = [] }) => new Set(named.map(({ shareId }) => shareId)).size === named.length,
    {
      path: ["pieces"],
      ...refusedAs({
        id: "Satu baris tertulis dua kali. Jumlahkan potongnya dalam satu baris.",
        en: "One row is written twice. Add its pieces up in one row.",
      }),
    },
  )
export type RefundRequest = z.infer<typeof refundRequest>

/** One maker's pieces of a line, or the delivery, which has neither maker nor pieces. */
const refundable = z.object({
  shareId: z.string().nullable(),
  title: bilingual,
  size: z.string().nullable(),
  memberNumber: z.string().nullable(),
  workshop: z.string().nullable(),
  pieces: count,
  piecesLeft: count,
  paid: rupiahString,
  left: rupiahString,
})
export type Refundable = z.infer<typeof refundable>

const refund = z.object({
  refundId: z.string(),
  amount: rupiahString,
  reason: z.enum([...REFUND_REASONS, "canceled"]),
  makersAtFault: z.boolean(),
  note: z.string().nullable(),
  askedAt: instant,
  /** On its way until Medusa has given it, withdrawn where it would not. */
  state: z.enum(["asked", "given", "posted", "withdrawn"]),
})
export type RefundShown = z.infer<typeof refund>

/** What of a shop order can be given back, and what was. */
export const orderRefundsResponse = z.object({
  orderId: z.string(),
  orderNumber: z.number().int().nullable(),
  /** Stands for all that can change about the sale: its money, its pieces and where they are. */
  version: z.string(),
  /** Whether a request for a refund waits for a second person. */
  waits: z.boolean(),
  /** Whether the price stands in the books; before, nothing can be given back. */
  isPaid: z.boolean(),
  paid: rupiahString,
  left: rupiahString,
  parts: z.array(refundable),
  refunds: z.array(refund),
})
export type OrderRefunds = z.infer<typeof orderRefundsResponse>
