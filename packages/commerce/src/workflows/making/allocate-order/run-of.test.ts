import { divideOrder, type Demand, type Maker } from "@sentra/domain/allocation"
import { describe, expect, it } from "vitest"
import { runOf } from "./run-of.js"
import { toldToStaff } from "./told-to-staff.js"

const demand: Demand = {
  orderedLineId: "oline_1",
  pieces: 60,
  minutesPerPiece: 180,
  minimumLotPieces: 12,
  minimumGrade: "B",
  craft: "cap",
  daysUntilInspection: 42,
}

const maker = (
  artisanId: string,
  { takesOrders = true, grade = "B" as "B" | "C", awardedMinutes = 0 } = {},
): Maker => ({
  artisanId,
  takesOrders,
  skills: [
    { craft: "cap", grade, weeklyMinutes: 1_800, newcomer: false, awardedMinutes, committedMinutes: 0 },
  ],
})

const cause = { cause: "ordered", causeId: "ordered:order_1" } as const

function keptRun(members: readonly Maker[]) {
  const [division] = divideOrder([demand], members)
  if (!division) throw new Error("nothing was divided")
  return runOf(division, cause, "RAT-1")
}

const members = [
  maker("art_1"),
  maker("art_2", { grade: "C" }),
  maker("art_3", { takesOrders: false }),
]

describe("a division as it is kept", () => {
  it("tells everybody of the craft what they got and why, also whom the rule did not ask", () => {
    const rows = keptRun(members).allocations
    expect(rows.map(({ artisanId, reason }) => [artisanId, reason])).toEqual([
      ["art_1", "at_capacity"],
      ["art_2", "grade"],
      ["art_3", "inactive"],
    ])
    expect(rows[2]?.explanationId).toContain("kamu sedang tidak menerima pesanan")
  })

  it("is told to staff about each member by name, from the numbers that are kept", () => {
    const kept: ReturnType<typeof keptRun> = JSON.parse(JSON.stringify(keptRun(members)))
    const told = toldToStaff(kept, (artisanId) => `Ibu ${artisanId}`)
    expect(told.get("art_1")?.id).toContain("Ibu art_1 mendapat 54 potong")
    expect(told.get("art_1")?.id).not.toMatch(/kamu|giliranmu/i)
    expect(told.get("art_2")?.id).toContain("Kali ini Ibu art_2 belum mendapat bagian")
    expect(told.get("art_3")?.en).toContain("This time Ibu art_3 gets no pieces")
  })

  it("is told as the member read it where the numbers were not kept yet", () => {
    const { allocations } = keptRun(members)
    const old = { allocations: allocations.map((row) => ({ ...row, facts: null })) }
    expect(toldToStaff(old, String).get("art_1")?.id).toMatch(/^Kamu mendapat 54 potong/)
  })

  it("has the same fingerprint in whatever order the members come", () => {
    const twins = [maker("art_1", { awardedMinutes: 9_000 }), maker("art_2"), maker("art_3")]
    expect(keptRun(twins.toReversed()).inputHash).toBe(keptRun(twins).inputHash)
  })
})
