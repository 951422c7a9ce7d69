import fc from "fast-check"
import { allocate, type AllocationInput } from "../index.js"

/** How often a law is tried; small orders find faults fast. */
export const CASES = { numRuns: 500 }

const candidate = (artisanId: fc.Arbitrary<string>) =>
  fc.record({
    artisanId,
    awardedMinutes: fc.oneof(fc.constant(0), fc.nat({ max: 400 }), fc.nat({ max: 20 })),
    weeklyMinutes: fc.integer({ min: 1, max: 30 }),
    capacityPieces: fc.nat({ max: 30 }),
  })

/** Few, small and often equal, so that ties, full members and lots too large are common. */
const candidates = fc.uniqueArray(candidate(fc.string({ minLength: 1, maxLength: 3 })), {
  selector: ({ artisanId }) => artisanId,
  maxLength: 7,
})

const orders = (lots: fc.Arbitrary<number>): fc.Arbitrary<AllocationInput> =>
  fc.record({
    pieces: fc.nat({ max: 120 }),
    minutesPerPiece: fc.integer({ min: 1, max: 12 }),
    minimumLotPieces: lots,
    candidates,
  })

/**
 * A few lots and a few pieces more, among members whose capacity is a lot and a few pieces: here
 * members have to be taken in and exchanged before the lots fit.
 */
export const tightLots: fc.Arbitrary<AllocationInput> = fc
  .record({
    lot: fc.integer({ min: 3, max: 9 }),
    lots: fc.integer({ min: 1, max: 4 }),
    more: fc.nat({ max: 8 }),
    minutesPerPiece: fc.integer({ min: 1, max: 3 }),
    members: fc.uniqueArray(
      fc.record({
        artisanId: fc.string({ minLength: 1, maxLength: 3 }),
        awardedMinutes: fc.nat({ max: 6 }),
        weeklyMinutes: fc.integer({ min: 1, max: 3 }),
        spare: fc.integer({ min: -1, max: 4 }),
      }),
      { selector: ({ artisanId }) => artisanId, minLength: 2, maxLength: 7 },
    ),
  })
  .map(({ lot, lots, more, minutesPerPiece, members }) => ({
    pieces: lot * lots + more,
    minutesPerPiece,
    minimumLotPieces: lot,
    candidates: members.map(({ spare, ...member }) => ({
      ...member,
      capacityPieces: Math.max(0, lot + spare),
    })),
  }))

export const byPiece = orders(fc.constant(1))
export const byLot = orders(fc.integer({ min: 2, max: 15 }))
export const anyOrder = fc.oneof(byPiece, byLot, tightLots)

/** What each member got, by id. */
export const pieces = (input: AllocationInput): Map<string, number> =>
  new Map(allocate(input).allocations.map((given) => [given.artisanId, given.pieces]))
