import { digits } from "../internal/digits.js"
import type { Locale, Words } from "../locale.js"
import {
  BULK_ORDER_LINES_MAX,
  LETTERS_MAX,
  PIECES_PER_LINE_MAX,
  type BulkOrderColumn,
  type BulkOrderNotice,
  type LineProblem,
  type LineProblemKind,
} from "./bulk-order.js"

/** What the buyer reads beside the row: where, what was found, and what to do about it. */
export function problemMessage(problem: LineProblem, locale: Locale): string {
  const { lineNumber, column } = problem
  const where = lineWords(lineNumber)[locale]
  const inColumn = isColumn(column) ? `, ${columnPhrase(column)[locale]}` : ""
  return `${where}${inColumn}: ${problemRemedy(problem, locale)}`
}

/**
 * What was found and what to do about it, for a page that names row and cell itself. It begins
 * with a small letter, so that it can follow the name of the cell.
 */
export const problemRemedy = (problem: LineProblem, locale: Locale): string =>
  problemWords[problem.problem](problem)[locale]

/** What the buyer reads about a row that was merged or a column that was not used. */
export function noticeMessage(notice: BulkOrderNotice, locale: Locale): string {
  const where = lineWords(notice.lineNumber)[locale]
  if (notice.kind === "column_ignored") {
    return `${where}: ${ignoredWords(notice.found)[locale]}`
  }
  const { sku, size, pieces, intoLineNumber } = notice
  const what = size === undefined ? sku : `${sku} ${size}`
  return `${where}: ${mergedWords(what, intoLineNumber, digits[locale].format(pieces))[locale]}`
}

const COLUMN_WORDS: Readonly<Record<BulkOrderColumn, Words>> = {
  sku: { id: "sku", en: "sku" },
  pieces: { id: "jumlah", en: "quantity" },
  size: { id: "ukuran", en: "size" },
  note: { id: "catatan", en: "note" },
}

const isColumn = (column: LineProblem["column"]): column is BulkOrderColumn =>
  column in COLUMN_WORDS

const lineWords = (line: number): Words => ({ id: `Baris ${line}`, en: `Line ${line}` })

const columnPhrase = (column: BulkOrderColumn): Words => ({
  id: `kolom ${COLUMN_WORDS[column].id}`,
  en: `column ${COLUMN_WORDS[column].en}`,
})

const columnList = (columns: readonly BulkOrderColumn[], locale: Locale): string =>
  columns.map((column) => COLUMN_WORDS[column][locale]).join(locale === "id" ? " dan " : " and ")

const number = (value: number): Words => ({
  id: digits.id.format(value),
  en: digits.en.format(value),
})

const ROWS_MAX = number(BULK_ORDER_LINES_MAX)
const PIECES_MAX = number(PIECES_PER_LINE_MAX)

const problemWords: Readonly<Record<LineProblemKind, (problem: LineProblem) => Words>> = {
  empty_file: () => ({
    id: "berkas ini kosong. Isi baris judul sku;jumlah lalu satu baris untuk tiap barang.",
    en: "the file is empty. Start with the heads sku,quantity and add one row per product.",
  }),
  header_missing: ({ found, missing = [] }) => ({
    id:
      `judul kolom ${columnList(missing, "id")} tidak ada, yang ada “${found}”. ` +
      "Tulis judul seperti sku;jumlah;ukuran;catatan di baris pertama.",
    en:
      `there is no column ${columnList(missing, "en")}, only “${found}”. ` +
      "Put heads like sku,quantity,size,note in the first row.",
  }),
  header_twice: ({ found }) => ({
    id: `dua judul di “${found}” berarti sama. Hapus atau ganti nama salah satunya.`,
    en: `two heads in “${found}” mean the same. Remove or rename one of them.`,
  }),
  no_rows: () => ({
    id: "belum ada barang di bawah judul. Tambahkan satu baris untuk tiap barang.",
    en: "there are no products below the heads. Add one row per product.",
  }),
  too_many_rows: ({ found }) => ({
    id:
      `berkas berisi ${found} baris barang, paling banyak ${ROWS_MAX.id}. ` +
      "Baris ini dan seterusnya belum dibaca; pindahkan ke pesanan kedua.",
    en:
      `the file has ${found} product rows, at most ${ROWS_MAX.en} are allowed. ` +
      "This row and those below were not read; move them to a second order.",
  }),
  too_many_cells: ({ found }) => ({
    id: `isi baris ini lebih banyak daripada judulnya: “${found}”. Beri tanda kutip pada teksnya.`,
    en: `the row has more cells than there are heads: “${found}”. Put quotes around its text.`,
  }),
  broken_quotes: ({ found }) => ({
    id:
      `tanda kutip tidak ditutup dengan benar di “${found}”. ` +
      "Tutup atau hapus tanda kutipnya; baris sesudahnya bisa ikut terbaca sebagai satu.",
    en:
      `the quotes are not closed properly in “${found}”. ` +
      "Close or remove them; the rows below may have been read as part of this one.",
  }),
  missing: () => ({
    id: "masih kosong. Isi sel ini atau hapus barisnya.",
    en: "is empty. Fill the cell in or delete the row.",
  }),
  too_long: ({ found, column }) => {
    const most = isColumn(column) ? LETTERS_MAX[column] : 0
    return {
      id: `“${found}” terlalu panjang. Tulis paling banyak ${most} huruf.`,
      en: `“${found}” is too long. Write at most ${most} characters.`,
    }
  },
  formula: ({ found }) => ({
    id: `“${found}” adalah rumus. Tulis hasilnya sebagai teks, tanpa =, +, - atau @ di depan.`,
    en: `“${found}” is a formula. Write its result as text, without =, +, - or @ in front.`,
  }),
  not_a_whole_number: ({ found }) => ({
    id: `“${found}” bukan bilangan bulat. Tulis jumlah potong dengan angka saja, misalnya 250.`,
    en: `“${found}” is not a whole number. Write the pieces in digits only, such as 250.`,
  }),
  ambiguous_number: ({ found }) => ({
    id: `“${found}” bisa dibaca dua cara. Tulis tanpa titik atau koma, misalnya 1200.`,
    en: `“${found}” can be read in two ways. Write it without dot or comma, such as 1200.`,
  }),
  not_positive: ({ found }) => ({
    id: `“${found}” kurang dari 1. Tulis paling sedikit 1 potong atau hapus barisnya.`,
    en: `“${found}” is less than 1. Write at least 1 piece or delete the row.`,
  }),
  too_many: ({ found }) => ({
    id: `“${found}” membuat barang ini lebih dari ${PIECES_MAX.id} potong. Bagi ke pesanan lain.`,
    en: `“${found}” makes more than ${PIECES_MAX.en} pieces of this product. Split it into orders.`,
  }),
}

const ignoredWords = (head: string): Words => ({
  id: `kolom “${head}” tidak dipakai.`,
  en: `the column “${head}” is not used.`,
})

const mergedWords = (what: string, into: number, pieces: string): Words => ({
  id: `${what} digabung dengan baris ${into} menjadi ${pieces} potong.`,
  en: `${what} was merged into line ${into}, ${pieces} pieces so far.`,
})
