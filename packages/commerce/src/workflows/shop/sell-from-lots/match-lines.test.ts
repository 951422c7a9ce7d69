import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { matchLines } from "./match-lines.js"

const cartLines = fc.uniqueArray(
  fc.record({
    cartLineId: fc.uuid(),
    variantId: fc.constantFrom("shirt-m", "shirt-l", "scarf"),
    pieces: fc.integer({ min: 1, max: 4 }),
  }),
  { selector: ({ cartLineId }) => cartLineId, maxLength: 8 },
)

describe("matching the lines of an order with those of its cart", () => {
  it("joins the claims of one cart line from several lots", () => {
    const claims = [
      { cartLineId: "c1", variantId: "shirt-m", pieces: 2 },
      { cartLineId: "c1", variantId: "shirt-m", pieces: 1 },
    ]
    const line = { orderLineId: "o1", variantId: "shirt-m", pieces: 3, kitLineId: null }
    expect(matchLines(claims, [line])).toEqual([
      { cartLineId: "c1", variantId: "shirt-m", orderLineId: "o1" },
    ])
  })

  it("gives each order line one cart line of its variant and pieces, in whatever order", () => {
    fc.assert(
      fc.property(cartLines, (lines) => {
        const order = lines.toReversed().map(({ variantId, pieces }, index) => ({
          orderLineId: `o${index}`,
          variantId,
          pieces,
          kitLineId: null,
        }))
        const matches = matchLines(lines, order)
        expect(new Set(matches.map(({ cartLineId }) => cartLineId)).size).toBe(lines.length)
        for (const { cartLineId, orderLineId } of matches) {
          const { variantId, pieces } = lines.find((line) => line.cartLineId === cartLineId) ?? {}
          expect(order.find((line) => line.orderLineId === orderLineId)).toMatchObject({
            variantId,
            pieces,
          })
        }
      }),
    )
  })

  it("leaves out an order line that no claim stands for", () => {
    const line = { orderLineId: "o1", variantId: "scarf", pieces: 1, kitLineId: null }
    expect(matchLines([], [line])).toEqual([])
  })

  it("tells a line of kits from a line of what is in them", () => {
    const claims = [
      { cartLineId: "kit", variantId: "box", pieces: 2 },
      { cartLineId: "kit", variantId: "scarf", pieces: 2 },
      { cartLineId: "alone", variantId: "scarf", pieces: 2 },
    ]
    const order = [
      { orderLineId: "o1", variantId: "scarf", pieces: 2, kitLineId: null },
      { orderLineId: "o2-01", variantId: "scarf", pieces: 2, kitLineId: "o2" },
      { orderLineId: "o2-02", variantId: "box", pieces: 2, kitLineId: "o2" },
    ]
    expect(matchLines(claims, order)).toEqual([
      { cartLineId: "alone", variantId: "scarf", orderLineId: "o1" },
      { cartLineId: "kit", variantId: "scarf", orderLineId: "o2-01" },
      { cartLineId: "kit", variantId: "box", orderLineId: "o2-02" },
    ])
  })
})
