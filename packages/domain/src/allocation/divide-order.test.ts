import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { allocate, divideOrder, type Demand, type Maker, type MakerSkill } from "./index.js"

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

const skill = (change: Partial<MakerSkill> = {}): MakerSkill => ({
  craft: "cap",
  grade: "B",
  weeklyMinutes: 1_800,
  newcomer: false,
  awardedMinutes: 0,
  committedMinutes: 0,
  ...change,
})

const maker = (artisanId: string, ...skills: readonly Partial<MakerSkill>[]): Maker => ({
  artisanId,
  takesOrders: true,
  skills: (skills.length === 0 ? [{}] : skills).map(skill),
})

const minutes = fc.integer({ min: 200, max: 4_000 })
const crews = fc
  .array(
    fc.record({
      cap: minutes,
      kombinasi: fc.option(minutes, { nil: undefined }),
      awarded: fc.integer({ min: 0, max: 50_000 }),
      committed: fc.integer({ min: 0, max: 9_000 }),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((people) =>
    people.map(({ cap, kombinasi, awarded, committed }, place) =>
      maker(
        `art_${place}`,
        { weeklyMinutes: cap, awardedMinutes: awarded, committedMinutes: committed },
        ...(kombinasi === undefined ? [] : [{ craft: "kombinasi", weeklyMinutes: kombinasi }]),
      ),
    ),
  )
const orders = fc
  .array(
    fc.record({
      craft: fc.constantFrom("cap", "kombinasi"),
      pieces: fc.integer({ min: 1, max: 90 }),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((rows) =>
    rows.map((row, place) => demand({ ...row, orderedLineId: `oline_${place}` })),
  )

/** Weeks of the member's life that work takes: of each craft's minutes, the part of its week. */
const weeksOf = (member: Maker, minutesOf: (craft: string) => number): number =>
  member.skills.reduce(
    (weeks, { craft, weeklyMinutes }) => weeks + minutesOf(craft) / weeklyMinutes,
    0,
  )

describe("dividing the lines of an order", () => {
  it("never promises a member more weeks than there are, over all lines and crafts", () => {
    fc.assert(
      fc.property(crews, orders, (members, demands) => {
        const divisions = divideOrder(demands, members)
        for (const member of members) {
          const given = (craft: string): number =>
            divisions
              .filter((division) => division.demand.craft === craft)
              .flatMap(({ plan }) => plan.allocations)
              .filter(({ artisanId }) => artisanId === member.artisanId)
              .reduce((total, { pieces }) => total + pieces * 180, 0)
          if (weeksOf(member, given) === 0) continue
          const before = new Map(member.skills.map((one) => [one.craft, one.committedMinutes]))
          const all = weeksOf(member, (craft) => given(craft) + (before.get(craft) ?? 0))
          expect(all).toBeLessThanOrEqual(6 * 0.9 + 1e-9)
        }
      }),
    )
  })

  it("gives every piece to somebody or leaves it unallocated", () => {
    fc.assert(
      fc.property(crews, orders, (members, demands) => {
        for (const { demand: wanted, plan } of divideOrder(demands, members)) {
          const sum = plan.allocations.reduce((total, row) => total + row.pieces, 0)
          expect(sum + plan.unallocatedPieces).toBe(wanted.pieces)
        }
      }),
    )
  })

  it("counts what a member promised in one craft in every other", () => {
    const member = maker(
      "art_1",
      { committedMinutes: 5_400 },
      { craft: "kombinasi", weeklyMinutes: 900 },
    )
    // Three of her weeks are taken; of 5.4 usable ones 2.4 are left: 2,160 minutes of kombinasi.
    const [division] = divideOrder([demand({ craft: "kombinasi", pieces: 60 })], [member])
    expect(division?.plan.allocations.map(({ pieces }) => pieces)).toEqual([12])
  })

  it("gives a few replacements to somebody although they are less than a lot", () => {
    const [division] = divideOrder([demand({ pieces: 6 })], [maker("art_1"), maker("art_2")])
    expect(division?.plan.unallocatedPieces).toBe(0)
  })

  it("does not ask who is away or below the grade, and says why", () => {
    const away = { ...maker("art_3"), takesOrders: false }
    const [division] = divideOrder([demand()], [maker("art_1"), maker("art_2", { grade: "C" }), away])
    expect(division?.excluded).toEqual([
      { artisanId: "art_2", reason: "grade" },
      { artisanId: "art_3", reason: "inactive" },
    ])
    expect(division?.plan.allocations.map(({ artisanId }) => artisanId)).toEqual(["art_1"])
  })

  it("tells whose history was not counted as it is", () => {
    const [division] = divideOrder(
      [demand({ pieces: 12, minimumLotPieces: 1 })],
      [
        maker("art_1", { awardedMinutes: 18_000 }),
        maker("art_2", { newcomer: true }),
        maker("art_3", { awardedMinutes: 18_000 }),
        maker("art_4", { awardedMinutes: 900 }),
      ],
    )
    expect(division?.plan.input.candidates.map(({ countedAs }) => countedAs)).toEqual([
      undefined,
      "newcomer",
      undefined,
      "caught_up",
    ])
  })

  it("is decided again to the byte from the kept input, in whatever order members come", () => {
    fc.assert(
      fc.property(crews, orders, (members, demands) => {
        const divisions = divideOrder(demands, members)
        for (const { plan } of divisions) {
          expect(JSON.stringify(allocate(plan.input))).toBe(JSON.stringify(plan))
        }
        const turned = divideOrder(demands.toReversed(), members.toReversed())
        expect(turned).toEqual(divisions)
      }),
    )
  })
})
