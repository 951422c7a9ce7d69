import {
  DRAFT_CELL_LETTERS_MAX,
  DRAFT_FIELD_LETTERS_MAX,
  DRAFT_NOTICES_MAX,
  type BulkOrderDraft,
  type DraftContent,
  type DraftRow,
} from "@sentra/contracts"

export type { DraftNotice, DraftRow } from "@sentra/contracts"

/**
 * A bulk order before it is sent, at one of its versions. `reference` is the draft's own and never
 * changes, so that sending it twice, by a double click or after a broken line, gives one order.
 */
export type Draft = Pick<
  BulkOrderDraft,
  "id" | "version" | "reference" | "updatedAt" | "sentAs" | "discarded"
> &
  DraftContent

export const draftOf = ({ content, ...draft }: BulkOrderDraft): Draft => ({ ...draft, ...content })

export const CELLS = ["sku", "size", "pieces", "note"] as const
export type Cell = (typeof CELLS)[number]

/** A new draft of these rows. */
export const newContent = (
  sheet: Pick<DraftContent, "rows" | "notices" | "surplus">,
): DraftContent => ({ poNumber: "", requestedOn: "", note: "", ...sheet })

/** What is kept of a draft: legible, and no longer than the server takes. */
export function contentOf(draft: DraftContent): DraftContent {
  const { poNumber, requestedOn, note, rows, notices, surplus } = draft
  return {
    poNumber: kept(poNumber, DRAFT_FIELD_LETTERS_MAX.poNumber),
    requestedOn: kept(requestedOn, DRAFT_FIELD_LETTERS_MAX.requestedOn),
    note: kept(note, DRAFT_FIELD_LETTERS_MAX.note),
    rows: rows.map(keptRow),
    notices: notices.slice(0, DRAFT_NOTICES_MAX),
    ...(surplus && { surplus }),
  }
}

const keptRow = ({ held, ...row }: DraftRow): DraftRow => ({
  line: row.line,
  sku: cell(row.sku),
  size: cell(row.size),
  pieces: cell(row.pieces),
  note: cell(row.note),
  ...(held && { held: { ...held, found: cell(held.found) } }),
})

const cell = (text: string): string => kept(text, DRAFT_CELL_LETTERS_MAX)

/** Cut to length, without signs that no database keeps: NUL, and halves of a character. */
const kept = (text: string, lettersMax: number): string =>
  text.slice(0, lettersMax).replaceAll(/[\0\p{Cs}]/gu, "")
