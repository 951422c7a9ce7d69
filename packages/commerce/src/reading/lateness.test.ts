import { describe, expect, it } from "vitest"
import { dueDayOf, lateDaysOf } from "./lateness.js"

const line = (dueOn: string | null, pieces: number, delivered: number) => ({
  dueOn,
  pieces,
  delivered,
})

describe("an order", () => {
  it("is late since the first day on which something was due and not handed over", () => {
    const lines = [line("2026-11-20", 10, 10), line("2026-11-21", 10, 4), line("2026-12-01", 5, 0)]
    expect(dueDayOf(lines)).toBe("2026-11-21")
    expect(lateDaysOf(lines, "2026-11-24")).toBe(3)
  })

  it("is not late on the day itself, nor once all of it was handed over", () => {
    expect(lateDaysOf([line("2026-11-24", 10, 0)], "2026-11-24")).toBe(0)
    expect(lateDaysOf([line("2026-11-01", 10, 10)], "2026-11-24")).toBe(0)
    expect(lateDaysOf([line(null, 10, 0)], "2026-11-24")).toBe(0)
    expect(dueDayOf([])).toBeNull()
  })

  it("counts across months and years", () => {
    expect(lateDaysOf([line("2026-12-30", 1, 0)], "2027-01-02")).toBe(3)
  })
})
