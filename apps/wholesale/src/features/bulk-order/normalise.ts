import {
  parseBulkOrder,
  type BulkOrderLine,
  type LineProblem,
} from "@sentra/domain/bulk-order"
import type { DraftNotice, DraftRow } from "./draft.ts"

export type NormalisedRows = {
  /** What stays in the draft: merged where two rows ask for the same, blank ones left out. */
  rows: DraftRow[]
  /** The rows that make sense so far, under the line of their sheet. */
  lines: BulkOrderLine[]
  /** What the buyer must mend before a price can be asked, under the line of their sheet. */
  problems: LineProblem[]
  /** What was merged this time. */
  notices: DraftNotice[]
}

const HEAD = "sku;jumlah;ukuran;catatan"
const FIRST_LINE = 2

/** Puts the rows of a draft through the same reading as a sheet, after any edit. */
export function normaliseRows(rows: readonly DraftRow[]): NormalisedRows {
  const readable = rows.filter(({ held }) => held === undefined)
  const parsed = parseBulkOrder([HEAD, ...readable.map(sheetRow)].join("\n"))
  const rowAt = (lineNumber: number): DraftRow | undefined => readable[lineNumber - FIRST_LINE]
  const lineAt = (lineNumber: number): number => rowAt(lineNumber)?.line ?? lineNumber
  const kept = new Map<number, DraftRow>()
  const problems: LineProblem[] = []
  for (const row of rows) {
    if (row.held === undefined) continue
    kept.set(row.line, row)
    problems.push({ lineNumber: row.line, column: "row", ...row.held })
  }
  for (const problem of parsed.problems) {
    const row = rowAt(problem.lineNumber)
    if (row === undefined) continue
    kept.set(row.line, row)
    problems.push({ ...problem, lineNumber: row.line })
  }
  const lines = parsed.lines.map((line) => ({ ...line, lineNumber: lineAt(line.lineNumber) }))
  for (const { lineNumber: line, sku, size = "", pieces, note = "" } of lines) {
    kept.set(line, { line, sku, size, pieces: String(pieces), note })
  }
  const notices = parsed.notices.flatMap((notice): DraftNotice[] =>
    notice.kind === "merged"
      ? [
          {
            ...notice,
            lineNumber: lineAt(notice.lineNumber),
            intoLineNumber: lineAt(notice.intoLineNumber),
          },
        ]
      : [],
  )
  return { rows: [...kept.values()].sort((a, b) => a.line - b.line), lines, problems, notices }
}

const sheetRow = ({ sku, pieces, size, note }: DraftRow): string =>
  [sku, pieces, size, note].map(quoted).join(";")

const quoted = (cell: string): string =>
  `"${cell.replaceAll(/[\r\n]+/g, " ").replaceAll('"', '""')}"`
