import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { takeFirstIn } from "./index.js"

const variantId = fc.constantFrom("shirt-m", "shirt-l")
const shelves = fc
  .array(fc.record({ variantId, availablePieces: fc.nat({ max: 9 }) }), { maxLength: 8 })
  .map((lots) => lots.map((lot, place) => ({ ...lot, id: `lot_${place}` })))
const carts = fc.array(
  fc.record({
    cartLineId: fc.constantFrom("line_1", "line_2", "line_3"),
    variantId,
    pieces: fc.integer({ min: 1, max: 12 }),
  }),
  { minLength: 1, maxLength: 6 },
)

const total = (rows: readonly { pieces: number }[]): number =>
  rows.reduce((sum, { pieces }) => sum + pieces, 0)

describe("taking pieces from the shelf", () => {
  it("empties the oldest lot before it opens the next", () => {
    const lots = [
      { id: "old", variantId: "shirt-m", availablePieces: 2 },
      { id: "new", variantId: "shirt-m", availablePieces: 5 },
    ]
    const { taken } = takeFirstIn(lots, [{ cartLineId: "1", variantId: "shirt-m", pieces: 3 }])
    expect(taken.map(({ lotId, pieces }) => [lotId, pieces])).toEqual([
      ["old", 2],
      ["new", 1],
    ])
  })

  it("gives every wanted piece or says that it is missing, and no lot more than it has", () => {
    fc.assert(
      fc.property(shelves, carts, (lots, items) => {
        const { taken, shortages } = takeFirstIn(lots, items)
        const missing = shortages.reduce((sum, row) => sum + row.wanted - row.available, 0)
        expect(total(taken) + missing).toBe(total(items))
        for (const lot of lots) {
          const given = taken.filter(({ lotId }) => lotId === lot.id)
          expect(total(given)).toBeLessThanOrEqual(lot.availablePieces)
          expect(given.every((part) => part.variantId === lot.variantId)).toBe(true)
        }
      }),
    )
  })

  it("opens a lot only when every older one of its variant is empty", () => {
    fc.assert(
      fc.property(shelves, carts, (lots, items) => {
        const { taken } = takeFirstIn(lots, items)
        const left = new Map(lots.map((lot) => [lot.id, lot.availablePieces]))
        for (const { lotId, pieces } of taken) left.set(lotId, (left.get(lotId) ?? 0) - pieces)
        for (const [place, lot] of lots.entries()) {
          if (left.get(lot.id) === lot.availablePieces) continue
          const older = lots.slice(0, place).filter((other) => other.variantId === lot.variantId)
          expect(older.every((other) => left.get(other.id) === 0)).toBe(true)
        }
      }),
    )
  })

  it("never says that pieces are short while some are left", () => {
    fc.assert(
      fc.property(shelves, carts, (lots, items) => {
        const { taken, shortages } = takeFirstIn(lots, items)
        for (const { variantId: short } of shortages) {
          const there = lots.filter((lot) => lot.variantId === short)
          const given = taken.filter((part) => part.variantId === short)
          expect(total(given)).toBe(there.reduce((sum, lot) => sum + lot.availablePieces, 0))
        }
      }),
    )
  })
})
