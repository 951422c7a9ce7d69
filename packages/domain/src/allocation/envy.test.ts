import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { allocate, type AllocationInput, type Candidate } from "./index.js"
import { CASES, anyOrder } from "./testing/orders.js"

describe("envy", () => {
  it("has no ground: no last chunk stood higher than the next of a member with room", () => {
    fc.assert(
      fc.property(anyOrder, (input) => {
        const { allocations } = allocate(input)
        if (allocations.some(({ reason }) => reason === "swapped_in")) return
        const by = new Map(input.candidates.map((c) => [c.artisanId, c]))
        const rows = allocations.flatMap((given) => {
          const c = by.get(given.artisanId)
          return c ? [{ ...given, candidate: c }] : []
        })
        for (const waiting of rows.filter(mayEnvy)) {
          for (const served of rows.filter(({ pieces }) => pieces > 0)) {
            expect(levelOfLastChunk(served, input) <= levelOfNextChunk(waiting, input)).toBe(true)
          }
        }
      }),
      CASES,
    )
  })
})

type Row = { pieces: number; reason: string; candidate: Candidate }

const mayEnvy = ({ pieces, reason, candidate }: Row): boolean =>
  pieces < candidate.capacityPieces && (reason === "levelled" || reason === "above_level")

/** Levels in 1/10^9 work-weeks, wide enough apart for the small numbers of these tests. */
const level = (doubledMinutes: number, { weeklyMinutes }: Candidate): bigint =>
  (BigInt(doubledMinutes) * 10n ** 9n) / BigInt(weeklyMinutes)

function levelOfNextChunk({ pieces, candidate }: Row, input: AllocationInput): bigint {
  const chunk = pieces === 0 ? input.minimumLotPieces : 2 * pieces + 1
  return level(2 * candidate.awardedMinutes + input.minutesPerPiece * chunk, candidate)
}

function levelOfLastChunk({ pieces, candidate }: Row, input: AllocationInput): bigint {
  const lot = input.minimumLotPieces
  const chunk = pieces === lot ? lot : 2 * pieces - 1
  return level(2 * candidate.awardedMinutes + input.minutesPerPiece * chunk, candidate)
}
