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
    const line = { orderLineId: "o1", variantId: "shirt-m", pieces: 3 }
    expect(matchLines(claims, [line])).toEqual([{ cartLineId: "c1", orderLineId: "o1" }])
  })

  it("gives each order line one cart line of its variant and pieces, in whatever order", () => {
    fc.assert(
      fc.property(cartLines, (lines) => {
        const order = lines.toReversed().map(({ variantId, pieces }, index) => ({
          orderLineId: `o${index}`,
          variantId,
          pieces,
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
    expect(matchLines([], [{ orderLineId: "o1", variantId: "scarf", pieces: 1 }])).toEqual([])
  })
})
