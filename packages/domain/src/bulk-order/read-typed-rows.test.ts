import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { parseBulkOrder } from "./parse-bulk-order.js"
import { readTypedRows } from "./read-typed-rows.js"

describe("the rows as they were typed", () => {
  it("keep a bad row's cells for mending, in the columns their heads name", () => {
    expect(readTypedRows("jumlah;sku;ukuran\nlima; abc ;M\n\n2;HEM-CPD")).toEqual([
      { lineNumber: 2, sku: "abc", pieces: "lima", size: "M", note: "" },
      { lineNumber: 4, sku: "HEM-CPD", pieces: "2", size: "", note: "" },
    ])
  })

  it("are none where there is no header to name the columns", () => {
    expect(readTypedRows("HEM-CPD;5")).toEqual([])
    expect(readTypedRows("")).toEqual([])
  })

  it("hold every line and every row problem that parsing finds, under the same line number", () => {
    const cell = fc.constantFrom("HEM-CPD", "5", "lima", "", "=1", '"M', "a,b")
    const row = fc.array(cell, { maxLength: 5 }).map((cells) => cells.join(";"))
    fc.assert(
      fc.property(fc.array(row, { maxLength: 8 }), (rows) => {
        const csv = ["sku;jumlah;ukuran", ...rows].join("\n")
        const { lines, problems } = parseBulkOrder(csv)
        const typed = new Set(readTypedRows(csv).map(({ lineNumber }) => lineNumber))
        for (const { lineNumber } of lines) expect(typed).toContain(lineNumber)
        for (const { lineNumber, problem } of problems) {
          if (problem !== "no_rows") expect(typed).toContain(lineNumber)
        }
      }),
    )
  })
})
