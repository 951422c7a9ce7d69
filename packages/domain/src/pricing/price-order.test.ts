import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { ResolvedLine } from "../bulk-order/index.js"
import { rupiah, shareOf, sum } from "../money/index.js"
import { PPN_RULES, taxOnExclusive } from "../tax/index.js"
import { priceOrder, unitPriceFor, type PriceTier } from "./index.js"

const rule = PPN_RULES.at(-1)
const shirt: PriceTier[] = [
  { minimumPieces: 24, unitPrice: rupiah(228_000n) },
  { minimumPieces: 100, unitPrice: rupiah(215_000n) },
  { minimumPieces: 300, unitPrice: rupiah(205_000n) },
]
const blouse: PriceTier[] = [{ minimumPieces: 12, unitPrice: rupiah(292_000n) }]
const tiers = new Map([
  ["shirt", shirt],
  ["blouse", blouse],
])

const line = (lineNumber: number, product: string, pieces: number): ResolvedLine => ({
  lineNumber,
  pieces,
  note: null,
  variant: {
    variantId: `${product}-${lineNumber}`,
    variantSku: `${product.toUpperCase()}-${lineNumber}`,
    productId: product,
    productSku: product.toUpperCase(),
    title: { id: product, en: product },
    handle: product,
    thumbnail: null,
    size: String(lineNumber),
    priceSetId: product,
    work: null,
  },
  work: {
    craft: "cap",
    standardMinutes: 180,
    minimumLotPieces: 12,
    minimumGrade: "B",
    leadDays: 7,
    artisanShareBasisPoints: 8_000,
  },
})

const orders = fc
  .array(
    fc.record({
      product: fc.constantFrom("shirt", "blouse", "scarf"),
      pieces: fc.integer({ min: 1, max: 400 }),
    }),
    { maxLength: 12 },
  )
  .map((rows) => rows.map(({ product, pieces }, place) => line(place + 1, product, pieces)))

describe("the price of a bulk order", () => {
  it("is that of the worked example: 300 shirts in two sizes reach the tier of 300", () => {
    const priced = priceOrder([line(1, "shirt", 84), line(2, "shirt", 216)], tiers, rule)
    expect(priced.lines.map(({ unitPrice }) => unitPrice)).toEqual([205_000n, 205_000n])
    expect(priced.net).toBe(61_500_000n)
  })

  it("puts every line among the priced ones or names its problem", () => {
    fc.assert(
      fc.property(orders, (lines) => {
        const { lines: priced, problems } = priceOrder(lines, tiers, rule)
        const told = [...priced, ...problems].map(({ lineNumber }) => lineNumber)
        expect(told.toSorted((a, b) => a - b)).toEqual(lines.map(({ lineNumber }) => lineNumber))
      }),
    )
  })

  it("takes the tier that all pieces of the product reach, and tells the next one", () => {
    fc.assert(
      fc.property(orders, (lines) => {
        for (const { variant, unitPrice, nextTier } of priceOrder(lines, tiers, rule).lines) {
          const pieces = lines
            .filter((other) => other.variant.productId === variant.productId)
            .reduce((all, other) => all + other.pieces, 0)
          const own = tiers.get(variant.productId) ?? []
          expect(unitPrice).toBe(unitPriceFor(own, pieces))
          const higher = own.filter(({ minimumPieces }) => minimumPieces > pieces)
          expect(nextTier).toBe(higher.length === 0 ? null : higher[0])
        }
      }),
    )
  })

  it("adds up: lines to the net, their taxes to the PPN of the whole, shares to the makers'", () => {
    fc.assert(
      fc.property(orders, (lines) => {
        const priced = priceOrder(lines, tiers, rule)
        expect(sum(priced.lines.map(({ net }) => net))).toBe(priced.net)
        expect(sum(priced.lines.map(({ tax }) => tax))).toBe(priced.tax)
        expect(priced.tax).toBe(taxOnExclusive(priced.net, rule).ppn)
        expect(sum(priced.lines.map((row) => row.artisanShareTotal))).toBe(priced.artisans)
        for (const { net, pieces, unitPrice, artisanShareTotal } of priced.lines) {
          expect(net).toBe(unitPrice * BigInt(pieces))
          expect(artisanShareTotal).toBe(shareOf(net, 8_000))
        }
      }),
    )
  })
})
