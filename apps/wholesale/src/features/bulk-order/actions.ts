import { z } from "zod"
import { CELLS, type Cell, type Draft, type DraftRow } from "./draft.ts"

const line = z.int().min(1)

/** What a button of the draft asks for, after everything typed was saved. */
export const draftAction = z.discriminatedUnion("do", [
  z.object({ do: z.literal("check") }),
  z.object({ do: z.literal("review") }),
  z.object({ do: z.literal("copy") }),
  z.object({ do: z.literal("discard") }),
  z.object({ do: z.literal("append") }),
  z.object({ do: z.literal("remove"), line }),
  z.object({ do: z.literal("keep"), line }),
  z.object({ do: z.literal("forgetSurplus") }),
  z.object({ do: z.literal("page"), page: z.int().min(1) }),
  z.object({
    do: z.literal("accept"),
    line,
    column: z.enum(CELLS),
    value: z.string().max(64),
    everywhere: z.boolean().default(false),
  }),
])
export type DraftAction = z.output<typeof draftAction>

/** The value of a button that asks for this. */
export const actionValue = (action: z.input<typeof draftAction>): string => JSON.stringify(action)

/** Reads the pressed button; an unknown one, or none (Enter in a field), means checking. */
export function actionOf(value: string | null): DraftAction {
  const parsed = draftAction.safeParse(jsonOrNothing(value ?? ""))
  return parsed.success ? parsed.data : { do: "check" }
}

/** The name of a row's field in the form. */
export const cellName = (row: Pick<DraftRow, "line">, cell: Cell): string => `r${row.line}.${cell}`

const CELL_LETTERS_MAX = 600
const FIELD_LETTERS_MAX = { poNumber: 64, requestedOn: 10, note: 2_000 }

const CELL_NAME = /^r(\d+)\.(sku|size|pieces)$/

/** Something typed into a row that the draft no longer has. */
export type LostCell = { line: number; value: string }

/** What a form brings for rows that were taken out of the draft meanwhile. */
export function lostCells(draft: Draft, fields: URLSearchParams): LostCell[] {
  const known = new Set(draft.rows.map(({ line }) => line))
  const lost = new Map<number, string[]>()
  for (const [name, value] of fields) {
    const line = Number(CELL_NAME.exec(name)?.[1])
    if (!Number.isInteger(line) || known.has(line) || value.trim() === "") continue
    lost.set(line, [...(lost.get(line) ?? []), value.trim()])
  }
  return [...lost].map(([line, values]) => ({ line, value: values.join(" ") }))
}

/** Takes over everything typed. Fields that the page did not show stay as they are. */
export function withTyped(draft: Draft, fields: URLSearchParams): Draft {
  const field = (name: keyof typeof FIELD_LETTERS_MAX): string =>
    (fields.get(name) ?? draft[name]).trim().slice(0, FIELD_LETTERS_MAX[name])
  return {
    ...draft,
    poNumber: field("poNumber"),
    requestedOn: field("requestedOn"),
    note: field("note"),
    rows: draft.rows.map((row) => withTypedCells(row, fields)),
  }
}

function withTypedCells(row: DraftRow, fields: URLSearchParams): DraftRow {
  const typed = (cell: Cell): string =>
    (fields.get(cellName(row, cell)) ?? row[cell]).trim().slice(0, CELL_LETTERS_MAX)
  const next = { ...row, sku: typed("sku"), size: typed("size"), pieces: typed("pieces") }
  const changed = CELLS.some((cell) => next[cell] !== row[cell])
  return changed ? { ...next, held: undefined } : next
}

/** Carries out what changes rows; the other actions leave the draft as it is. */
export function withAction(draft: Draft, action: DraftAction): Draft {
  const { rows } = draft
  switch (action.do) {
    case "remove":
      return { ...draft, rows: rows.filter((row) => row.line !== action.line) }
    case "keep":
      return { ...draft, rows: changedRow(rows, action.line, { held: undefined }) }
    case "forgetSurplus":
      return { ...draft, surplus: undefined }
    case "accept":
      return { ...draft, rows: accepted(rows, action) }
    default:
      return draft
  }
}

const changedRow = (rows: readonly DraftRow[], line: number, change: Partial<DraftRow>) =>
  rows.map((row) => (row.line === line ? { ...row, ...change } : row))

function accepted(
  rows: readonly DraftRow[],
  { line, column, value, everywhere }: Extract<DraftAction, { do: "accept" }>,
): DraftRow[] {
  const wrong = rows.find((row) => row.line === line)?.[column].toUpperCase()
  return rows.map((row) => {
    const same = everywhere && row[column].toUpperCase() === wrong
    return row.line === line || same ? { ...row, [column]: value } : row
  })
}

/** Rows of a second sheet, put below the ones that are there. */
export function withAppended(rows: readonly DraftRow[], more: readonly DraftRow[]): DraftRow[] {
  const last = rows.reduce((highest, row) => Math.max(highest, row.line), 1)
  const first = more.reduce((lowest, row) => Math.min(lowest, row.line), Number.MAX_SAFE_INTEGER)
  return [...rows, ...more.map((row) => ({ ...row, line: last + 1 + row.line - first }))]
}

function jsonOrNothing(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
