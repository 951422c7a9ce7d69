/** A spreadsheet as a buyer of uniforms exports it: 300 shirts and 180 blouses over their sizes. */
export const UNIFORMS = {
  "HEM-CPD": { S: 36, M: 78, L: 84, XL: 60, XXL: 30, XXXL: 12 },
  "BLS-KMB": { S: 30, M: 60, L: 60, XL: 20, XXL: 10 },
} as const

type Sheet = Readonly<Record<string, Readonly<Record<string, number>>>>

/** The rows of a sheet, one for each code and size. */
const rowsOf = (sheet: Sheet) => Object.entries(sheet).flatMap(([sku, sizes]) => {
  return Object.entries(sizes).map(([size, pieces]) => ({ sku, size, pieces }))
})

/** The sheet as a spreadsheet of this country writes it: semicolons, a byte order mark, CRLF. */
export function csvOf(sheet: Sheet): string {
  const rows = rowsOf(sheet).map(({ sku, size, pieces }) => `${sku};${pieces};${size};`)
  return `\ufeff${["sku;jumlah;ukuran;catatan", ...rows].join("\r\n")}\r\n`
}

/** A PO number that no other order of this database has. */
export const freshPoNumber = (): string => `SRG-${Date.now().toString(36).toUpperCase()}`

/** A day some weeks ahead, as "2026-12-31". */
export function dayInWeeks(weeks: number): string {
  const moment = new Date(Date.now() + weeks * 7 * 24 * 60 * 60 * 1_000)
  return new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Jakarta" }).format(moment)
}

/** This day where the cooperative is. */
export const today = (): string => dayInWeeks(0)

/** This month of the books, as "2026-11". */
export const thisMonth = (): string => today().slice(0, 7)
