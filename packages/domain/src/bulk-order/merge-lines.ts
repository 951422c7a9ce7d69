import {
  LETTERS_MAX,
  PIECES_PER_LINE_MAX,
  type BulkOrderLine,
  type BulkOrderNotice,
  type LineProblem,
  type ParsedBulkOrder,
} from "./bulk-order.js"
import { clipped } from "./clipped.js"

const NOTE_SEPARATOR = "; "

/**
 * Joins rows that ask for the same product in the same size, and tells of each. A row that would
 * make the joined line too large, or its note too long, stays out of it as a problem.
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
      continue
    }
    const merged = joined(earlier, row)
    const problem = problemWith(merged, row)
    if (problem) {
      problems.push(problem)
    } else {
      lines.set(key, merged)
      notices.push(noticeOf(merged, row))
    }
  }
  return { lines: [...lines.values()], problems, notices }
}

function problemWith(merged: BulkOrderLine, row: BulkOrderLine): LineProblem | undefined {
  const { lineNumber, pieces } = row
  if (merged.pieces > PIECES_PER_LINE_MAX) {
    return { lineNumber, column: "pieces", found: String(pieces), problem: "too_many" }
  }
  const { note = "" } = merged
  if (note.length <= LETTERS_MAX.note) return undefined
  return { lineNumber, column: "note", found: clipped(note), problem: "too_long" }
}

function joined(earlier: BulkOrderLine, later: BulkOrderLine): BulkOrderLine {
  const notes = new Set([...notesOf(earlier), ...notesOf(later)])
  const note = [...notes].join(NOTE_SEPARATOR)
  return { ...earlier, pieces: earlier.pieces + later.pieces, ...(note && { note }) }
}

const notesOf = ({ note }: BulkOrderLine): string[] => note?.split(NOTE_SEPARATOR) ?? []

function noticeOf(merged: BulkOrderLine, row: BulkOrderLine): BulkOrderNotice {
  const { sku, size, pieces, lineNumber: intoLineNumber } = merged
  const { lineNumber } = row
  return { kind: "merged", lineNumber, intoLineNumber, sku, ...(size && { size }), pieces }
}
