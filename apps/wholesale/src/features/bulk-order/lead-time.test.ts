import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { tooSoonFor, workingDaysUntil } from "./lead-time.ts"

const dayOf = (ahead: number): string =>
  new Date(Date.UTC(2026, 10, 24) + ahead * 86_400_000).toISOString().slice(0, 10)

describe("working days", () => {
  it("leave Saturdays and Sundays out", () => {
    // 24 November 2026 is a Tuesday.
    expect(workingDaysUntil("2026-11-24", "2026-11-24")).toBe(0)
    expect(workingDaysUntil("2026-11-24", "2026-11-27")).toBe(3)
    expect(workingDaysUntil("2026-11-24", "2026-11-29")).toBe(3)
    expect(workingDaysUntil("2026-11-24", "2026-12-01")).toBe(5)
    expect(workingDaysUntil("2026-11-28", "2026-11-30")).toBe(1)
  })

  it("add up over any day in between, and are five in every week", () => {
    const ahead = fc.integer({ min: 0, max: 900 })
    fc.assert(
      fc.property(ahead, ahead, ahead, (a, b, c) => {
        const [from, between, until] = [a, a + b, a + b + c].map(dayOf) as [string, string, string]
        expect(workingDaysUntil(from, until)).toBe(
          workingDaysUntil(from, between) + workingDaysUntil(between, until),
        )
        expect(workingDaysUntil(from, dayOf(a + 7))).toBe(5)
      }),
    )
  })
})

describe("a requested day", () => {
  const shirt = { productSku: "HEM-CPD", leadDays: 7 }
  const cloth = { productSku: "KBT-MGR", leadDays: 20 }

  it("is too soon for the products whose making takes longer, and for no other", () => {
    expect(tooSoonFor([shirt, cloth], "2026-12-03", "2026-11-24")).toEqual([cloth])
    expect(tooSoonFor([shirt, cloth], "2026-12-02", "2026-11-24")).toEqual([shirt, cloth])
    expect(tooSoonFor([shirt, cloth], "2027-01-29", "2026-11-24")).toEqual([])
  })

  it("that was not given, or has passed, is told elsewhere", () => {
    expect(tooSoonFor([cloth], "", "2026-11-24")).toEqual([])
    expect(tooSoonFor([cloth], "2026-11-23", "2026-11-24")).toEqual([])
  })
})
