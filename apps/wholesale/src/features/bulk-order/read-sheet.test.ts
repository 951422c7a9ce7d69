import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { normaliseRows } from "./normalise.ts"
import { readSheet, type SheetContent } from "./read-sheet.ts"

const contentOf = (text: string): SheetContent => {
  const reading = readSheet(text)
  if ("unreadable" in reading) throw new Error(reading.unreadable[0]?.problem)
  return reading
}

describe("a sheet", () => {
  it("keeps good and bad rows in their order, each under its own line", () => {
    const { rows } = contentOf("sku;jumlah;ukuran\nhem-cpd;24;M\nBLS-KMB;dua belas;L\n\nTAS-TOT;5")
    expect(rows).toEqual([
      { line: 2, sku: "HEM-CPD", pieces: "24", size: "M", note: "" },
      { line: 3, sku: "BLS-KMB", pieces: "dua belas", size: "L", note: "" },
      { line: 5, sku: "TAS-TOT", pieces: "5", size: "", note: "" },
    ])
  })

  it("tells what was merged", () => {
    const { rows, notices } = contentOf("sku,quantity,size\nHEM-CPD,24,M\nhem-cpd,6,M")
    expect(rows).toMatchObject([{ line: 2, pieces: "30" }])
    expect(notices).toMatchObject([{ kind: "merged", lineNumber: 3, intoLineNumber: 2 }])
  })

  it("pasted without its head is read in order, counting lines as the buyer sees them", () => {
    const pasted = contentOf("HEM-CPD\t24\tM\nBLS-KMB\tlima\tL")
    expect(pasted.rows).toMatchObject([
      { line: 1, sku: "HEM-CPD", pieces: "24", size: "M" },
      { line: 2, sku: "BLS-KMB", pieces: "lima", size: "L" },
    ])
    expect(pasted.notices[0]).toMatchObject({ kind: "head_assumed" })
    expect(contentOf("HEM-CPD;M;24").rows).toMatchObject([{ pieces: "24", size: "M" }])
  })

  it("that is no order is not read at all", () => {
    for (const text of ["", "nama;alamat\nRatri;Jalan Contoh", "sku;jumlah\n"]) {
      expect("unreadable" in readSheet(text)).toBe(true)
    }
  })

  it("holds a row with too many cells until it is mended", () => {
    const { rows } = contentOf("sku;jumlah\nHEM-CPD;5;merah;besar")
    expect(rows[0]?.held?.problem).toBe("too_many_cells")
    expect(normaliseRows(rows).problems).toMatchObject([{ lineNumber: 2, column: "row" }])
    expect(normaliseRows(rows.map((row) => ({ ...row, held: undefined }))).problems).toEqual([])
  })

  it("beyond the limit says where the unread rows begin", () => {
    const sheet = ["sku;jumlah", ...Array.from({ length: 5_001 }, (_, at) => `A-${at};1`)]
    const { rows, surplus } = contentOf(sheet.join("\n"))
    expect(rows).toHaveLength(5_000)
    expect(surplus).toEqual({ line: 5_002, rows: "5001" })
  })
})

describe("the rows of a draft", () => {
  const cell = fc.constantFrom("HEM-CPD", "hem-cpd", "5", "1.200", "lima", "", '="x"', 'a"b;c')
  const row = fc.record({ sku: cell, size: cell, pieces: cell, note: cell })
  const rows = fc
    .array(row, { maxLength: 12 })
    .map((list) => list.map((cells, at) => ({ ...cells, line: at + 2 })))

  it("read again give the same: reading changes nothing twice", () => {
    fc.assert(
      fc.property(rows, (typed) => {
        const once = normaliseRows(typed)
        const again = normaliseRows(once.rows)
        expect(again.rows).toEqual(once.rows)
        expect(again.notices).toEqual([])
      }),
    )
  })

  it("lose nothing: a row that is not blank stays, is merged and told, or is a problem", () => {
    fc.assert(
      fc.property(rows, (typed) => {
        const read = normaliseRows(typed)
        const kept = new Set(read.rows.map(({ line }) => line))
        const merged = read.notices.flatMap((notice) =>
          notice.kind === "merged" ? [notice.lineNumber] : [],
        )
        for (const { line, sku, size, pieces, note } of typed) {
          if (sku + size + pieces + note === "") continue
          expect(kept.has(line) || merged.includes(line)).toBe(true)
        }
        const lines = read.lines.map(({ lineNumber }) => lineNumber)
        const wrong = new Set(read.problems.map(({ lineNumber }) => lineNumber))
        expect(new Set([...lines, ...wrong])).toEqual(kept)
      }),
    )
  })
})
