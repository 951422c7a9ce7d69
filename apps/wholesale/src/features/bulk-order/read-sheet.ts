import {
  parseBulkOrder,
  readTypedRows,
  type LineProblem,
  type LineProblemKind,
  type ParsedBulkOrder,
} from "@sentra/domain/bulk-order"
import type { Draft, DraftNotice, DraftRow } from "./draft.ts"

export type SheetContent = Pick<Draft, "rows" | "notices" | "surplus">
export type SheetReading = SheetContent | { unreadable: readonly LineProblem[] }

const OF_THE_SHEET = new Set<LineProblemKind>([
  "empty_file",
  "header_missing",
  "header_twice",
  "no_rows",
])

/**
 * Reads an uploaded or pasted sheet into the rows of a draft, good and bad ones alike. A sheet
 * pasted without its head is read as code, pieces, size, note when its first row looks like that.
 */
export function readSheet(text: string): SheetReading {
  const parsed = parseBulkOrder(text)
  const unreadable = parsed.problems.filter(({ problem }) => OF_THE_SHEET.has(problem))
  if (unreadable.length === 0) return contentOf(parsed, text, 0)
  const head = unreadable[0]?.problem === "header_missing" ? assumedHead(text) : undefined
  if (head === undefined) return { unreadable }
  const completed = `${head}\n${text}`
  const content = contentOf(parseBulkOrder(completed), completed, 1)
  return { ...content, notices: [{ kind: "head_assumed", head }, ...content.notices] }
}

/** `shift` is how many lines were put above the buyer's own first line. */
function contentOf(parsed: ParsedBulkOrder, text: string, shift: number): SheetContent {
  const typed = new Map(readTypedRows(text).map((row) => [row.lineNumber, row]))
  const rows = new Map<number, DraftRow>()
  for (const { lineNumber, sku, pieces, size = "", note = "" } of parsed.lines) {
    const line = lineNumber - shift
    rows.set(lineNumber, { line, sku, size, pieces: String(pieces), note })
  }
  for (const { lineNumber, problem, found } of parsed.problems) {
    const row = typed.get(lineNumber)
    if (row === undefined || problem === "too_many_rows") continue
    const { sku, size, pieces, note } = row
    const held =
      problem === "too_many_cells" || problem === "broken_quotes" ? { problem, found } : undefined
    rows.set(lineNumber, { line: lineNumber - shift, sku, size, pieces, note, held })
  }
  const surplus = parsed.problems.find(({ problem }) => problem === "too_many_rows")
  return {
    rows: [...rows.values()].sort((a, b) => a.line - b.line),
    notices: parsed.notices.map((notice) => shifted(notice, shift)),
    ...(surplus && { surplus: { line: surplus.lineNumber - shift, rows: surplus.found } }),
  }
}

function shifted(notice: ParsedBulkOrder["notices"][number], shift: number): DraftNotice {
  const lineNumber = notice.lineNumber - shift
  if (notice.kind === "column_ignored") return { ...notice, lineNumber }
  return { ...notice, lineNumber, intoLineNumber: notice.intoLineNumber - shift }
}

const WHOLE_NUMBER = /^\d+$/

/** The head that a sheet without one would have; none when its first row is no order row. */
function assumedHead(text: string): string | undefined {
  const first = text.split(/\r?\n/).find((line) => line.trim() !== "") ?? ""
  const delimiter = ["\t", ";", ","].find((sign) => first.includes(sign))
  if (delimiter === undefined) return undefined
  const [, second = "", third = ""] = first.split(delimiter).map((cell) => cell.trim())
  if (WHOLE_NUMBER.test(second)) return ["sku", "jumlah", "ukuran", "catatan"].join(delimiter)
  if (WHOLE_NUMBER.test(third)) return ["sku", "ukuran", "jumlah", "catatan"].join(delimiter)
  return undefined
}
