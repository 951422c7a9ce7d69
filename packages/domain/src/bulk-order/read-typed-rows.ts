import type { BulkOrderColumn } from "./bulk-order.js"
import { findHeader } from "./header.js"
import { normalised, tokenise } from "./tokenise.js"

/** The cells of one row as they stand in the file, whether or not they make sense. */
export type TypedRow = { readonly lineNumber: number } & Readonly<Record<BulkOrderColumn, string>>

/**
 * Reads the cells of every row that is not blank, untouched but for the spaces around them, so that
 * a portal can offer a bad row for mending. `parseBulkOrder` of the same text says what is wrong;
 * its line numbers are the same. A file without a usable header has no typed rows.
 */
export function readTypedRows(csv: string): TypedRow[] {
  const text = normalised(csv)
  const header = findHeader(text)
  if ("problem" in header) return []
  return tokenise(text, header.delimiter)
    .filter(({ lineNumber }) => lineNumber > header.lineNumber)
    .map(({ lineNumber, cells }) => {
      const cell = (column: BulkOrderColumn): string =>
        cells[header.position.get(column) ?? Number.NaN] ?? ""
      const [sku, pieces, size, note] = [cell("sku"), cell("pieces"), cell("size"), cell("note")]
      return { lineNumber, sku, pieces, size, note }
    })
}
