import { describe, expect, it } from "vitest"
import { makerMark } from "./maker-mark.ts"

describe("A member's mark", () => {
  it("is the same each time, and hardly ever another member's", () => {
    const members = Array.from({ length: 60 }, (_, index) => `K${index + 1}`)
    const marks = members.map((number) => JSON.stringify(makerMark(number)))
    expect(members.map((number) => JSON.stringify(makerMark(number)))).toEqual(marks)
    expect(new Set(marks).size).toBe(members.length)
  })

  it("stays within its field, whoever she is", () => {
    for (const number of ["", "A01", "∞", "K-2026/0001"]) {
      const { edge, petals, dots } = makerMark(number)
      const lengths = `${edge} ${petals}`.match(/-?\d+(\.\d+)?/g) ?? []
      for (const length of [...lengths.map(Number), ...dots.flatMap(({ x, y }) => [x, y])]) {
        expect(length).toBeGreaterThanOrEqual(0)
        expect(length).toBeLessThanOrEqual(48)
      }
    }
  })
})
