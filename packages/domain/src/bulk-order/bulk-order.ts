/** More rows than any buyer writes by hand; a longer list is split into two orders. */
export const BULK_ORDER_LINES_MAX = 5_000
export const PIECES_PER_LINE_MAX = 10_000
export const LETTERS_MAX: Readonly<Record<BulkOrderColumn, number>> = {
  sku: 64,
  pieces: 32,
  size: 16,
  note: 500,
}

export type BulkOrderColumn = "sku" | "pieces" | "size" | "note"

/**
 * What a buyer asks for. `lineNumber` is the row's line in the file, counted from 1 like an editor
 * does.
 */
export type BulkOrderLine = {
  readonly lineNumber: number
  readonly sku: string
  readonly pieces: number
  readonly size?: string
  readonly note?: string
}

export type LineProblemKind =
  | "empty_file"
  | "header_missing"
  | "header_twice"
  | "no_rows"
  | "too_many_rows"
  | "too_many_cells"
  | "broken_quotes"
  | "missing"
  | "too_long"
  | "formula"
  | "not_a_whole_number"
  | "ambiguous_number"
  | "not_positive"
  | "too_many"

/** What is wrong where. `missing` names the columns that the header lacks. */
export type LineProblem = {
  readonly lineNumber: number
  readonly column: BulkOrderColumn | "header" | "row"
  readonly found: string
  readonly problem: LineProblemKind
  readonly missing?: readonly BulkOrderColumn[]
}

/**
 * What was done to the file that the buyer should know. Nothing is dropped or joined in silence.
 */
export type BulkOrderNotice =
  | {
      readonly kind: "merged"
      readonly lineNumber: number
      readonly intoLineNumber: number
      readonly sku: string
      readonly size?: string
      readonly pieces: number
    }
  | { readonly kind: "column_ignored"; readonly lineNumber: number; readonly found: string }

export type ParsedBulkOrder = {
  readonly lines: readonly BulkOrderLine[]
  readonly problems: readonly LineProblem[]
  readonly notices: readonly BulkOrderNotice[]
}
