import { describe, expect, it } from "vitest"
import { calendarDate, isCalendarDate } from "./calendar-date.js"

describe("a calendar date", () => {
  it("is a day that exists", () => {
    for (const day of ["2026-01-31", "2024-02-29", "2000-02-29", "2026-12-01"]) {
      expect(isCalendarDate(day)).toBe(true)
    }
  })

  it("is neither a day that does not exist nor another way of writing", () => {
    const missing = ["0000-01-01", "2026-02-29", "1900-02-29", "2026-13-01", "2026-00-10"]
    const otherwise = ["2026-1-1", "01-01-2026", "2026-01-01T00:00", ""]
    for (const day of [...missing, "2026-04-31", "2026-01-00", ...otherwise]) {
      expect(isCalendarDate(day)).toBe(false)
    }
  })

  it("names the field when it refuses", () => {
    expect(() => calendarDate("kemarin", "occurredOn")).toThrow(/occurredOn.*kemarin/)
  })
})
