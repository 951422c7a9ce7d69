import type { Words } from "../locale.js"
import { PIECES_PER_LINE_MAX, type BulkOrderLine } from "./bulk-order.js"

export type RowProblemKind =
  | "unknown_sku"
  | "missing_size"
  | "unknown_size"
  | "below_minimum"
  | "too_many"
  | "no_longer_made"

/**
 * Why one row cannot be ordered, in both languages, with what a page needs to offer the remedy in
 * place.
 */
export type RowProblem = {
  lineNumber: number
  column: "sku" | "size" | "pieces"
  found: string
  problem: RowProblemKind
  message: Words
  suggestions: string[]
  minimumPieces?: number
}

type Row = Pick<BulkOrderLine, "lineNumber" | "sku" | "size" | "pieces">

const problem = (
  row: Row,
  column: RowProblem["column"],
  kind: RowProblemKind,
  message: Words,
  suggestions: string[] = [],
): RowProblem => ({
  lineNumber: row.lineNumber,
  column,
  found: column === "pieces" ? String(row.pieces) : (row[column] ?? ""),
  problem: kind,
  message,
  suggestions,
})

/** No product and no variant has this code. */
export const unknownSku = (row: Row, suggestions: string[]): RowProblem =>
  problem(row, "sku", "unknown_sku", unknownSkuWords(row.sku, suggestions[0]), suggestions)

const unknownSkuWords = (sku: string, nearest: string | undefined): Words => ({
  id: nearest
    ? `Kode ${sku} tidak ada. Mungkin maksudnya ${nearest}?`
    : `Kode ${sku} tidak ada. Periksa kode di katalog.`,
  en: nearest
    ? `There is no code ${sku}. Did you mean ${nearest}?`
    : `There is no code ${sku}. Please check it against the catalogue.`,
})

/** The product comes in sizes and the row names none. */
export const missingSize = (row: Row, sizes: string[]): RowProblem =>
  problem(
    row,
    "size",
    "missing_size",
    {
      id: `${row.sku} punya beberapa ukuran. Pilih salah satu: ${sizes.join(", ")}.`,
      en: `${row.sku} comes in sizes. Choose one: ${sizes.join(", ")}.`,
    },
    sizes,
  )

/** The row names a size the product does not come in. */
export const unknownSize = (row: Row, sizes: string[]): RowProblem =>
  problem(row, "size", "unknown_size", unknownSizeWords(row, sizes), sizes)

const unknownSizeWords = (row: Row, sizes: string[]): Words =>
  sizes.length === 0
    ? {
        id: `${row.sku} hanya satu ukuran. Kosongkan kolom ukuran.`,
        en: `${row.sku} comes in one size. Leave the size column empty.`,
      }
    : {
        id: `${row.sku} tidak punya ukuran ${row.size}. Pilih salah satu: ${sizes.join(", ")}.`,
        en: `${row.sku} does not come in size ${row.size}. Choose one: ${sizes.join(", ")}.`,
      }

/** All rows of the product together stay under its smallest wholesale quantity. */
export const belowMinimum = (
  row: Row,
  productSku: string,
  productPieces: number,
  minimumPieces: number,
): RowProblem => ({
  ...problem(row, "pieces", "below_minimum", {
    id:
      `${productSku} dipesan ${productPieces} potong; paling sedikit ${minimumPieces}, ` +
      `semua ukuran dijumlahkan. Tambah ${minimumPieces - productPieces} potong.`,
    en:
      `${productPieces} pieces of ${productSku} are ordered; the minimum is ${minimumPieces} over ` +
      `all sizes. Add ${minimumPieces - productPieces}.`,
  }),
  minimumPieces,
})

/** Rows of one variant together are more than one line may hold. */
export const tooMany = (row: Row, variantPieces: number): RowProblem =>
  problem(row, "pieces", "too_many", {
    id: `${row.sku} berjumlah ${variantPieces} potong; paling banyak ${PIECES_PER_LINE_MAX} per barang.`,
    en: `${row.sku} adds up to ${variantPieces} pieces; one item may have ${PIECES_PER_LINE_MAX}.`,
  })

/** The product is in the books but can no longer be ordered. */
export const noLongerMade = (row: Row): RowProblem =>
  problem(row, "sku", "no_longer_made", {
    id: `${row.sku} tidak dibuat lagi. Hapus baris ini atau pilih barang lain.`,
    en: `${row.sku} is no longer made. Remove this row or choose another product.`,
  })
