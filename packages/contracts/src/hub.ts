import { z } from "zod"
import { staffReason } from "./staff-access.js"
import {
  BULK_ORDER_LINES_MAX,
  count,
  grade,
  instant,
  pieces,
  PIECES_PER_LINE_MAX,
  refusedAs,
  rowId,
  rupiahString,
  text,
} from "./shared.js"

export const INSPECTION_REASON_CHARACTERS_MAX = 300

const counted = count.max(PIECES_PER_LINE_MAX)

/** Pieces one member brings to the hub, inspected at once. Stock has no ordered line. */
export const handoverRequest = z
  .object({
    key: text.min(8).max(64),
    artisanId: rowId,
    orderedLineId: rowId.optional(),
    variantId: rowId.optional(),
    accepted: counted,
    rework: counted,
    rejected: counted,
    grade,
    reason: text.trim().max(INSPECTION_REASON_CHARACTERS_MAX).optional(),
    note: text.trim().max(1_000).optional(),
  })
  .refine((h) => (h.orderedLineId === undefined) !== (h.variantId === undefined), {
    path: ["orderedLineId"],
    ...refusedAs({
      id: "Pilih baris pesanan untuk pekerjaan pesanan, atau barang untuk titip jual: salah satu.",
      en: "Name the ordered line for work to order, or the variant for stock: one of them.",
    }),
  })
  .refine((h) => h.accepted + h.rework + h.rejected > 0, {
    path: ["accepted"],
    ...refusedAs({ id: "Tulis paling sedikit satu potong.", en: "Write at least one piece." }),
  })
  .refine((h) => h.rework + h.rejected === 0 || (h.reason ?? "") !== "", {
    path: ["reason"],
    ...refusedAs({
      id: "Tulis mengapa barang dikembalikan: anggota membacanya.",
      en: "Say why pieces are sent back: the member reads it.",
    }),
  })
export type HandoverRequest = z.infer<typeof handoverRequest>

/** What the hub found in a handover whose inspection was reversed. */
export const inspectionRequest = z
  .object({
    accepted: counted,
    rework: counted,
    rejected: counted,
    grade,
    reason: text.trim().max(INSPECTION_REASON_CHARACTERS_MAX).optional(),
  })
  .refine((found) => found.rework + found.rejected === 0 || (found.reason ?? "") !== "", {
    path: ["reason"],
    ...refusedAs({
      id: "Tulis mengapa barang dikembalikan: anggota membacanya.",
      en: "Say why pieces are sent back: the member reads it.",
    }),
  })
export type InspectionRequest = z.infer<typeof inspectionRequest>

/** Why an inspection should be reversed. */
export const acceptanceReversalRequest = z.object({ reason: staffReason })

export const handover = z.object({
  handoverId: z.string(),
  inspectionId: z.string(),
  memberNumber: z.string(),
  name: z.string(),
  sku: z.string(),
  orderedLineId: z.string().nullable(),
  pieces: count,
  /** Once its inspection was reversed, what that one said, and why it was wrong. */
  reversedBecause: z.string().nullable(),
  /** Whether somebody asked for the reversal and nobody has decided on it. */
  reversalWaits: z.boolean(),
  accepted: count,
  rework: count,
  rejected: count,
  grade,
  reason: z.string().nullable(),
  lotCode: z.string().nullable(),
  earned: rupiahString,
  inspectedAt: instant,
})
export type Handover = z.infer<typeof handover>
export const handoverResponse = z.object({ handover })
export const handoversResponse = z.object({ handovers: z.array(handover), count })

export const deliveryRequest = z.object({
  number: text.trim().min(1).max(64),
  lines: z
    .array(z.object({ orderedLineId: rowId, pieces }))
    .max(BULK_ORDER_LINES_MAX)
    .min(1)
    .refine(
      (parts) => new Set(parts.map((part) => part.orderedLineId)).size === parts.length,
      refusedAs({
        id: "Satu baris pesanan tertulis dua kali. Jumlahkan potongnya dalam satu baris.",
        en: "One ordered line is written twice. Add its pieces up in one row.",
      }),
    )
    .optional(),
})
export type DeliveryRequest = z.infer<typeof deliveryRequest>
export const deliveryResponse = z.object({
  delivery: z.object({
    deliveryId: z.string(),
    number: z.string(),
    deliveredAt: instant,
    pieces: count,
    invoiced: rupiahString,
  }),
})
