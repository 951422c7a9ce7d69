import { z } from "@medusajs/framework/zod"
import { GRADES } from "@sentra/domain/craft"
import { momentColumn, rupiahColumn } from "../../lib/sql.js"

export const channel = z.enum(["retail", "wholesale"])
export type Channel = z.infer<typeof channel>
/** Consigned stock earns when it is sold, work to order when the hub accepts it. */
export const earning = z.enum(["consigned", "to_order"])
export type Earning = z.infer<typeof earning>
const grade = z.enum(GRADES)
export type { Grade } from "@sentra/domain/craft"

const wholeNumber = z.number().int()

export const orderedLineRow = z.object({
  id: z.string(),
  orderLineId: z.string(),
  orderId: z.string(),
  orderDisplayId: wholeNumber.nullable(),
  channel,
  earning,
  partnerId: z.string().nullable(),
  productId: z.string(),
  variantId: z.string(),
  sku: z.string(),
  titleId: z.string(),
  titleEn: z.string(),
  size: z.string().nullable(),
  pieces: wholeNumber,
  unitPrice: rupiahColumn,
  netExcludingTax: rupiahColumn,
  tax: rupiahColumn,
  gross: rupiahColumn,
  artisanShareBasisPoints: wholeNumber,
  artisanShareTotal: rupiahColumn,
  craft: z.string(),
  standardMinutes: wholeNumber,
  minimumLotPieces: wholeNumber,
  minimumGrade: grade,
  dueOn: z.string().nullable(),
  orderedAt: momentColumn,
  /** The order's own line of kits that this is a part of, or the packing; null for all else. */
  kitLineId: z.string().nullable(),
  kitSku: z.string().nullable(),
  kitTitleId: z.string().nullable(),
  kitTitleEn: z.string().nullable(),
  kitPieces: wholeNumber.nullable(),
  kitUnitPrice: rupiahColumn.nullable(),
})
export type OrderedLine = z.infer<typeof orderedLineRow>
type OfKit = Extract<keyof OrderedLine, `kit${string}`>
export type NewOrderedLine = Omit<OrderedLine, "id" | OfKit> & Partial<Pick<OrderedLine, OfKit>>

/** What a shop buyer pays for the delivery, and the PPN in it. */
export const shippingFeeRow = z.object({
  orderId: z.string(),
  gross: rupiahColumn,
  tax: rupiahColumn,
})
export type ShippingFee = z.infer<typeof shippingFeeRow>

export type OrderedLineFilter = {
  ids?: readonly string[]
  orderIds?: readonly string[]
  orderLineIds?: readonly string[]
  partnerId?: string
  channel?: Channel
  orderedFrom?: Date
  orderedUntil?: Date
}

/** Which lines a question is about. Without any, it is about all. */
export type LineScope = { lineIds?: readonly string[]; orderIds?: readonly string[] }

export const declineRow = z.object({
  id: z.string(),
  key: z.string(),
  orderedLineId: z.string(),
  artisanId: z.string(),
  pieces: wholeNumber,
  reason: z.string(),
  declinedAt: momentColumn,
})
export type Decline = z.infer<typeof declineRow>

export const handoverRow = z.object({
  id: z.string(),
  key: z.string(),
  artisanId: z.string(),
  orderedLineId: z.string().nullable(),
  productId: z.string(),
  variantId: z.string(),
  sku: z.string(),
  pieces: wholeNumber,
  receivedAt: momentColumn,
  receivedBy: z.string(),
})
export type Handover = z.infer<typeof handoverRow>

export const inspectionRow = z.object({
  id: z.string(),
  handoverId: z.string(),
  orderedLineId: z.string().nullable(),
  artisanId: z.string(),
  accepted: wholeNumber,
  rework: wholeNumber,
  rejected: wholeNumber,
  grade,
  reason: z.string().nullable(),
  note: z.string().nullable(),
  inspectedAt: momentColumn,
  inspectedBy: z.string(),
  /** Pieces of the line accepted before these, for cumulative rounding. */
  acceptedBefore: wholeNumber,
  postedAt: momentColumn.nullable(),
  /** It was wrong: its pieces are with the hub and wait to be looked at again. */
  reversedAt: momentColumn.nullable(),
  reversalReason: z.string().nullable(),
  reversalPostedAt: momentColumn.nullable(),
  /** Its pieces were looked at again. */
  supersededAt: momentColumn.nullable(),
})
export type Inspection = z.infer<typeof inspectionRow>

export const lotRow = z.object({
  id: z.string(),
  code: z.string(),
  inspectionId: z.string(),
  artisanId: z.string(),
  productId: z.string(),
  variantId: z.string(),
  sku: z.string(),
  grade,
  pieces: wholeNumber,
  availablePieces: wholeNumber,
  receivedAt: momentColumn,
  /** Its acceptance was reversed: nothing of it is for sale. */
  withdrawnAt: momentColumn.nullable(),
})
export type Lot = z.infer<typeof lotRow>

export const lotClaimRow = z.object({
  id: z.string(),
  lotId: z.string(),
  artisanId: z.string(),
  cartId: z.string(),
  cartLineId: z.string(),
  variantId: z.string(),
  pieces: wholeNumber,
  status: z.enum(["claimed", "sold", "released"]),
  expiresAt: momentColumn,
  orderId: z.string().nullable(),
  orderLineId: z.string().nullable(),
  soldAt: momentColumn.nullable(),
})
export type LotClaim = z.infer<typeof lotClaimRow>

export const shareRow = z.object({
  id: z.string(),
  eventId: z.string(),
  orderedLineId: z.string(),
  artisanId: z.string(),
  pieces: wholeNumber,
  netAmount: rupiahColumn,
  taxAmount: rupiahColumn,
  coopAmount: rupiahColumn,
  amount: rupiahColumn,
  earnedAt: momentColumn,
  releasedAt: momentColumn.nullable(),
})
export type Share = z.infer<typeof shareRow>
export type NewShare = Omit<Share, "id" | "releasedAt"> & { releasedAt?: Date | null }

export const deliveryLineRow = z.object({
  id: z.string(),
  deliveryId: z.string(),
  orderedLineId: z.string(),
  pieces: wholeNumber,
  deliveredBefore: wholeNumber,
  netAmount: rupiahColumn,
  taxAmount: rupiahColumn,
  artisanAmount: rupiahColumn,
})
export type DeliveryLine = z.infer<typeof deliveryLineRow>

/** With what its buyer ordered: a kit is one piece, whatever it holds. */
export const deliveredLineRow = deliveryLineRow.extend({
  kitLineId: z.string().nullable(),
  piecesEach: wholeNumber,
})
export type DeliveredLine = z.infer<typeof deliveredLineRow>

export const deliveryRow = z.object({
  id: z.string(),
  orderId: z.string(),
  channel,
  number: z.string(),
  deliveredAt: momentColumn,
  releaseOn: z.string().nullable(),
  postedAt: momentColumn.nullable(),
  releasedAt: momentColumn.nullable(),
})
export type Delivery = z.infer<typeof deliveryRow> & { lines: DeliveredLine[] }
