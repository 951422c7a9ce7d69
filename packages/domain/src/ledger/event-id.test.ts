import { describe, expect, it } from "vitest"
import { causeIdOf, eventIdOf } from "./index.js"

describe("the id of an event", () => {
  it("is another for every event of one and the same fact", () => {
    const { surplusPaid, yearClosed, surplusDistributed, ...ofFacts } = eventIdOf
    const ids = Object.values(ofFacts).map((idOf) => idOf("1"))
    const ofYears = [yearClosed(1), surplusDistributed(1), surplusPaid(1, "A01")]
    expect(new Set([...ids, ...ofYears]).size).toBe(Object.keys(eventIdOf).length)
  })

  it("is another for every fact", () => {
    const { surplusPaid, yearClosed, surplusDistributed, ...ofFacts } = eventIdOf
    for (const idOf of Object.values(ofFacts)) expect(idOf("1")).not.toBe(idOf("2"))
    expect(yearClosed(2025)).not.toBe(yearClosed(2026))
    expect(surplusDistributed(2025)).not.toBe(surplusDistributed(2026))
    expect(surplusPaid(2026, "A01")).not.toBe(surplusPaid(2026, "A02"))
  })
})

describe("the id of a cause of dividing", () => {
  it("is another for every cause, and for every run by hand", () => {
    const ids = [causeIdOf.ordered("1"), causeIdOf.rejected("1"), causeIdOf.declined("1")]
    const byHand = [causeIdOf.manual("1", 1), causeIdOf.manual("1", 2), causeIdOf.manual("2", 1)]
    expect(new Set([...ids, ...byHand]).size).toBe(6)
  })
})
