import type { SaleSplit, Statement } from "@sentra/contracts"
import { describe, expect, it } from "vitest"
import { monthFrom, monthsByYear } from "./months.ts"
import { saleParts, salesTotals } from "./sales.ts"
import { effectOf, flowParts, whatWasSold } from "./statement.ts"

const sale: SaleSplit = {
  eventId: "order:order_1:captured",
  earnedAt: "2026-11-12T03:00:00.000Z",
  orderLabel: "#1031",
  channel: "retail",
  title: { id: "Kain", en: "Cloth" },
  size: null,
  pieces: 1,
  price: "650000",
  tax: "64414",
  cooperative: "87838",
  mine: "497748",
  artisanShareBasisPoints: 8_500,
  state: "held",
  postedOn: "2026-11-02",
}
const sumOf = (parts: readonly { amount: bigint }[]): bigint =>
  parts.reduce((sum, { amount }) => sum + amount, 0n)

describe("a sale", () => {
  it("is split into parts that add up to its price", () => {
    const { parts, total } = saleParts(sale, "id")
    expect(parts.map(({ kind }) => kind)).toEqual(["artisan", "cooperative", "tax"])
    expect(sumOf(parts)).toBe(total)
  })

  it("shows what other makers of the line got as a part of its own", () => {
    const { parts, total } = saleParts({ ...sale, mine: "400000" }, "id")
    expect(parts.at(-1)).toMatchObject({ label: "Pembuat lain", amount: 97_748n })
    expect(sumOf(parts)).toBe(total)
  })

  it("adds up with the others of its month, apart from what no buyer has paid yet", () => {
    const ready: SaleSplit = { ...sale, pieces: 4, state: "ready" }
    const unpaid: SaleSplit = { ...sale, mine: "100", state: "awaiting_payment" }
    expect(salesTotals([sale, unpaid, ready])).toEqual({
      earned: { sales: 2, pieces: 5, mine: 995_496n },
      awaiting: { sales: 1, pieces: 1, mine: 100n },
    })
  })
})

describe("an account of a month", () => {
  const statement: Statement = {
    period: "2026-11",
    memberNumber: "A01",
    name: "Sekar",
    opening: "1250000",
    lines: [],
    earned: "3166548",
    deducted: "100000",
    paid: "1250000",
    closing: "3066548",
    held: "0",
    available: "3066548",
  }

  it("shows where its money is, to the rupiah", () => {
    const flow = flowParts(statement, "id")
    expect(flow && sumOf(flow.parts)).toBe(flow?.total)
  })

  it("draws nothing when a part is negative or the parts do not add up", () => {
    expect(flowParts({ ...statement, paid: "-5", closing: "4321553" }, "id")).toBeUndefined()
    expect(flowParts({ ...statement, closing: "1" }, "id")).toBeUndefined()
  })

  it("takes deductions and payouts off, however their lines are written", () => {
    expect(effectOf({ kind: "payout", amount: "5" })).toBe(-5n)
    expect(effectOf({ kind: "deduction", amount: "-5" })).toBe(-5n)
    expect(effectOf({ kind: "earning", amount: "5" })).toBe(5n)
    expect(effectOf({ kind: "returned", amount: "5" })).toBe(5n)
  })
})

describe("a line of an account", () => {
  const sold = { ...sale, pieces: 9, size: "M" }

  it("says what was sold, all of it when one order held several things", () => {
    expect(whatWasSold(sale.eventId, [sold, { ...sale, eventId: "other" }], "id")).toBe(
      "9 potong Kain M",
    )
    expect(whatWasSold(sale.eventId, [sold, sale], "en")).toBe("9 pieces Cloth M, 1 piece Cloth")
  })

  it("says nothing of what is no sale", () => {
    expect(whatWasSold("payout:1:opened", [sold], "id")).toBeUndefined()
  })
})

describe("the choice of a month", () => {
  it("falls back to the present one for an address that names none", () => {
    expect(monthFrom("2026-10", "2026-11")).toBe("2026-10")
    for (const asked of [null, "", "2026-13", "november"]) {
      expect(monthFrom(asked, "2026-11")).toBe("2026-11")
    }
  })

  it("is among the months that have something and the present one, by year, newest first", () => {
    expect(monthsByYear(["2025-12", "2026-10", "2026-11"], "2026-11")).toEqual([
      { year: "2026", months: ["2026-11", "2026-10"] },
      { year: "2025", months: ["2025-12"] },
    ])
    expect(monthsByYear([], "2026-11")).toEqual([{ year: "2026", months: ["2026-11"] }])
  })
})
