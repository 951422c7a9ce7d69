import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { noticeMessage, parseBulkOrder, problemMessage, type LineProblem } from "./index.js"

const cell = fc.oneof(
  fc.constantFrom("A-1", "B-2", "5", "12", "1.200", "1,200", "0", "-5", "=1+1", "", " ", "M", "x"),
  fc.string({ maxLength: 8 }),
  fc.string({ unit: fc.constantFrom('"', ";", ",", "\t", "\n", "a", "1"), maxLength: 8 }),
)
const delimiters = fc.constantFrom(";", ",", "\t")
const tables = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { maxLength: 12 })

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`

/** A file as a careful program writes it, and the line on which each of its rows begins. */
function write(table: string[][], delimiter: string) {
  const starts: number[] = []
  let lineNumber = 2
  const rows = table.map((cells) => {
    const text = cells.map(quoted).join(delimiter)
    if (cells.some((value) => value.trim() !== "")) starts.push(lineNumber)
    lineNumber += text.split(/\r\n|\r|\n/).length
    return text
  })
  const head = ["sku", "jumlah", "ukuran", "catatan"].join(delimiter)
  return { csv: [head, ...rows].join("\n"), starts }
}

describe("any bulk order", () => {
  it("accounts for every row: as a line, merged into one, or as a problem", () => {
    fc.assert(
      fc.property(tables, delimiters, (table, delimiter) => {
        const { csv, starts } = write(table, delimiter)
        const { lines, problems, notices } = parseBulkOrder(csv)
        const merged = notices.filter(({ kind }) => kind === "merged")
        const seen = [...lines, ...merged, ...problems].map(({ lineNumber }) => lineNumber)
        if (starts.length === 0) expect(problems).toMatchObject([{ problem: "no_rows" }])
        else expect([...new Set(seen)].toSorted((a, b) => a - b)).toEqual(starts)
        const good = [...lines, ...merged].map(({ lineNumber }) => lineNumber)
        expect(new Set(good).size).toBe(good.length)
        expect(problems.some(({ lineNumber }) => good.includes(lineNumber))).toBe(false)
      }),
      { numRuns: 1_000 },
    )
  })

  it("never throws, whatever the text, and only ever gives sound lines", () => {
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 30 }), (pieces) => {
        const { lines, problems } = parseBulkOrder(`sku;jumlah\n${pieces.join("")}`)
        for (const { sku, pieces } of lines) {
          expect(sku).toBe(sku.trim().toUpperCase())
          expect(Number.isInteger(pieces) && pieces >= 1 && pieces <= 10_000).toBe(true)
        }
        expect(lines.length + problems.length).toBeGreaterThan(0)
      }),
      { numRuns: 1_000 },
    )
  })

  it("keeps the pieces: what the rows ask for is what the lines ask for", () => {
    const rows = fc.array(
      fc.record({
        sku: fc.constantFrom("A-1", "b-2", "C-3"),
        pieces: fc.integer({ min: 1, max: 500 }),
      }),
      { minLength: 1, maxLength: 20 },
    )
    fc.assert(
      fc.property(rows, delimiters, (asked, delimiter) => {
        const text = asked.map(({ sku, pieces }) => [sku, pieces].join(delimiter))
        const { lines, problems } = parseBulkOrder([`kode${delimiter}qty`, ...text].join("\r\n"))
        const total = (list: readonly { pieces: number }[]): number =>
          list.reduce((sum, { pieces }) => sum + pieces, 0)
        expect(problems).toEqual([])
        expect(total(lines)).toBe(total(asked))
      }),
    )
  })
})

describe("the words beside a row", () => {
  const files = [
    "",
    "A-1;5",
    "sku;qty;jumlah\nA-1;5;5",
    "sku;jumlah",
    'sku;jumlah\nA-1;"5',
    "sku;jumlah\nA-1;5;6",
    `sku;jumlah\n;5\n${"A".repeat(65)};5\n=A;5\nA-1;1,5\nA-1;"1,500"\nA-1;0\nA-1;10001`,
    ["sku;jumlah", ...Array.from({ length: 5_001 }, (_, i) => `A-${i};1`)].join("\n"),
  ]
  const everyProblem = files.flatMap((csv) => parseBulkOrder(csv).problems)

  it("exist for every kind of problem, in both languages, with line and remedy", () => {
    expect(new Set(everyProblem.map(({ problem }) => problem)).size).toBe(14)
    for (const problem of everyProblem) {
      const [id, en] = [problemMessage(problem, "id"), problemMessage(problem, "en")]
      expect(id).toMatch(new RegExp(`^Baris ${problem.lineNumber}\\b.*[.;].*\\.$`))
      expect(en).toMatch(new RegExp(`^Line ${problem.lineNumber}\\b.*[.;].*\\.$`))
      expect(id).not.toBe(en)
    }
  })

  it("read well", () => {
    const problem: LineProblem = {
      lineNumber: 5,
      column: "pieces",
      found: "12,5",
      problem: "not_a_whole_number",
    }
    expect(problemMessage(problem, "id")).toBe(
      "Baris 5, kolom jumlah: “12,5” bukan bilangan bulat. " +
        "Tulis jumlah potong dengan angka saja, misalnya 250.",
    )
    const [missing] = parseBulkOrder("nama;harga\nKemeja;5").problems
    expect(missing && problemMessage(missing, "en")).toBe(
      "Line 1: there is no column sku and quantity, only “nama | harga”. " +
        "Put heads like sku,quantity,size,note in the first row.",
    )
  })

  it("tell of merged rows and unused columns", () => {
    const { notices } = parseBulkOrder(
      "sku;jumlah;ukuran;harga\nA-1;900;M;1\nA-1;700;M;1\nB;1\nB;1",
    )
    expect(notices.map((notice) => noticeMessage(notice, "id"))).toEqual([
      "Baris 1: kolom “harga” tidak dipakai.",
      "Baris 3: A-1 M digabung dengan baris 2 menjadi 1.600 potong.",
      "Baris 5: B digabung dengan baris 4 menjadi 2 potong.",
    ])
    expect(notices.map((notice) => noticeMessage(notice, "en"))[1]).toContain("1,600 pieces")
  })
})
