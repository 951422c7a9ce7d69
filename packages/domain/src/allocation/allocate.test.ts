import { describe, expect, it } from "vitest"
import { allocate, explain, type AllocationInput, type Candidate } from "./index.js"
import { fnv1a } from "./tie-break.js"

const member = (artisanId: string, capacityPieces: number, awardedMinutes = 0): Candidate => ({
  artisanId,
  capacityPieces,
  awardedMinutes,
  weeklyMinutes: 100,
})

const order = (pieces: number, lot: number, ...candidates: Candidate[]): AllocationInput => ({
  pieces,
  minutesPerPiece: 10,
  minimumLotPieces: lot,
  candidates,
})

const outcome = (input: AllocationInput) =>
  allocate(input).allocations.map(({ artisanId, pieces, reason }) => [artisanId, pieces, reason])

describe("dividing an order", () => {
  it("tells a member whose turn never came that the level was too high", () => {
    expect(outcome(order(5, 1, member("siti", 10), member("ayu", 10, 900)))).toEqual([
      ["ayu", 0, "above_level"],
      ["siti", 5, "levelled"],
    ])
  })

  it("leaves over what nobody has room for", () => {
    const plan = allocate(order(20, 1, member("siti", 8), member("ayu", 5)))
    expect(plan.unallocatedPieces).toBe(7)
    expect(plan.allocations.map(({ reason }) => reason)).toEqual(["at_capacity", "at_capacity"])
  })

  it("leaves everything over when there is nobody", () => {
    expect(allocate(order(20, 12))).toMatchObject({ allocations: [], unallocatedPieces: 20 })
  })

  it("gives nothing when nothing is ordered", () => {
    expect(outcome(order(0, 2, member("siti", 8), member("ayu", 1)))).toEqual([
      ["ayu", 0, "lot_too_small"],
      ["siti", 0, "above_level"],
    ])
  })

  it("takes a second member in early when one alone would leave pieces over", () => {
    expect(outcome(order(20, 10, member("siti", 15), member("ayu", 15, 9_000)))).toEqual([
      ["ayu", 10, "swapped_in"],
      ["siti", 10, "levelled"],
    ])
  })

  it("exchanges the smallest capacity for a larger one when lots leave no other way", () => {
    const input = order(25, 12, member("dewi", 12), member("rahmat", 12), member("siti", 13, 9_000))
    const plan = allocate(input)
    const reasons = plan.allocations.map(({ reason }) => reason)
    expect(plan.unallocatedPieces).toBe(0)
    expect(plan.allocations.find(({ artisanId }) => artisanId === "siti")).toMatchObject({
      artisanId: "siti",
      pieces: 13,
      reason: "swapped_in",
    })
    expect(reasons.toSorted()).toEqual(["at_capacity", "swapped_in", "swapped_out"])
    for (const locale of ["id", "en"] as const) {
      const said = explain(plan.allocations, locale).map(({ sentence }) => sentence)
      expect(new Set(said).size).toBe(3)
      expect(said.every((sentence) => sentence.includes("12"))).toBe(true)
    }
  })

  it("breaks ties by the FNV-1a hash of the id, not by name or input order", () => {
    const twins = ["A01", "A02", "A03", "A04"].map((artisanId) => member(artisanId, 5))
    const first = (candidates: Candidate[]) =>
      allocate(order(1, 1, ...candidates)).allocations.find(({ pieces }) => pieces === 1)?.artisanId
    expect(first(twins)).toBe("A04")
    expect(first(twins.toReversed())).toBe("A04")
  })

  it("breaks a tie of hashes by the id", () => {
    expect(fnv1a("costarring")).toBe(fnv1a("liquid"))
    const plan = allocate(order(1, 1, member("liquid", 5), member("costarring", 5)))
    expect(plan.allocations.map(({ pieces }) => pieces)).toEqual([1, 0])
  })

  it("compares levels exactly where ordinary multiplication would lose the last digit", () => {
    const huge = 2 ** 40 + 1
    const [low, lower] = ["A04", "A01"]
    const level = (doubledMinutes: number, weeklyMinutes: number) => ({
      awardedMinutes: (doubledMinutes - 1) / 2,
      weeklyMinutes,
      capacityPieces: 1,
    })
    expect(fnv1a(low)).toBeLessThan(fnv1a(lower))
    expect(huge * huge).toBe((huge - 2) * (huge + 2))
    const plan = allocate({
      pieces: 1,
      minutesPerPiece: 1,
      minimumLotPieces: 1,
      candidates: [
        { artisanId: low, ...level(huge, huge + 2) },
        { artisanId: lower, ...level(huge - 2, huge) },
      ],
    })
    expect(plan.allocations.find(({ pieces }) => pieces === 1)?.artisanId).toBe(lower)
  })

  it("refuses what it cannot mean, naming the field", () => {
    const good = order(10, 1, member("siti", 5), member("ayu", 5))
    const second = (change: Partial<Candidate>): AllocationInput => ({
      ...good,
      candidates: good.candidates.map((c, i) => (i === 1 ? { ...c, ...change } : c)),
    })
    const cases: [AllocationInput, RegExp][] = [
      [{ ...good, pieces: -1 }, /^pieces/],
      [{ ...good, pieces: 1.5 }, /^pieces/],
      [{ ...good, minutesPerPiece: 0 }, /^minutesPerPiece/],
      [{ ...good, minimumLotPieces: 0 }, /^minimumLotPieces/],
      [second({ weeklyMinutes: 0 }), /candidates\[1\]\.weeklyMinutes/],
      [second({ awardedMinutes: -1 }), /candidates\[1\]\.awardedMinutes/],
      [second({ awardedMinutes: 2 ** 52 + 1 }), /candidates\[1\]\.awardedMinutes/],
      [
        { ...second({ awardedMinutes: 2 ** 52 - 20, capacityPieces: 9 }), pieces: 9 },
        /candidates\[1\]\.awardedMinutes is too large/,
      ],
      [second({ capacityPieces: Number.NaN }), /candidates\[1\]\.capacityPieces/],
      [second({ artisanId: "siti" }), /candidates\[1\]\.artisanId is there twice: "siti"/],
      [second({ artisanId: "" }), /candidates\[1\]\.artisanId is missing/],
    ]
    for (const [input, message] of cases) {
      expect(() => allocate(input)).toThrow(RangeError)
      expect(() => allocate(input)).toThrow(message)
    }
  })

  it("speaks of one piece as one", () => {
    const [explanation] = explain(allocate(order(1, 1, member("siti", 1))).allocations, "en")
    expect(explanation?.sentence).toContain("You get 1 piece, all you can make")
  })
})
