import type { BulkOrderPreview } from "@sentra/contracts"
import { describe, expect, it } from "vitest"
import {
  actionOf,
  actionValue,
  lostCells,
  withAction,
  withAppended,
  withTyped,
} from "./actions.ts"
import { blockedBy, checkDraft, groupByProduct } from "./check.ts"
import { contentOf, newContent, type Draft } from "./draft.ts"
import { normaliseRows } from "./normalise.ts"

const row = (line: number, sku: string, pieces = "12", size = "M") => ({
  line,
  sku,
  size,
  pieces,
  note: "",
})
const draftOf = (rows: Draft["rows"]): Draft => ({
  id: "draft_1",
  version: 1,
  reference: "portal-draft_1",
  updatedAt: "2026-11-24T03:00:00.000Z",
  sentAs: null,
  discarded: false,
  ...newContent({ rows, notices: [] }),
})

describe("a draft", () => {
  it("keeps its reference through every edit", () => {
    const draft = draftOf([row(2, "HEM-CPD")])
    const edited = withTyped(draft, new URLSearchParams({ poNumber: " 4500 ", "r2.pieces": "30" }))
    expect(edited.reference).toBe(draft.reference)
    expect(edited).toMatchObject({ poNumber: "4500", rows: [{ pieces: "30" }] })
  })

  it("leaves alone what the page did not show", () => {
    const draft = { ...draftOf([row(2, "HEM-CPD"), row(3, "BLS-KMB")]), note: "ke gudang timur" }
    const edited = withTyped(draft, new URLSearchParams({ "r3.size": "L" }))
    expect(edited.rows).toEqual([row(2, "HEM-CPD"), row(3, "BLS-KMB", "12", "L")])
    expect(edited.note).toBe("ke gudang timur")
  })

  it("tells what was typed into rows that are gone, of which nothing may be lost unsaid", () => {
    const typed = new URLSearchParams({ "r2.pieces": "5", "r7.sku": "SYL-TUL", "r7.pieces": "9" })
    expect(lostCells(draftOf([row(2, "HEM-CPD")]), typed)).toEqual([
      { line: 7, value: "SYL-TUL 9" },
    ])
  })

  it("keeps no sign that a database cannot, and no cell without end", () => {
    const [kept] = contentOf(draftOf([row(2, `A\0\ud800${"B".repeat(900)}`)])).rows
    expect(kept?.sku).toMatch(/^AB{500,598}$/)
  })

  it("takes a suggestion for one row, or for every row with the same wrong value", () => {
    const draft = draftOf([row(2, "SYL-TL"), row(3, "syl-tl"), row(4, "HEM-CPD")])
    const one = {
      do: "accept",
      line: 2,
      column: "sku",
      value: "SYL-TUL",
      everywhere: false,
    } as const
    expect(withAction(draft, one).rows.map(({ sku }) => sku)).toEqual([
      "SYL-TUL",
      "syl-tl",
      "HEM-CPD",
    ])
    const all = withAction(draft, { ...one, everywhere: true })
    expect(all.rows.map(({ sku }) => sku)).toEqual(["SYL-TUL", "SYL-TUL", "HEM-CPD"])
  })

  it("removes a row, and lets a row of a broken line count once it is called right", () => {
    const held = { ...row(3, "BLS-KMB"), held: { problem: "too_many_cells", found: "…" } as const }
    const draft = draftOf([row(2, "HEM-CPD"), held])
    expect(withAction(draft, { do: "remove", line: 2 }).rows).toEqual([held])
    const kept = withAction(draft, { do: "keep", line: 3 })
    expect(normaliseRows(kept.rows).problems).toEqual([])
    const mended = withTyped(draft, new URLSearchParams({ "r3.pieces": "13" }))
    expect(mended.rows[1]?.held).toBeUndefined()
  })

  it("puts more rows below the others", () => {
    expect(withAppended([row(2, "A"), row(9, "B")], [row(2, "C"), row(4, "D")])).toMatchObject([
      { line: 2 },
      { line: 9 },
      { line: 10, sku: "C" },
      { line: 12, sku: "D" },
    ])
  })

  it("treats Enter in a field, and a button that it does not know, as checking", () => {
    expect(actionOf(null)).toEqual({ do: "check" })
    expect(actionOf('{"do":"pay"}')).toEqual({ do: "check" })
    expect(actionOf("not json")).toEqual({ do: "check" })
    expect(actionOf('{"do":"place"}')).toEqual({ do: "check" })
    expect(actionOf(actionValue({ do: "remove", line: 7 }))).toEqual({ do: "remove", line: 7 })
  })
})

const preview: BulkOrderPreview = {
  lines: [2, 3].map((lineNumber) => ({
    lineNumber,
    variantSku: `HEM-CPD-${lineNumber}`,
    productSku: "HEM-CPD",
    title: { id: "Kemeja", en: "Shirt" },
    size: "M",
    pieces: 12,
    productPieces: 24,
    unitPrice: "215000",
    net: "2580000",
    nextTier: { minimumPieces: 100, unitPrice: "205000" },
    leadDays: lineNumber,
  })),
  problems: [4, 5].map((lineNumber) => ({
    lineNumber,
    column: "sku" as const,
    found: "SYL-TL",
    problem: "unknown_sku" as const,
    message: { id: "tidak dikenal", en: "unknown" },
    suggestions: ["SYL-TUL"],
  })),
  pieces: 24,
  net: "5160000",
  tax: "567600",
  total: "5727600",
  shares: { price: "5727600", artisan: "4128000", cooperative: "1032000", tax: "567600" },
  version: "v1",
}

describe("a checked draft", () => {
  const rows = [row(2, "HEM-CPD"), row(3, "HEM-CPD", "12", "L"), row(4, "SYL-TL")]
  const typed = normaliseRows([...rows, row(5, "SYL-TL", "3", ""), row(6, "TAS-TOT", "lima")])

  it("shows each problem beside its row, with what would mend it", () => {
    const checked = checkDraft(typed, preview, "id")
    expect(checked.problemRows.map(({ row: { line } }) => line)).toEqual([4, 5, 6])
    expect(checked.problemRows[0]?.problems).toMatchObject([
      { column: "sku", offers: ["SYL-TUL"], sameRows: 2 },
    ])
    expect(checked.problemRows[2]?.problems).toMatchObject([{ column: "pieces", offers: [] }])
    expect(checked.problemRows[2]?.problems[0]?.message).toMatch(/^Potong: “lima” bukan/)
  })

  it("adds the lines of a product up and tells the longest wait", () => {
    expect(groupByProduct(preview.lines)).toMatchObject([{ net: 5_160_000n, leadDays: 3 }])
  })

  it("is held back by problems, unread rows, a missing PO number and a day gone by", () => {
    const checked = checkDraft(typed, preview, "id")
    const draft = { poNumber: "", requestedOn: "2026-11-23", surplus: { line: 9, rows: "9" } }
    expect(blockedBy(checked, draft, "2026-11-24")).toEqual([
      "problems",
      "surplus",
      "po_missing",
      "date_past",
    ])
    const clean = { problemRows: [], lines: preview.lines }
    const ready = { poNumber: "4500", requestedOn: "2026-11-24" }
    expect(blockedBy(clean, ready, "2026-11-24")).toEqual([])
    expect(blockedBy({ ...clean, lines: [] }, ready, "2026-11-24")).toEqual(["no_lines"])
  })
})
