import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { rupiah } from "../money/index.js"
import { belowMinimumMessage, unitPriceFor, type PriceTier } from "./unit-price-for.js"

/** The men's shirt HEM-CPD. */
const shirt: PriceTier[] = [
  { minimumPieces: 24, unitPrice: rupiah(228_000n) },
  { minimumPieces: 100, unitPrice: rupiah(215_000n) },
  { minimumPieces: 300, unitPrice: rupiah(205_000n) },
]

const tierLists = fc
  .uniqueArray(fc.integer({ min: 1, max: 5_000 }), { minLength: 1, maxLength: 8 })
  .map((starts) =>
    starts.map((minimumPieces, i) => ({ minimumPieces, unitPrice: rupiah(BigInt(i + 1)) })),
  )

describe("the wholesale price of one piece", () => {
  it("changes exactly at the start of each tier", () => {
    const prices = [24, 99, 100, 299, 300, 9_999].map((pieces) => unitPriceFor(shirt, pieces))
    expect(prices).toEqual([228_000n, 228_000n, 215_000n, 215_000n, 205_000n, 205_000n])
  })

  it("does not exist below the smallest tier, and says how many would do", () => {
    expect(unitPriceFor(shirt, 23)).toEqual({ problem: "below_minimum", minimumPieces: 24 })
    expect(unitPriceFor(shirt, 0)).toEqual({ problem: "below_minimum", minimumPieces: 24 })
  })

  it("is that of the tier at its boundary and of the one before just below, in any order", () => {
    fc.assert(
      fc.property(tierLists, (tiers) => {
        const ascending = tiers.toSorted((a, b) => a.minimumPieces - b.minimumPieces)
        for (const [index, tier] of ascending.entries()) {
          expect(unitPriceFor(tiers, tier.minimumPieces)).toBe(tier.unitPrice)
          const before = ascending[index - 1]?.unitPrice ?? {
            problem: "below_minimum",
            minimumPieces: tier.minimumPieces,
          }
          expect(unitPriceFor(tiers, tier.minimumPieces - 1)).toEqual(before)
        }
      }),
    )
  })

  it("needs tiers that make sense", () => {
    const twin = { minimumPieces: 24, unitPrice: rupiah(1n) }
    expect(() => unitPriceFor([], 10)).toThrow(/at least one/)
    expect(() => unitPriceFor([...shirt, twin], 10)).toThrow(/start at 24/)
    expect(() => unitPriceFor(shirt, 1.5)).toThrow(/pieces/)
    expect(() => unitPriceFor([{ minimumPieces: 0, unitPrice: rupiah(1n) }], 1)).toThrow(RangeError)
    expect(() => unitPriceFor([{ minimumPieces: 1, unitPrice: rupiah(-1n) }], 1)).toThrow(
      /unitPrice/,
    )
  })

  it("explains the minimum in both languages", () => {
    const below = { problem: "below_minimum", minimumPieces: 24 } as const
    expect(belowMinimumMessage(below, "id")).toContain("paling sedikit 24 potong")
    expect(belowMinimumMessage(below, "en")).toContain("24 pieces")
  })
})
