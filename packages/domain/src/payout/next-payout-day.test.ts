import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { nextPayoutDay, PAYOUT_DAY_MAX } from "./index.js"

const calendars = fc.uniqueArray(fc.integer({ min: 1, max: PAYOUT_DAY_MAX }), { maxLength: 4 })
const dates = fc
  .date({ min: new Date("2020-01-01"), max: new Date("2040-12-31"), noInvalidDate: true })
  .map((moment) => moment.toISOString().slice(0, 10))

describe("the next day on which members are paid", () => {
  it("is today, later this month, or in the next one", () => {
    expect(nextPayoutDay([10, 25], "2026-11-10")).toBe("2026-11-10")
    expect(nextPayoutDay([25, 10], "2026-11-11")).toBe("2026-11-25")
    expect(nextPayoutDay([10, 25], "2026-11-26")).toBe("2026-12-10")
    expect(nextPayoutDay([5], "2026-12-31")).toBe("2027-01-05")
    expect(nextPayoutDay([], "2026-12-31")).toBeUndefined()
  })

  it("is never past, is a day of the calendar, and nothing of the calendar lies before it", () => {
    fc.assert(
      fc.property(calendars, dates, (calendar, today) => {
        const next = nextPayoutDay(calendar, today)
        if (next === undefined) {
          expect(calendar).toEqual([])
          return
        }
        expect(next >= today).toBe(true)
        expect(calendar).toContain(Number(next.slice(8)))
        const days = (Date.parse(next) - Date.parse(today)) / 86_400_000
        for (let passed = 0; passed < days; passed += 1) {
          const day = new Date(Date.parse(today) + passed * 86_400_000).getUTCDate()
          expect(calendar).not.toContain(day)
        }
      }),
    )
  })

  it("refuses a day that not every month has", () => {
    expect(() => nextPayoutDay([31], "2026-11-10")).toThrow(/from 1 to 28/)
    expect(() => nextPayoutDay([10], "2026-13-10")).toThrow(/no date/)
  })
})
