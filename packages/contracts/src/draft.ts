import { z } from "zod"
import { BULK_ORDER_LINES_MAX, count, instant, pageQuery, text } from "./shared.js"

/** No person keeps more drafts at once: whoever needs another discards one. */
export const DRAFTS_MAX = 50
export const DRAFT_CELL_LETTERS_MAX = 600
export const DRAFT_NOTICES_MAX = 5_000
export const DRAFT_FIELD_LETTERS_MAX = { poNumber: 64, requestedOn: 10, note: 2_000 } as const

const cell = text.max(DRAFT_CELL_LETTERS_MAX)
const lineNumber = z.int().min(0)

/** One row as the buyer typed it; `line` is its line in the sheet and stays with it. */
export const draftRow = z.object({
  line: z.int().min(1),
  sku: cell,
  size: cell,
  pieces: cell,
  note: cell,
  /** A fault of the whole row that its cells no longer show; it stays until the row is mended. */
  held: z
    .object({ problem: z.enum(["too_many_cells", "broken_quotes"]), found: cell })
    .optional(),
})
export type DraftRow = z.infer<typeof draftRow>

export const draftNotice = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("merged"),
    lineNumber,
    intoLineNumber: lineNumber,
    sku: cell,
    size: cell.optional(),
    pieces: z.int(),
  }),
  z.object({ kind: z.literal("column_ignored"), lineNumber, found: cell }),
  z.object({ kind: z.literal("head_assumed"), head: cell }),
])
export type DraftNotice = z.infer<typeof draftNotice>

/** What a person works on before a bulk order is sent: right and wrong rows alike. */
export const draftContent = z.object({
  poNumber: text.max(DRAFT_FIELD_LETTERS_MAX.poNumber),
  requestedOn: text.max(DRAFT_FIELD_LETTERS_MAX.requestedOn),
  note: text.max(DRAFT_FIELD_LETTERS_MAX.note),
  rows: z.array(draftRow).max(BULK_ORDER_LINES_MAX),
  notices: z.array(draftNotice).max(DRAFT_NOTICES_MAX),
  /** Rows beyond the limit were not read: where they begin and how many rows there were. */
  surplus: z.object({ line: lineNumber, rows: text.max(20) }).optional(),
})
export type DraftContent = z.infer<typeof draftContent>

export const draftRequest = z.object({ content: draftContent })

/** `version` is the one that was edited; a draft that is another one by now is not overwritten. */
export const draftUpdate = z.object({ version: z.int().min(1), content: draftContent })
export type DraftUpdate = z.infer<typeof draftUpdate>

export const draftDiscard = z.object({ discarded: z.boolean() })

/**
 * `reference` is the draft's own and never changes, so that sending it twice gives one order.
 * `sentAs` is the order that it became.
 */
export const bulkOrderDraft = z.object({
  id: z.string(),
  version: z.int(),
  reference: z.string(),
  createdAt: instant,
  updatedAt: instant,
  discarded: z.boolean(),
  sentAs: z.object({ bulkOrderId: z.string(), poNumber: z.string() }).nullable(),
  content: draftContent,
})
export type BulkOrderDraft = z.infer<typeof bulkOrderDraft>
export const draftResponse = z.object({ draft: bulkOrderDraft })

/** A draft as a list shows it. */
export const draftSummary = z.object({
  id: z.string(),
  version: z.int(),
  poNumber: z.string(),
  rows: count,
  updatedAt: instant,
})
export type DraftSummary = z.infer<typeof draftSummary>

export const draftsQuery = pageQuery
export const draftsResponse = z.object({ drafts: z.array(draftSummary), count })
export type DraftsResponse = z.infer<typeof draftsResponse>
