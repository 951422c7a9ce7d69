import { describe, expect, it } from "vitest"
import { dayTimeOf, jakartaMonth } from "./jakarta.ts"
import { firstName } from "./person.ts"

describe("the clock of the cooperative", () => {
  it("is Jakarta's, whatever the server's is", () => {
    expect(jakartaMonth(new Date("2026-11-30T17:00:00Z"))).toBe("2026-12")
    expect(jakartaMonth(new Date("2026-11-30T16:59:59Z"))).toBe("2026-11")
  })

  it("greets in the morning from four, at noon from ten, in the afternoon from three", () => {
    const at = (hour: number) => dayTimeOf(new Date(Date.UTC(2026, 10, 24, hour - 7)))
    expect([3, 4, 9, 10, 14, 15, 17, 18].map(at)).toEqual([
      ...["night", "morning", "morning", "noon", "noon", "afternoon", "afternoon", "night"],
    ])
  })

  it("greets by the first word of a name", () => {
    expect(firstName("Sekar Wulansih (fiktif)")).toBe("Sekar")
    expect(firstName("")).toBe("")
  })
})
