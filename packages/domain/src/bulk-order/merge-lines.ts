import {
  LETTERS_MAX,
  PIECES_PER_LINE_MAX,
  type BulkOrderLine,
  type BulkOrderNotice,
  type LineProblem,
  type ParsedBulkOrder,
} from "./bulk-order.js"

const NOTE_SEPARATOR = "; "

/**
 * Joins rows that ask for the same product in the same size, and tells of each. A row that would
 * make the joined line too large stays out of it as a problem.
 */
export function mergeLines(rows: readonly BulkOrderLine[]): ParsedBulkOrder {
  const lines = new Map<string, BulkOrderLine>()
  const problems: LineProblem[] = []
  const notices: BulkOrderNotice[] = []
  for (const row of rows) {
    const key = JSON.stringify([row.sku, row.size?.toUpperCase()])
    const earlier = lines.get(key)
    if (!earlier) {
      lines.set(key, row)
    } else if (earlier.pieces + row.pieces > PIECES_PER_LINE_MAX) {
      const { lineNumber, pieces } = row
      problems.push({ lineNumber, column: "pieces", found: String(pieces), problem: "too_many" })
    } else {
      const merged = joined(earlier, row)
      lines.set(key, merged)
      notices.push(noticeOf(merged, row))
    }
  }
  return { lines: [...lines.values()], problems, notices }
}

function joined(earlier: BulkOrderLine, later: BulkOrderLine): BulkOrderLine {
  const notes = new Set([...notesOf(earlier), ...notesOf(later)])
  const note = [...notes].join(NOTE_SEPARATOR).slice(0, LETTERS_MAX.note)
  return { ...earlier, pieces: earlier.pieces + later.pieces, ...(note && { note }) }
}

const notesOf = ({ note }: BulkOrderLine): string[] => note?.split(NOTE_SEPARATOR) ?? []

function noticeOf(merged: BulkOrderLine, row: BulkOrderLine): BulkOrderNotice {
  const { sku, size, pieces, lineNumber: intoLineNumber } = merged
  const { lineNumber } = row
  return { kind: "merged", lineNumber, intoLineNumber, sku, ...(size && { size }), pieces }
}
