import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { allocate, type AllocationInput } from "./index.js"
import { CASES, anyOrder, byLot, pieces, tightLots } from "./testing/orders.js"

describe("any plan", () => {
  it("hands out every piece or says how many are left", () => {
    fc.assert(
      fc.property(anyOrder, (input) => {
        const { allocations, unallocatedPieces } = allocate(input)
        const given = allocations.reduce((total, { pieces }) => total + pieces, 0)
        expect(given + unallocatedPieces).toBe(input.pieces)
        expect(unallocatedPieces).toBeGreaterThanOrEqual(0)
      }),
      CASES,
    )
  })

  it("names every candidate once and gives nobody more than their capacity", () => {
    fc.assert(
      fc.property(anyOrder, (input) => {
        const given = pieces(input)
        expect([...given.keys()].toSorted()).toEqual(
          input.candidates.map(({ artisanId }) => artisanId).toSorted(),
        )
        for (const { artisanId, capacityPieces } of input.candidates) {
          expect(given.get(artisanId)).toBeLessThanOrEqual(capacityPieces)
        }
      }),
      CASES,
    )
  })

  it("gives a whole lot or nothing", () => {
    fc.assert(
      fc.property(anyOrder, (input) => {
        for (const held of pieces(input).values()) {
          expect(held === 0 || held >= input.minimumLotPieces).toBe(true)
        }
      }),
      CASES,
    )
  })

  it("does not depend on the order of the candidates, to the byte", () => {
    fc.assert(
      fc.property(anyOrder, fc.array(fc.nat(), { minLength: 7, maxLength: 7 }), (input, keys) => {
        const order = input.candidates.map((c, i) => ({ c, key: keys[i] ?? 0 }))
        const shuffled = order.toSorted((a, b) => a.key - b.key).map(({ c }) => c)
        const plan = allocate({ ...input, candidates: shuffled })
        expect(JSON.stringify(plan)).toBe(JSON.stringify(allocate(input)))
      }),
      CASES,
    )
  })

  it("gives reasons that fit the pieces", () => {
    fc.assert(
      fc.property(anyOrder, (input) => {
        const capacity = new Map(input.candidates.map((c) => [c.artisanId, c.capacityPieces]))
        for (const { artisanId, pieces, reason } of allocate(input).allocations) {
          const room = capacity.get(artisanId) ?? 0
          if (reason === "levelled") expect(pieces > 0 && pieces < room).toBe(true)
          else if (reason === "at_capacity") expect(pieces > 0 && pieces === room).toBe(true)
          else if (reason === "swapped_in") expect(pieces).toBeGreaterThan(0)
          else expect(pieces).toBe(0)
          expect(reason === "lot_too_small").toBe(room < input.minimumLotPieces)
        }
      }),
      CASES,
    )
  })
})

describe("a plan with larger lots", () => {
  it("hands out as many pieces as any choice of members could", () => {
    fc.assert(
      fc.property(fc.oneof(byLot, tightLots), (input) => {
        expect(input.pieces - allocate(input).unallocatedPieces).toBe(mostPieces(input))
      }),
      { numRuns: 2_000 },
    )
  })
})

/** Tries every set of members: each gets at least a lot, and lots must fit into the order. */
function mostPieces({ candidates, minimumLotPieces, pieces }: AllocationInput): number {
  const able = candidates.filter(({ capacityPieces }) => capacityPieces >= minimumLotPieces)
  let most = 0
  for (let set = 0; set < 2 ** able.length; set++) {
    const chosen = able.filter((_, i) => (set >> i) & 1)
    if (chosen.length * minimumLotPieces > pieces) continue
    const room = chosen.reduce((total, { capacityPieces }) => total + capacityPieces, 0)
    most = Math.max(most, Math.min(pieces, room))
  }
  return most
}
