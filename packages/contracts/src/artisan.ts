import { z } from "zod"
import { thumbnail } from "./picture.js"
import {
  bilingual,
  count,
  day,
  grade,
  instant,
  pageQuery,
  period,
  pieces,
  rupiahString,
  text,
} from "./shared.js"

export const artisanProfile = z.object({
  memberNumber: z.string(),
  name: z.string(),
  workshop: z.string(),
  village: z.string(),
  city: z.string(),
  joinedOn: day,
  bankName: z.string(),
  bankAccountLast4: z.string(),
  /** When staff changed it last; she is told, so that she can object. */
  bankAccountChangedAt: instant.nullable(),
  acceptsOrders: z.boolean(),
  skills: z.array(z.object({ craft: z.string(), weeklyMinutes: count, grade })),
  balance: z.object({ held: rupiahString, available: rupiahString, beingPaid: rupiahString }),
  /** The cooperative's next payout; null while its calendar names no day. */
  nextPayoutOn: day.nullable(),
  /** What is held, by the day on which it is free; null while a parcel has not arrived. */
  heldUntil: z.array(z.object({ releaseOn: day.nullable(), amount: rupiahString })),
})
export type ArtisanProfile = z.infer<typeof artisanProfile>
export const artisanProfileResponse = z.object({ artisan: artisanProfile })

/** Work a member holds on one order line. `explanation` is the allocation's sentence. */
export const workItem = z.object({
  orderedLineId: z.string(),
  orderLabel: z.string(),
  sku: z.string(),
  title: bilingual,
  size: z.string().nullable(),
  /** The product's first picture; null while it has none. */
  picture: thumbnail.nullable(),
  allocatedPieces: count,
  acceptedPieces: count,
  reworkPieces: count,
  rejectedPieces: count,
  declinedPieces: count,
  openPieces: count,
  sharePerPiece: rupiahString,
  openAmount: rupiahString,
  /** What the accepted pieces have earned so far. */
  earnedAmount: rupiahString,
  dueOn: day.nullable(),
  explanation: bilingual,
  awardedAt: instant,
})
export type WorkItem = z.infer<typeof workItem>

/** How the others fared, without names. */
export const inspectionNews = z.object({
  inspectionId: z.string(),
  title: bilingual,
  accepted: count,
  rework: count,
  rejected: count,
  grade,
  reason: z.string().nullable(),
  inspectedAt: instant,
})
export type InspectionNews = z.infer<typeof inspectionNews>
/** Finished work, the newest first, is shown a page at a time; work in hand always whole. */
export const workQuery = pageQuery.extend({
  limit: pageQuery.shape.limit.unwrap().default(50),
})
export const workResponse = z.object({
  work: z.array(workItem),
  /** How many finished lines there are in all. */
  finishedCount: count,
  inspections: z.array(inspectionNews),
})
export type Work = z.infer<typeof workResponse>

/** How one member fared in a division; `explanation` speaks to her, or about the others. */
export const divisionRow = z.object({
  workshop: z.string(),
  isMe: z.boolean(),
  pieces: count,
  explanation: bilingual,
})
export const divisionRun = z.object({
  cause: z.enum(["ordered", "rejected", "declined", "manual"]),
  dividedAt: instant,
  policyVersion: z.string(),
  pieces: count,
  unallocatedPieces: count,
  rows: z.array(divisionRow),
})
export type DivisionRun = z.infer<typeof divisionRun>

/** How the pieces of an order were shared out, line by line: what a member may know of it. */
export const divisionResponse = z.object({
  orderLabel: z.string(),
  lines: z.array(
    z.object({
      orderedLineId: z.string(),
      title: bilingual,
      size: z.string().nullable(),
      pieces: count,
      runs: z.array(divisionRun),
    }),
  ),
})
export type Division = z.infer<typeof divisionResponse>

export const divisionsQuery = pageQuery.extend({
  limit: pageQuery.shape.limit.unwrap().default(20),
})
/** The divisions in which the member was considered, newest first, with or without pieces. */
export const divisionsResponse = z.object({
  divisions: z.array(
    z.object({
      orderId: z.string(),
      orderLabel: z.string(),
      title: bilingual,
      size: z.string().nullable(),
      dividedAt: instant,
      pieces: count,
      explanation: bilingual,
    }),
  ),
  count,
})
export type Divisions = z.infer<typeof divisionsResponse>

export const declineRequest = z.object({
  key: text.min(8).max(64),
  pieces,
  reason: text.trim().min(3).max(300),
})
export type DeclineRequest = z.infer<typeof declineRequest>

/**
 * How far the money of a sale is: the buyer has not paid, it waits until the parcel has arrived and
 * stayed, or it is ready for the next payout.
 */
export const saleState = z.enum(["awaiting_payment", "held", "ready"])
export type SaleState = z.infer<typeof saleState>

/** One sale or acceptance and how its price was split. price = tax + cooperative + artisans. */
export const saleSplit = z.object({
  eventId: z.string(),
  earnedAt: instant,
  orderLabel: z.string(),
  channel: z.enum(["retail", "wholesale"]),
  title: bilingual,
  size: z.string().nullable(),
  pieces: count,
  price: rupiahString,
  tax: rupiahString,
  cooperative: rupiahString,
  mine: rupiahString,
  artisanShareBasisPoints: z.int(),
  state: saleState,
  /** The day on which the statement has it; null while it is in no statement. */
  postedOn: day.nullable(),
})
export type SaleSplit = z.infer<typeof saleSplit>
export const salesQuery = z.object({ period: period.optional() })
export const salesResponse = z.object({
  period,
  periods: z.array(period),
  sales: z.array(saleSplit),
})
export type Sales = z.infer<typeof salesResponse>

export const statementLine = z.object({
  eventId: z.string(),
  occurredOn: day,
  kind: z.enum(["earning", "deduction", "payout", "returned"]),
  label: bilingual,
  amount: rupiahString,
})
export type StatementLine = z.infer<typeof statementLine>

/** opening + earnings − deductions − payouts = closing = held + available, to the rupiah. */
export const statement = z.object({
  period,
  memberNumber: z.string(),
  name: z.string(),
  opening: rupiahString,
  lines: z.array(statementLine),
  earned: rupiahString,
  deducted: rupiahString,
  paid: rupiahString,
  closing: rupiahString,
  held: rupiahString,
  available: rupiahString,
})
export type Statement = z.infer<typeof statement>
export const statementResponse = z.object({ statement, periods: z.array(period) })

export const artisanPayout = z.object({
  payoutId: z.string(),
  cutOff: day,
  amount: rupiahString,
  status: z.enum(["open", "sent", "paid", "bounced"]),
  bankName: z.string(),
  bankAccountLast4: z.string(),
  settledAt: instant.nullable(),
  bankReference: z.string().nullable(),
  /** Why the bank sent it back. */
  reason: z.string().nullable(),
})
export type ArtisanPayout = z.infer<typeof artisanPayout>
export const artisanPayoutsResponse = z.object({ payouts: z.array(artisanPayout) })
