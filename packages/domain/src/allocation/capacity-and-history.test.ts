import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { catchUp, deadlineCapacityPieces, medianLevel, newcomerMinutes } from "./index.js"

describe("the capacity until the deadline", () => {
  const member = { weeklyMinutes: 12 * 180, minutesPerPiece: 180, committedPieces: 0 }

  it("is nine tenths of the weeks' pieces, whole pieces only", () => {
    expect(deadlineCapacityPieces({ ...member, daysUntilInspection: 42 })).toBe(64)
    expect(deadlineCapacityPieces({ ...member, daysUntilInspection: 10 })).toBe(15)
    expect(deadlineCapacityPieces({ ...member, daysUntilInspection: 0 })).toBe(0)
  })

  it("is less what is promised already, and never below nothing", () => {
    const busy = { ...member, daysUntilInspection: 42, committedPieces: 10 }
    expect(deadlineCapacityPieces(busy)).toBe(54)
    expect(deadlineCapacityPieces({ ...busy, committedPieces: 65 })).toBe(0)
  })

  it("never promises more minutes than nine tenths of those left", () => {
    const numbers = fc.record({
      daysUntilInspection: fc.nat({ max: 365 }),
      weeklyMinutes: fc.nat({ max: 20_000 }),
      minutesPerPiece: fc.integer({ min: 1, max: 7_200 }),
      committedPieces: fc.nat({ max: 500 }),
    })
    fc.assert(
      fc.property(numbers, (input) => {
        const pieces = deadlineCapacityPieces(input)
        const promised = (pieces + input.committedPieces) * input.minutesPerPiece
        const usable = input.daysUntilInspection * input.weeklyMinutes * 9
        if (pieces > 0) expect(promised * 70).toBeLessThanOrEqual(usable)
        else expect(pieces).toBe(0)
      }),
    )
  })

  it("refuses what is not a whole number, naming the field", () => {
    const late = { ...member, daysUntilInspection: -1 }
    expect(() => deadlineCapacityPieces(late)).toThrow(/daysUntilInspection/)
    expect(() =>
      deadlineCapacityPieces({ ...member, daysUntilInspection: 1, minutesPerPiece: 0 }),
    ).toThrow(/minutesPerPiece/)
  })
})

describe("a member's history", () => {
  const median = { awardedMinutes: 1_000, weeklyMinutes: 100 }

  it("counts as at most four work-weeks below the middle", () => {
    expect(catchUp({ awardedMinutes: 0, weeklyMinutes: 50, median })).toBe(300)
    expect(catchUp({ awardedMinutes: 299, weeklyMinutes: 50, median })).toBe(300)
    expect(catchUp({ awardedMinutes: 700, weeklyMinutes: 50, median })).toBe(700)
  })

  it("is never raised above nothing while the middle is below four weeks", () => {
    const low = { awardedMinutes: 390, weeklyMinutes: 100 }
    expect(catchUp({ awardedMinutes: 0, weeklyMinutes: 50, median: low })).toBe(0)
  })

  it("begins in the middle for a newcomer", () => {
    expect(newcomerMinutes({ weeklyMinutes: 33, median })).toBe(330)
  })

  it("has a middle: the lower of the two in an even number of members", () => {
    const levels = [12, 3, 8, 5].map((weeks) => ({ awardedMinutes: weeks * 7, weeklyMinutes: 7 }))
    expect(medianLevel(levels)).toEqual({ awardedMinutes: 35, weeklyMinutes: 7 })
    expect(medianLevel(levels.slice(0, 3))).toEqual({ awardedMinutes: 56, weeklyMinutes: 7 })
    expect(medianLevel([])).toBeUndefined()
  })

  it("never moves a member further than the limit, whoever they are", () => {
    const history = fc.record({
      awardedMinutes: fc.nat({ max: 100_000 }),
      weeklyMinutes: fc.integer({ min: 1, max: 10_000 }),
    })
    fc.assert(
      fc.property(history, history, (member, middle) => {
        const counted = catchUp({ ...member, median: middle })
        expect(counted).toBeGreaterThanOrEqual(member.awardedMinutes)
        if (counted > member.awardedMinutes) {
          const ours = BigInt(counted + 4 * member.weeklyMinutes) * BigInt(middle.weeklyMinutes)
          const theirs = BigInt(middle.awardedMinutes) * BigInt(member.weeklyMinutes)
          expect(ours <= theirs).toBe(true)
        }
      }),
    )
  })
})
