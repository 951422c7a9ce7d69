import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { tiersBySet, type PriceRow } from "./tiers-from-prices.js"
import { unitPriceFor } from "./unit-price-for.js"

const row = (minimum: number, maximum: number | null, amount: bigint): PriceRow => ({
  priceSetId: "pset",
  minimum,
  maximum,
  amount,
})

describe("tiers from a price list", () => {
  it("starts each tier where its price begins to hold", () => {
    const rows = [row(24, 99, 228_000n), row(100, 299, 215_000n), row(300, null, 205_000n)]
    expect(tiersBySet(rows).get("pset")).toEqual([
      { minimumPieces: 24, unitPrice: 228_000n },
      { minimumPieces: 100, unitPrice: 215_000n },
      { minimumPieces: 300, unitPrice: 205_000n },
    ])
  })

  it("takes the lowest price that holds, at every number of pieces", () => {
    const amount = fc.bigInt({ min: 1n, max: 50n })
    const open = fc.tuple(fc.integer({ min: 1, max: 40 }), amount)
    fc.assert(
      fc.property(
        fc.array(open, { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 1, max: 50 }),
        (parts, pieces) => {
          const rows = parts.map(([minimum, price]) => row(minimum, null, price))
          const holding = rows.filter(({ minimum }) => minimum <= pieces).map((r) => r.amount)
          const lowest = holding.reduce<bigint | undefined>(
            (best, next) => (best === undefined || next < best ? next : best),
            undefined,
          )
          const price = unitPriceFor(tiersBySet(rows).get("pset") ?? [], pieces)
          expect(typeof price === "bigint" ? price : undefined).toBe(lowest)
        },
      ),
    )
  })
})
