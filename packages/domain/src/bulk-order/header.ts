import type { BulkOrderColumn, LineProblem } from "./bulk-order.js"
import { clipped } from "./clipped.js"
import { DELIMITERS, tokenise, type Delimiter, type Row } from "./tokenise.js"

/** How buyers head their columns, in Indonesian and English. */
const NAMES: Readonly<Record<BulkOrderColumn, readonly string[]>> = {
  sku: [
    "sku",
    "kode",
    "kode barang",
    "kode produk",
    "kode sku",
    "code",
    "item code",
    "product code",
  ],
  pieces: [
    ...["jumlah", "jumlah potong", "jumlah pcs", "kuantitas", "potong", "banyak", "banyaknya"],
    ...["qty", "qty pcs", "quantity", "pieces", "pcs"],
  ],
  size: ["ukuran", "size"],
  note: ["catatan", "keterangan", "ket", "note", "notes", "remark", "remarks"],
}

const REQUIRED: readonly BulkOrderColumn[] = ["sku", "pieces"]

const columnOf = new Map(
  (["sku", "pieces", "size", "note"] as const).flatMap((column) =>
    NAMES[column].map((name) => [name, column] as const),
  ),
)

/** Enough to find the header in most files without cutting all of them into rows. */
const ROWS_READ_FIRST = 50

/** Where each column stands, and the heads that mean nothing to us. */
export type Header = {
  readonly lineNumber: number
  readonly delimiter: Delimiter
  readonly width: number
  readonly position: ReadonlyMap<BulkOrderColumn, number>
  readonly ignored: readonly string[]
}

/**
 * Finds the header in the first row that is not blank, under the delimiter that explains it best: a
 * semicolon from an Indonesian spreadsheet, a comma from an English one, a tab from a paste.
 */
export function findHeader(text: string): Header | LineProblem {
  const readings = DELIMITERS.flatMap((delimiter) => {
    const row = tokenise(text, delimiter, ROWS_READ_FIRST)[0] ?? tokenise(text, delimiter)[0]
    return row ? [readHeader(row, delimiter)] : []
  })
  readings.sort((a, b) => b.position.size - a.position.size || b.width - a.width)
  const [best] = readings
  if (!best) return { lineNumber: 1, column: "header", found: "", problem: "empty_file" }
  return problemOf(best) ?? best
}

type HeaderReading = Header & { readonly heads: readonly string[] }

function readHeader({ cells, lineNumber }: Row, delimiter: Delimiter): HeaderReading {
  const position = new Map<BulkOrderColumn, number>()
  const ignored: string[] = []
  for (const [index, cell] of cells.entries()) {
    const column = columnOf.get(plainName(cell))
    if (column === undefined) ignored.push(cell)
    else if (!position.has(column)) position.set(column, index)
  }
  const named = ignored.filter((cell) => cell !== "")
  return { lineNumber, delimiter, width: cells.length, position, ignored: named, heads: cells }
}

function problemOf({ lineNumber, position, heads }: HeaderReading): LineProblem | undefined {
  const found = clipped(heads.join(" | "))
  const missing = REQUIRED.filter((column) => !position.has(column))
  if (missing.length > 0) {
    return { lineNumber, column: "header", found, problem: "header_missing", missing }
  }
  const seen = heads.flatMap((head) => columnOf.get(plainName(head)) ?? [])
  const twice = seen.find((column, index) => seen.indexOf(column) !== index)
  return twice && { lineNumber, column: twice, found, problem: "header_twice" }
}

/** `Jumlah (pcs)`, `JUMLAH_PCS` and `jumlah pcs:` are one name. */
const plainName = (head: string): string =>
  head
    .toLowerCase()
    .replace(/[\s_\-().:*]+/g, " ")
    .trim()
