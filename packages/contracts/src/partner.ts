import { z } from "zod"
import { billedDelivery, orderMoney } from "./order-money.js"
import {
  bilingual,
  BULK_ORDER_LINES_MAX,
  count,
  day,
  instant,
  pieces,
  priceShares,
  refusal,
  rupiahString,
  text,
} from "./shared.js"

export const partnerRole = z.enum(["requester", "approver", "finance", "receiver"])
export type PartnerRole = z.infer<typeof partnerRole>

/** Roles that may place an order; the others only read. */
export const ROLES_THAT_ORDER: readonly PartnerRole[] = ["requester", "approver"]

export const partnerProfile = z.object({
  partner: z.object({
    code: z.string(),
    name: z.string(),
    address: z.string(),
    downPaymentBasisPoints: z.int(),
    netDays: z.int(),
    taxCollector: z.boolean(),
  }),
  user: z.object({ name: z.string(), email: z.string(), role: partnerRole }),
  mayOrder: z.boolean(),
})
export type PartnerProfile = z.infer<typeof partnerProfile>

/** One row of the buyer's spreadsheet after parsing. */
export const bulkOrderLineInput = z.object({
  lineNumber: z.int().min(1),
  sku: text.trim().min(1).max(64),
  size: text.trim().max(16).optional(),
  pieces,
  note: text.trim().max(500).optional(),
})
export type BulkOrderLineInput = z.infer<typeof bulkOrderLineInput>

const lines = z.array(bulkOrderLineInput).min(1).max(BULK_ORDER_LINES_MAX)

export const bulkOrderPreviewRequest = z.object({ lines })
export type BulkOrderPreviewRequest = z.infer<typeof bulkOrderPreviewRequest>

/** A partner asks for goods of today at the earliest, and of this many days from today at most. */
export const REQUESTED_DAYS_AHEAD_MAX = 730

/** What the buyer had before their eyes: total and version of a preview. */
export const seenPreview = z.object({ total: rupiahString, version: text.min(1).max(64) })
export type SeenPreview = z.infer<typeof seenPreview>

/**
 * `reference` is made and kept by the portal before it sends: the same one never orders twice.
 * Where the order would be another one than `seen`, nothing is ordered.
 */
export const bulkOrderRequest = z.object({
  reference: text.trim().min(8).max(64),
  poNumber: text.trim().min(1).max(64),
  requestedOn: day.optional(),
  note: text.trim().max(2_000).optional(),
  lines,
  seen: seenPreview,
})
export type BulkOrderRequest = z.infer<typeof bulkOrderRequest>

export const bulkOrderProblemKind = z.enum([
  "unknown_sku",
  "missing_size",
  "unknown_size",
  "below_minimum",
  "too_many",
  "no_longer_made",
])
export type BulkOrderProblemKind = z.infer<typeof bulkOrderProblemKind>

/** Why one row cannot be ordered, with what the portal needs to offer a remedy in place. */
export const bulkOrderProblem = z.object({
  lineNumber: z.int(),
  column: z.enum(["sku", "size", "pieces"]),
  found: z.string(),
  problem: bulkOrderProblemKind,
  message: bilingual,
  suggestions: z.array(z.string()),
  minimumPieces: z.int().optional(),
})
export type BulkOrderProblem = z.infer<typeof bulkOrderProblem>

export const pricedLine = z.object({
  lineNumber: z.int(),
  variantSku: z.string(),
  productSku: z.string(),
  title: bilingual,
  size: z.string().nullable(),
  pieces: z.int(),
  productPieces: z.int(),
  unitPrice: rupiahString,
  net: rupiahString,
  nextTier: z.object({ minimumPieces: z.int(), unitPrice: rupiahString }).nullable(),
  leadDays: count,
  note: z.string().optional(),
})
export type PricedLine = z.infer<typeof pricedLine>

export const bulkOrderPreview = z.object({
  lines: z.array(pricedLine),
  problems: z.array(bulkOrderProblem),
  pieces: count,
  net: rupiahString,
  tax: rupiahString,
  total: rupiahString,
  shares: priceShares,
  /** Stands for everything of it that is ordered; another line, tier or tax is another version. */
  version: z.string(),
})
export type BulkOrderPreview = z.infer<typeof bulkOrderPreview>

/** 422: nothing was stored. */
export const bulkOrderRefusal = z.object({
  type: z.literal("bulk_order_problems"),
  message: z.string(),
  problems: z.array(bulkOrderProblem),
})
export type BulkOrderRefusal = z.infer<typeof bulkOrderRefusal>

/** 409 with `field: "seen"`: nothing was stored; `now` is what the same rows would cost. */
export const bulkOrderChanged = refusal.extend({
  field: z.literal("seen"),
  now: z.object({
    pieces: count,
    net: rupiahString,
    tax: rupiahString,
    total: rupiahString,
    version: z.string(),
  }),
})
export type BulkOrderChanged = z.infer<typeof bulkOrderChanged>

export const stops = z.object({
  ordered: count,
  allocated: count,
  accepted: count,
  delivered: count,
})
export type Stops = z.infer<typeof stops>

export const bulkOrderSummary = z.object({
  id: z.string(),
  orderId: z.string(),
  displayId: z.int().nullable(),
  reference: z.string(),
  poNumber: z.string(),
  status: z.enum(["placing", "placed", "refused"]),
  requestedOn: day.nullable(),
  placedBy: z.string(),
  placedAt: instant,
  pieces: count,
  net: rupiahString,
  tax: rupiahString,
  total: rupiahString,
  money: orderMoney,
  stops,
  /** The day by which the rest of it is due; null when nothing is. */
  dueOn: day.nullable(),
  /** Days since something was due that is not handed over yet. */
  lateDays: count,
})
export type BulkOrderSummary = z.infer<typeof bulkOrderSummary>

export const bulkOrderProgressLine = z.object({
  orderLineId: z.string(),
  variantSku: z.string(),
  title: bilingual,
  size: z.string().nullable(),
  unitPrice: rupiahString,
  net: rupiahString,
  dueOn: day.nullable(),
  note: z.string().nullable(),
  stops,
})
export type BulkOrderProgressLine = z.infer<typeof bulkOrderProgressLine>

export const bulkOrderDetail = bulkOrderSummary.extend({
  note: z.string().nullable(),
  lines: z.array(bulkOrderProgressLine),
  makers: z.array(
    z.object({
      memberNumber: z.string(),
      name: z.string(),
      workshop: z.string(),
      pieces: count,
    }),
  ),
  deliveries: z.array(billedDelivery),
  shares: priceShares,
})
export type BulkOrderDetail = z.infer<typeof bulkOrderDetail>

export const bulkOrderResponse = z.object({ bulkOrder: bulkOrderDetail })
export const bulkOrdersResponse = z.object({ bulkOrders: z.array(bulkOrderSummary) })

/** What placing answers: the same for the first call and for every repetition of it. */
export const bulkOrderPlacedResponse = z.object({ bulkOrder: bulkOrderSummary })
