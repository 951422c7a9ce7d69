import Papa from "papaparse"

export const DELIMITERS = [";", "\t", ","] as const
export type Delimiter = (typeof DELIMITERS)[number]

/** One row of the file; `broken` when its quotes never close or close in the middle of a cell. */
export type Row = {
  readonly lineNumber: number
  readonly cells: readonly string[]
  readonly broken: boolean
}

/**
 * Characters that nobody sees (control signs, zero-width spaces, byte order marks, marks of writing
 * direction) come along from web pages and chats, and make a code differ from the one it looks
 * like. Joiners stay, since they shape letters; half a character becomes the sign for unreadable.
 */
const UNSEEN = /(?![\t\n\r\u200c\u200d])[\p{Cc}\p{Cf}]/gu
const HALF_A_CHARACTER = /\p{Cs}/gu

/**
 * Makes every line end the same; takes off what nobody sees and Excel's `sep=;`, which is no row.
 */
export const normalised = (csv: string): string =>
  csv
    .replace(UNSEEN, "")
    .replace(HALF_A_CHARACTER, "\ufffd")
    .replace(/\r\n?/g, "\n")
    .replace(/^"?sep=.?"?(?=\n)/i, "")

/**
 * Cuts normalised text into rows. A quoted cell may hold delimiters and line breaks; because all
 * line breaks are one character here, counting those inside the cells gives each row its line in
 * the file. Blank rows count as lines and are left out.
 */
export function tokenise(text: string, delimiter: Delimiter, rowsMax = 0): Row[] {
  const { data, errors } = Papa.parse<string[]>(text, {
    delimiter,
    newline: "\n",
    preview: rowsMax,
  })
  const broken = new Set(errors.filter(({ type }) => type === "Quotes").map(({ row }) => row))
  let lineNumber = 1
  const rows = data.map((cells, index) => {
    const row = { lineNumber, cells: cells.map((cell) => cell.trim()), broken: broken.has(index) }
    lineNumber += 1 + cells.join("").split("\n").length - 1
    return row
  })
  return rows.filter(({ cells }) => cells.some((cell) => cell !== ""))
}
