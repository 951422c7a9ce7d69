import { describe, expect, it } from "vitest"

import { formatDate, jakartaDay } from "./dates.js"
import { monthLabel } from "./words/months.js"

describe("formatDate", () => {
  const evening = "2026-11-23T17:30:00Z"

  it("writes the day of the cooperative, not of the server", () => {
    expect(formatDate(evening, "id", "long")).toBe("Selasa, 24 November 2026")
    expect(formatDate(evening, "en", "long")).toMatch(/^Tuesday,? 24 November 2026$/)
  })

  it("has a short form for tables and a form with the clock", () => {
    expect(formatDate(evening, "id", "short")).toBe("24 Nov 2026")
    expect(formatDate(evening, "id", "time")).toBe("24 Nov 2026, 00.30")
    expect(formatDate(evening, "id", "month")).toBe("November 2026")
  })

  it("names a text that is no date", () => {
    expect(() => formatDate("kemarin")).toThrow('"kemarin" is not a date')
  })
})

describe("monthLabel", () => {
  it("turns a statement month into words", () => {
    expect(monthLabel("2026-08", "id")).toBe("Agustus 2026")
    expect(monthLabel("2026-08", "en")).toBe("August 2026")
  })

  it.each(["2026-13", "2026-00", "26-01", "Agustus"])("refuses %s", (month) => {
    expect(() => monthLabel(month, "id")).toThrow(RangeError)
  })
})

describe("the day at the cooperative", () => {
  it("begins at midnight in Jakarta, whatever the server's zone is", () => {
    expect(jakartaDay(new Date("2026-11-30T16:59:59Z"))).toBe("2026-11-30")
    expect(jakartaDay(new Date("2026-11-30T17:00:00Z"))).toBe("2026-12-01")
  })
})
