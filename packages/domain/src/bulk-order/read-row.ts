import {
  LETTERS_MAX,
  type BulkOrderColumn,
  type BulkOrderLine,
  type LineProblem,
  type LineProblemKind,
} from "./bulk-order.js"
import { clipped } from "./clipped.js"
import type { Header } from "./header.js"
import { readPieces } from "./read-pieces.js"
import type { Row } from "./tokenise.js"

/** A spreadsheet that opens such a cell later would run it, also when the sign is a wide one. */
const FORMULA = /^[=+\-@\uff1d\uff0b\uff0d\uff20]/
const NEGATIVE_NUMBER = /^-\d/

/** Reads one row into a line, or into a problem for each cell that is wrong. */
export function readRow(row: Row, header: Header): BulkOrderLine | LineProblem[] {
  const { lineNumber } = row
  const rowProblem = problemWithRow(row, header)
  if (rowProblem) {
    const found = clipped(row.cells.join(` ${header.delimiter} `))
    return [{ lineNumber, column: "row", found, problem: rowProblem }]
  }
  const cell = (column: BulkOrderColumn): string =>
    row.cells[header.position.get(column) ?? Number.NaN] ?? ""
  const pieces = readPieces(cell("pieces"), header.delimiter)
  const problems = (["sku", "pieces", "size", "note"] as const).flatMap((column) => {
    const found = cell(column)
    const inPieces = column === "pieces" && typeof pieces !== "number" ? pieces : undefined
    const problem = problemWithCell(found, column) ?? inPieces
    return problem ? [{ lineNumber, column, found: clipped(found), problem }] : []
  })
  if (problems.length > 0 || typeof pieces !== "number") return problems
  const [size, note] = [cell("size"), cell("note")]
  const sku = cell("sku").toUpperCase()
  return { lineNumber, sku, pieces, ...(size && { size }), ...(note && { note }) }
}

function problemWithRow({ cells, broken }: Row, { width }: Header): LineProblemKind | undefined {
  if (broken) return "broken_quotes"
  return cells.slice(width).some((cell) => cell !== "") ? "too_many_cells" : undefined
}

function problemWithCell(text: string, column: BulkOrderColumn): LineProblemKind | undefined {
  if (column === "sku" && text === "") return "missing"
  const negative = column === "pieces" && NEGATIVE_NUMBER.test(text)
  if (FORMULA.test(text) && !negative) return "formula"
  return text.length > LETTERS_MAX[column] ? "too_long" : undefined
}
