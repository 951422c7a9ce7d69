import {
  BULK_ORDER_LINES_MAX,
  type BulkOrderLine,
  type LineProblem,
  type ParsedBulkOrder,
} from "./bulk-order.js"
import { findHeader, type Header } from "./header.js"
import { mergeLines } from "./merge-lines.js"
import { readRow } from "./read-row.js"
import { normalised, tokenise, type Row } from "./tokenise.js"

/**
 * Reads what a buyer exported or pasted from a spreadsheet: columns in any order under Indonesian
 * or English heads, separated by semicolons, commas or tabs. Every row that is not blank ends up in
 * `lines`, alone or merged with another, or in `problems`; nothing is thrown and nothing dropped. A
 * line's `sku` is in capitals, its `pieces` a whole number from 1 to 10,000.
 */
export function parseBulkOrder(csv: string): ParsedBulkOrder {
  const text = normalised(csv)
  const header = findHeader(text)
  if ("problem" in header) return { lines: [], problems: [header], notices: [] }
  const rows = tokenise(text, header.delimiter).filter((row) => row.lineNumber > header.lineNumber)
  if (rows.length === 0) {
    const { lineNumber } = header
    const nothing: LineProblem = { lineNumber, column: "row", found: "", problem: "no_rows" }
    return { lines: [], problems: [nothing], notices: [] }
  }
  return readRows(rows, header)
}

function readRows(rows: readonly Row[], header: Header): ParsedBulkOrder {
  const read: BulkOrderLine[] = []
  const problems: LineProblem[] = []
  for (const row of rows.slice(0, BULK_ORDER_LINES_MAX)) {
    const line = readRow(row, header)
    if ("sku" in line) read.push(line)
    else problems.push(...line)
  }
  const merged = mergeLines(read)
  problems.push(...merged.problems, ...surplusRows(rows))
  problems.sort((a, b) => a.lineNumber - b.lineNumber)
  const ignored = header.ignored.map((found) => {
    return { kind: "column_ignored" as const, lineNumber: header.lineNumber, found }
  })
  return { lines: merged.lines, problems, notices: [...ignored, ...merged.notices] }
}

/** One problem for all rows beyond the limit, at the first of them. */
function surplusRows(rows: readonly Row[]): LineProblem[] {
  const first = rows[BULK_ORDER_LINES_MAX]
  if (!first) return []
  const { lineNumber } = first
  return [{ lineNumber, column: "row", found: String(rows.length), problem: "too_many_rows" }]
}
