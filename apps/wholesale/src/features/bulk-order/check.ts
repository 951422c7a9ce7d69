import type { BulkOrderPreview, BulkOrderProblem, PricedLine } from "@sentra/contracts"
import { problemRemedy, type LineProblem } from "@sentra/domain/bulk-order"
import type { Locale } from "@sentra/ui/words"
import type { Cell, DraftRow } from "./draft.ts"
import type { NormalisedRows } from "./normalise.ts"
import { draftWords } from "./words.ts"

export type RowProblem = {
  column: Cell | "row"
  message: string
  /** Values that would mend the cell, one press each. */
  offers: readonly string[]
  /** How many rows have the same wrong value, this one included. */
  sameRows: number
}
export type ProblemRow = { row: DraftRow; problems: RowProblem[] }

/** The priced lines of one product: its pieces together decide the tier. */
export type ProductGroup = Pick<
  PricedLine,
  "productSku" | "title" | "productPieces" | "unitPrice" | "nextTier" | "leadDays"
> & { net: bigint; lines: PricedLine[] }

export type CheckedDraft = {
  problemRows: ProblemRow[]
  lines: PricedLine[]
  preview: BulkOrderPreview | undefined
}

/** Brings together what the sheet's reading and the server's prices say about each row. */
export function checkDraft(
  { rows, problems }: NormalisedRows,
  preview: BulkOrderPreview | undefined,
  locale: Locale,
): CheckedDraft {
  const found = new Map<number, RowProblem[]>()
  const add = (line: number, problem: RowProblem): void => {
    found.set(line, [...(found.get(line) ?? []), problem])
  }
  for (const problem of problems) add(problem.lineNumber, ofSheet(problem, locale))
  const counts = sameValues(preview?.problems ?? [])
  for (const problem of preview?.problems ?? []) {
    add(problem.lineNumber, ofServer(problem, counts.get(valueKey(problem)) ?? 1, locale))
  }
  return {
    problemRows: rows.flatMap((row) => {
      const ofRow = found.get(row.line)
      return ofRow === undefined ? [] : [{ row, problems: ofRow }]
    }),
    lines: (preview?.lines ?? []).filter(({ lineNumber }) => !found.has(lineNumber)),
    preview,
  }
}

const ofSheet = (problem: LineProblem, locale: Locale): RowProblem => ({
  column: problem.column === "header" ? "row" : problem.column,
  message: besideItsCell(problem, locale),
  offers: [],
  sameRows: 1,
})

/** The row says its number itself; the cell is called what the form calls it. */
function besideItsCell(problem: LineProblem, locale: Locale): string {
  const remedy = problemRemedy(problem, locale)
  const { column } = problem
  if (column === "row" || column === "header") return remedy[0]?.toUpperCase() + remedy.slice(1)
  return `${draftWords[locale][column]}: ${remedy}`
}

const ofServer = (problem: BulkOrderProblem, sameRows: number, locale: Locale): RowProblem => ({
  column: problem.column,
  message: problem.message[locale],
  offers: problem.suggestions,
  sameRows: problem.column === "sku" ? sameRows : 1,
})

const valueKey = ({ column, found }: BulkOrderProblem): string =>
  `${column} ${found.trim().toUpperCase()}`

function sameValues(problems: readonly BulkOrderProblem[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const problem of problems) {
    counts.set(valueKey(problem), (counts.get(valueKey(problem)) ?? 0) + 1)
  }
  return counts
}

/** Lines by product, in the order in which the products first appear. */
export function groupByProduct(lines: readonly PricedLine[]): ProductGroup[] {
  const groups = new Map<string, ProductGroup>()
  for (const line of lines) {
    const { productSku, title, productPieces, unitPrice, nextTier, leadDays } = line
    const group = groups.get(productSku)
    if (group === undefined) {
      const head = { productSku, title, productPieces, unitPrice, nextTier, leadDays }
      groups.set(productSku, { ...head, net: BigInt(line.net), lines: [line] })
    } else {
      group.lines.push(line)
      group.net += BigInt(line.net)
      group.leadDays = Math.max(group.leadDays, leadDays)
    }
  }
  return [...groups.values()]
}

export type Blocked = "problems" | "surplus" | "no_lines" | "po_missing" | "date_past"

/** Why a draft cannot be sent yet; nothing when it can. */
export function blockedBy(
  checked: Pick<CheckedDraft, "problemRows" | "lines">,
  draft: { poNumber: string; requestedOn: string; surplus?: unknown },
  today: string,
): Blocked[] {
  return [
    ...(checked.problemRows.length > 0 ? ["problems" as const] : []),
    ...(draft.surplus === undefined ? [] : ["surplus" as const]),
    ...(checked.lines.length === 0 ? ["no_lines" as const] : []),
    ...(draft.poNumber === "" ? ["po_missing" as const] : []),
    ...(draft.requestedOn !== "" && draft.requestedOn < today ? ["date_past" as const] : []),
  ]
}
