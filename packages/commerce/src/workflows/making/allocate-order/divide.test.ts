import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { allocate, divideOrder, explain, type Demand, type Maker } from "@sentra/domain"
import { canonicalJson, runOf } from "./run-of.js"
import { toldToStaff } from "./told-to-staff.js"

const demand = (change: Partial<Demand> = {}): Demand => ({
  orderedLineId: "oline_1",
  pieces: 60,
  minutesPerPiece: 180,
  minimumLotPieces: 12,
  minimumGrade: "B",
  craft: "cap",
  daysUntilInspection: 42,
  ...change,
})

const maker = (artisanId: string, change: Partial<Maker> = {}): Maker => ({
  artisanId,
  grade: "B",
  weeklyMinutes: 1_800,
  takesOrders: true,
  newcomer: false,
  awardedMinutes: 0,
  committedMinutes: 0,
  ...change,
})

const cause = { cause: "ordered", causeId: "ordered:order_1" } as const

describe("dividing the lines of an order", () => {
  it("never promises a member more time than there is, over all lines together", () => {
    const makers = fc.array(
      fc.record({
        weeklyMinutes: fc.integer({ min: 200, max: 4_000 }),
        awardedMinutes: fc.integer({ min: 0, max: 50_000 }),
      }),
      { minLength: 1, maxLength: 6 },
    )
    const sizes = fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(makers, sizes, (people, pieces) => {
        const members = people.map((person, index) => maker(`art_${index}`, person))
        const demands = pieces.map((count, index) =>
          demand({ orderedLineId: `oline_${index}`, pieces: count }),
        )
        const given = divideOrder(demands, members).flatMap(({ plan }) => plan.allocations)
        for (const { artisanId, weeklyMinutes } of members) {
          const minutes = given
            .filter((row) => row.artisanId === artisanId)
            .reduce((total, row) => total + row.pieces * 180, 0)
          expect(minutes * 100).toBeLessThanOrEqual(weeklyMinutes * 6 * 90)
        }
        for (const { demand: wanted, plan } of divideOrder(demands, members)) {
          const sum = plan.allocations.reduce((total, row) => total + row.pieces, 0)
          expect(sum + plan.unallocatedPieces).toBe(wanted.pieces)
        }
      }),
    )
  })

  it("gives a few replacements to somebody although they are less than a lot", () => {
    const [division] = divideOrder([demand({ pieces: 6 })], [maker("art_1"), maker("art_2")])
    expect(division?.plan.unallocatedPieces).toBe(0)
  })

  it("does not ask who is away or below the grade, and tells them why", () => {
    const members = [
      maker("art_1"),
      maker("art_2", { grade: "C" }),
      maker("art_3", { takesOrders: false }),
    ]
    const [division] = divideOrder([demand()], members)
    if (!division) throw new Error("nothing was divided")
    const rows = runOf(division, cause, "RAT-1").allocations
    expect(rows.map(({ artisanId, reason }) => [artisanId, reason])).toEqual([
      ["art_1", "at_capacity"],
      ["art_2", "grade"],
      ["art_3", "inactive"],
    ])
    expect(rows[2]?.explanationId).toContain("kamu sedang tidak menerima pesanan")
  })

  it("is told to staff about each member by name, from what is kept", () => {
    const members = [
      maker("art_1"),
      maker("art_2", { grade: "C" }),
      maker("art_3", { takesOrders: false }),
    ]
    const [division] = divideOrder([demand()], members)
    if (!division) throw new Error("nothing was divided")
    const run = runOf(division, cause, "RAT-1")
    const told = toldToStaff(run, (artisanId) => `Ibu ${artisanId}`)
    expect(told.get("art_1")?.id).toContain("Ibu art_1 mendapat 54 potong")
    expect(told.get("art_2")?.id).toContain("Kali ini Ibu art_2 belum mendapat bagian")
    expect(told.get("art_3")?.en).toContain("This time Ibu art_3 gets no pieces")
  })

  it("is decided again to the byte from the kept input", () => {
    const members = [
      maker("art_1", { awardedMinutes: 9_000 }),
      maker("art_2"),
      maker("art_3", { weeklyMinutes: 900 }),
    ]
    const [division] = divideOrder([demand()], members)
    if (!division) throw new Error("nothing was divided")
    const run = runOf(division, cause, "RAT-1")
    const again = allocate(division.plan.input)
    expect(canonicalJson(again)).toBe(canonicalJson(division.plan))
    expect(canonicalJson(explain(again, "id"))).toBe(canonicalJson(explain(division.plan, "id")))
    const turned = divideOrder([demand()], members.toReversed())[0]
    expect(turned && runOf(turned, cause, "RAT-1").inputHash).toBe(run.inputHash)
  })
})
