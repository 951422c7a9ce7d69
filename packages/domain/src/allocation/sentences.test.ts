import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { allocate, explain, type AllocationReason } from "./index.js"
import { anyOrder, CASES } from "./testing/orders.js"

/** Whoever these reasons name got pieces, or none, by the order of the turns alone. */
const SERVED: readonly AllocationReason[] = ["levelled", "at_capacity"]
const PASSED: readonly AllocationReason[] = ["above_level", "remainder_below_lot"]

/** "… dihitung pada 12,17 minggu kerja …": the turn as the sentence tells it. */
function turnTold(sentence: string): number {
  const [, weeks = ""] = /dihitung pada ([\d.]+,\d\d) minggu kerja/.exec(sentence) ?? []
  expect(weeks, sentence).not.toBe("")
  return Number(weeks.replaceAll(".", "").replace(",", "."))
}

/** "Kamu mendapat 35 potong": nothing where the sentence tells of none. */
function piecesTold(sentence: string): number {
  const [, pieces = "0"] = /^Kamu mendapat ([\d.]+) potong/.exec(sentence) ?? []
  return Number(pieces.replaceAll(".", ""))
}

describe("the sentences of one division, read together", () => {
  it("never say that a member with a higher turn came before one with a lower", () => {
    fc.assert(
      fc.property(anyOrder, (input) => {
        const { allocations } = allocate(input)
        const told = explain(allocations, "id").map(({ sentence }) => sentence)
        const turnsOf = (reasons: readonly AllocationReason[]): number[] =>
          allocations.flatMap(({ reason }, place) =>
            reasons.includes(reason) ? [turnTold(told[place] ?? "")] : [],
          )
        const latestServed = Math.max(...turnsOf(SERVED), -Infinity)
        const earliestPassed = Math.min(...turnsOf(PASSED), Infinity)
        expect(latestServed).toBeLessThanOrEqual(earliestPassed)
      }),
      { numRuns: 4 * CASES.numRuns },
    )
  })

  it("tell the pieces that were given, and add up to what was divided", () => {
    fc.assert(
      fc.property(anyOrder, (input) => {
        const { allocations, unallocatedPieces } = allocate(input)
        const told = explain(allocations, "id").map(({ sentence }) => piecesTold(sentence))
        expect(told).toEqual(allocations.map(({ pieces }) => pieces))
        const given = told.reduce((total, pieces) => total + pieces, 0)
        expect(given + unallocatedPieces).toBe(input.pieces)
      }),
      CASES,
    )
  })

  it("say so when another history than the member's own was counted", () => {
    const candidate = { weeklyMinutes: 600, awardedMinutes: 1_200, capacityPieces: 5 }
    const { allocations } = allocate({
      pieces: 10,
      minutesPerPiece: 60,
      minimumLotPieces: 1,
      candidates: [
        { ...candidate, artisanId: "new", countedAs: "newcomer" },
        { ...candidate, artisanId: "back", countedAs: "caught_up" },
        { ...candidate, artisanId: "own" },
      ],
    })
    const told = new Map(explain(allocations, "id").map((row) => [row.artisanId, row.sentence]))
    expect(told.get("new")).toMatch(/Sebagai anggota baru .* 2,00 minggu kerja\.$/)
    expect(told.get("back")).toMatch(/dihitung 2,00 minggu kerja: paling jauh 4 minggu/)
    expect(told.get("own")).not.toMatch(/anggota baru|paling jauh/)
  })
})
