import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { allocate, type AllocationInput, type Candidate } from "./index.js"
import { CASES, byPiece, pieces } from "./testing/orders.js"
import { fnv1a } from "./tie-break.js"

const change = (
  input: AllocationInput,
  index: number,
  by: (candidate: Candidate) => Partial<Candidate>,
): AllocationInput => ({
  ...input,
  candidates: input.candidates.map((c, i) => (i === index ? { ...c, ...by(c) } : c)),
})

/** The candidates after they have taken their part of an order. */
const afterwards = (input: AllocationInput): Candidate[] => {
  const given = pieces(input)
  return input.candidates.map((c) => {
    const taken = given.get(c.artisanId) ?? 0
    return {
      ...c,
      awardedMinutes: c.awardedMinutes + taken * input.minutesPerPiece,
      capacityPieces: c.capacityPieces - taken,
    }
  })
}

describe("a plan with lots of one piece", () => {
  it("equals handing out one piece at a time to whoever stands lowest", () => {
    fc.assert(
      fc.property(byPiece, (input) => {
        const held = new Map(input.candidates.map((c) => [c.artisanId, 0]))
        for (let piece = 0; piece < input.pieces; piece++) {
          const next = lowestWithRoom(input, held)
          if (next) held.set(next, (held.get(next) ?? 0) + 1)
        }
        expect(pieces(input)).toEqual(new Map([...held].toSorted(([a], [b]) => (a < b ? -1 : 1))))
      }),
      CASES,
    )
  })

  it("leaves pieces over only when all capacity is used", () => {
    fc.assert(
      fc.property(byPiece, (input) => {
        const capacity = input.candidates.reduce((total, c) => total + c.capacityPieces, 0)
        const { unallocatedPieces } = allocate(input)
        expect(unallocatedPieces).toBe(Math.max(0, input.pieces - capacity))
      }),
      CASES,
    )
  })

  it("costs nobody a piece when one more is ordered", () => {
    fc.assert(
      fc.property(byPiece, (input) => {
        const more = pieces({ ...input, pieces: input.pieces + 1 })
        for (const [id, held] of pieces(input)) expect(more.get(id)).toBeGreaterThanOrEqual(held)
      }),
      CASES,
    )
  })

  const someone = byPiece
    .filter(({ candidates }) => candidates.length > 0)
    .chain((input) => fc.tuple(fc.constant(input), fc.nat({ max: input.candidates.length - 1 })))

  const heldBy = (input: AllocationInput, index: number): number =>
    pieces(input).get(input.candidates[index]?.artisanId ?? "") ?? -1

  it("never gives less for more capacity or weekly minutes, nor more for a longer history", () => {
    fc.assert(
      fc.property(someone, fc.integer({ min: 1, max: 50 }), ([input, index], step) => {
        const held = heldBy(input, index)
        const roomier = change(input, index, (c) => ({ capacityPieces: c.capacityPieces + step }))
        const stronger = change(input, index, (c) => ({ weeklyMinutes: c.weeklyMinutes + step }))
        const busier = change(input, index, (c) => ({ awardedMinutes: c.awardedMinutes + step }))
        expect(heldBy(roomier, index)).toBeGreaterThanOrEqual(held)
        expect(heldBy(stronger, index)).toBeGreaterThanOrEqual(held)
        expect(heldBy(busier, index)).toBeLessThanOrEqual(held)
      }),
      CASES,
    )
  })

  it("changes nothing for the others when a member leaves with what they got", () => {
    fc.assert(
      fc.property(someone, ([input, index]) => {
        const given = pieces(input)
        const leaving = input.candidates[index]?.artisanId ?? ""
        const rest = pieces({
          ...input,
          pieces: input.pieces - (given.get(leaving) ?? 0),
          candidates: input.candidates.filter((_, i) => i !== index),
        })
        given.delete(leaving)
        expect(rest).toEqual(given)
      }),
      CASES,
    )
  })

  it("gives the same for one order as for two that add up to it", () => {
    fc.assert(
      fc.property(byPiece, fc.nat({ max: 120 }), (input, cut) => {
        const firstOrder = { ...input, pieces: Math.min(cut, input.pieces) }
        const first = pieces(firstOrder)
        const later = pieces({
          ...input,
          pieces: input.pieces - firstOrder.pieces,
          candidates: afterwards(firstOrder),
        })
        for (const [id, held] of pieces(input)) {
          expect((first.get(id) ?? 0) + (later.get(id) ?? 0)).toBe(held)
        }
      }),
      CASES,
    )
  })

  it("leaves equal members at most one piece apart", () => {
    fc.assert(
      fc.property(someone, ([input, index]) => {
        const twin = input.candidates[index]
        if (!twin) return
        const twins = [...input.candidates, { ...twin, artisanId: `${twin.artisanId}-twin` }]
        const given = pieces({ ...input, candidates: twins })
        const [one, other] = [given.get(twin.artisanId), given.get(`${twin.artisanId}-twin`)]
        expect(Math.abs((one ?? 0) - (other ?? 0))).toBeLessThanOrEqual(1)
      }),
      CASES,
    )
  })
})

function lowestWithRoom(input: AllocationInput, held: Map<string, number>): string | undefined {
  const standing = input.candidates.map((c) => {
    const mine = held.get(c.artisanId) ?? 0
    const doubled = 2 * c.awardedMinutes + input.minutesPerPiece * (2 * mine + 1)
    return { ...c, mine, doubled, hash: fnv1a(c.artisanId) }
  })
  const open = standing.filter(({ mine, capacityPieces }) => mine < capacityPieces)
  open.sort(
    (a, b) =>
      a.doubled * b.weeklyMinutes - b.doubled * a.weeklyMinutes ||
      a.hash - b.hash ||
      (a.artisanId < b.artisanId ? -1 : 1),
  )
  return open[0]?.artisanId
}
