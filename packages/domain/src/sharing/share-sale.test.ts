import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { shareSale, type SoldLine } from "./index.js"

const amount = fc.bigInt({ min: 1n, max: 50_000_000n })

const total = (amounts: readonly bigint[]): bigint => amounts.reduce((sum, part) => sum + part, 0n)

const line = (change: Partial<SoldLine>): SoldLine => ({
  id: "oline_1",
  orderLineId: "ordli_1",
  netExcludingTax: 716_216n,
  tax: 78_784n,
  artisanShareBasisPoints: 8_000,
  ...change,
})

describe("the shares of a sold line", () => {
  it("go to whose pieces they were, several lots of one member counted together", () => {
    const sold = [
      { orderLineId: "ordli_1", artisanId: "art_b", pieces: 1 },
      { orderLineId: "ordli_1", artisanId: "art_a", pieces: 1 },
      { orderLineId: "ordli_1", artisanId: "art_b", pieces: 1 },
    ]
    const shares = shareSale([line({})], sold)
    expect(shares.map(({ artisanId, pieces, amount: mine }) => [artisanId, pieces, mine])).toEqual([
      ["art_a", 1, 190_991n],
      ["art_b", 2, 381_982n],
    ])
  })

  it("add up to the line's net, tax and artisan share, in whatever order pieces are told", () => {
    const parts = fc.array(
      fc.record({
        orderLineId: fc.constant("ordli_1"),
        artisanId: fc.constantFrom("art_a", "art_b", "art_c"),
        pieces: fc.integer({ min: 1, max: 5 }),
      }),
      { minLength: 1, maxLength: 6 },
    )
    fc.assert(
      fc.property(parts, amount, amount, (sold, net, tax) => {
        const pieces = sold.reduce((sum, part) => sum + part.pieces, 0)
        const sale = line({ netExcludingTax: net, tax })
        const shares = shareSale([sale], sold)
        expect(total(shares.map(({ netAmount }) => netAmount))).toBe(net)
        expect(total(shares.map(({ taxAmount }) => taxAmount))).toBe(tax)
        expect(total(shares.map(({ amount: mine, coopAmount }) => mine + coopAmount))).toBe(net)
        expect(shares.reduce((sum, share) => sum + share.pieces, 0)).toBe(pieces)
        expect(shareSale([sale], sold.toReversed())).toEqual(shares)
      }),
    )
  })
})
