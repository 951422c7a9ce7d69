import { z } from "zod"

/** One row as the buyer typed it; `line` is its line in the sheet and stays with it. */
const draftRow = z.object({
  line: z.int().min(1),
  sku: z.string(),
  size: z.string(),
  pieces: z.string(),
  note: z.string(),
  /** A fault of the whole row that its cells no longer show; it stays until the row is mended. */
  held: z
    .object({ problem: z.enum(["too_many_cells", "broken_quotes"]), found: z.string() })
    .optional(),
})
export type DraftRow = z.infer<typeof draftRow>

const notice = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("merged"),
    lineNumber: z.int(),
    intoLineNumber: z.int(),
    sku: z.string(),
    size: z.string().optional(),
    pieces: z.int(),
  }),
  z.object({ kind: z.literal("column_ignored"), lineNumber: z.int(), found: z.string() }),
  z.object({ kind: z.literal("head_assumed"), head: z.string() }),
])
export type DraftNotice = z.infer<typeof notice>

/** Rows beyond the limit were not read: where they begin and how many rows there were in all. */
const surplus = z.object({ line: z.int(), rows: z.string() })

/**
 * A bulk order before it is sent. `reference` is made with the draft and never changes, so that
 * sending it twice, by a double click or after a broken line, gives one order.
 */
export const draft = z.object({
  id: z.string(),
  reference: z.string(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  poNumber: z.string(),
  requestedOn: z.string(),
  note: z.string(),
  rows: z.array(draftRow),
  notices: z.array(notice),
  surplus: surplus.optional(),
  placedAs: z.string().optional(),
})
export type Draft = z.infer<typeof draft>

export const CELLS = ["sku", "size", "pieces", "note"] as const
export type Cell = (typeof CELLS)[number]

/** A new draft of these rows. */
export function newDraft(
  content: Pick<Draft, "rows" | "notices" | "surplus">,
  { id, now }: { id: string; now: Date },
): Draft {
  const at = now.toISOString()
  return {
    id,
    reference: `portal-${id}`,
    createdAt: at,
    updatedAt: at,
    poNumber: "",
    requestedOn: "",
    note: "",
    ...content,
  }
}
