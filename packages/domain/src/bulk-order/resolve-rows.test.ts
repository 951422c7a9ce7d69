import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { PIECES_PER_LINE_MAX, resolveRows, type CatalogueVariant } from "./index.js"

const variant = (
  productSku: string,
  size: string | null,
  change: Partial<CatalogueVariant> = {},
): CatalogueVariant => ({
  variantId: `variant_${productSku}_${size ?? ""}`,
  variantSku: size === null ? productSku : `${productSku}-${size}`,
  productId: `prod_${productSku}`,
  productSku,
  title: { id: productSku, en: productSku },
  handle: productSku.toLowerCase(),
  thumbnail: null,
  size,
  priceSetId: `pset_${productSku}`,
  work: {
    craft: "cap",
    standardMinutes: 180,
    minimumLotPieces: 12,
    minimumGrade: "B",
    leadDays: 7,
    artisanShareBasisPoints: 8_000,
  },
  ...change,
})

const catalogue = [
  variant("HEM-CPD", "M"),
  variant("HEM-CPD", "L"),
  variant("SYL-TUL", null),
  variant("OLD-CAP", null, { work: null }),
]
const codes = catalogue.flatMap(({ variantSku, productSku }) => [variantSku, productSku])
const resolve = (...rows: Parameters<typeof resolveRows>[0]) => resolveRows(rows, catalogue, codes)

describe("the goods that a row means", () => {
  it("are found by the variant's own code or by the product's with a size, however written", () => {
    const { lines, problems } = resolve(
      { lineNumber: 2, sku: "hem-cpd-m", pieces: 5 },
      { lineNumber: 3, sku: " HEM-CPD ", size: "m", pieces: 7, note: "GA" },
    )
    expect(problems).toEqual([])
    expect(lines.map(({ lineNumber, pieces, note }) => [lineNumber, pieces, note])).toEqual([
      [2, 12, "GA"],
    ])
  })

  it("are asked for where the row leaves them open, with what can be chosen", () => {
    const { problems } = resolve(
      { lineNumber: 1, sku: "HEM-CPD", pieces: 1 },
      { lineNumber: 2, sku: "HEM-CPD", size: "XS", pieces: 1 },
      { lineNumber: 3, sku: "SYL-TUL", size: "M", pieces: 1 },
      { lineNumber: 4, sku: "HEM-CDP-M", pieces: 1 },
      { lineNumber: 5, sku: "OLD-CAP", pieces: 1 },
    )
    expect(problems.map(({ problem, suggestions }) => [problem, suggestions[0]])).toEqual([
      ["missing_size", "M"],
      ["unknown_size", "M"],
      ["unknown_size", undefined],
      ["unknown_sku", "HEM-CPD-M"],
      ["no_longer_made", undefined],
    ])
  })

  it("refuse more than a line holds at every row that adds to it", () => {
    const { lines, problems } = resolve(
      { lineNumber: 1, sku: "SYL-TUL", pieces: PIECES_PER_LINE_MAX },
      { lineNumber: 2, sku: "SYL-TUL", pieces: 1 },
    )
    expect(lines).toEqual([])
    expect(problems.map(({ problem }) => problem)).toEqual(["too_many", "too_many"])
  })

  it("lose no piece: every row ends in a line or in a problem", () => {
    const row = fc.record({
      sku: fc.constantFrom("HEM-CPD", "HEM-CPD-M", "SYL-TUL", "OLD-CAP", "NOPE"),
      size: fc.constantFrom(undefined, "M", "L", "XS"),
      pieces: fc.integer({ min: 1, max: 4_000 }),
    })
    fc.assert(
      fc.property(fc.array(row, { maxLength: 12 }), (written) => {
        const rows = written.map((cells, place) => ({ ...cells, lineNumber: place + 1 }))
        const { lines, problems } = resolveRows(rows, catalogue, codes)
        const bad = new Set(problems.map(({ lineNumber }) => lineNumber))
        const good = rows.filter(({ lineNumber }) => !bad.has(lineNumber))
        const pieces = (parts: readonly { pieces: number }[]): number =>
          parts.reduce((total, part) => total + part.pieces, 0)
        expect(pieces(lines)).toBe(pieces(good))
        expect(problems).toHaveLength(bad.size)
      }),
    )
  })
})
