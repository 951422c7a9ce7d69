import fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as ledger from "../ledger/index.js"
import { rupiah, sum } from "../money/index.js"
import { checked } from "./build-statement.js"
import { buildStatement } from "./index.js"

const rp = (amount: number) => rupiah(BigInt(amount))
const A01 = "A01"
const november = { from: "2026-11-01", until: "2026-11-30" }
const at = (eventId: string, occurredOn: string) => ({ eventId, occurredOn })

/**
 * The worked retail cart as far as A01 goes, an older balance, a clawback and the worked payout.
 */
const worked: ledger.Entry[] = [
  ledger.workAccepted({
    ...at("inspection:1:accepted", "2026-10-20"),
    partnerId: "P1",
    artisanShares: [
      { artisanId: A01, amount: rp(6_020_000) },
      { artisanId: "A02", amount: rp(13_416_000) },
    ],
  }),
  ledger.earningsReleased({
    ...at("inspection:1:released", "2026-10-21"),
    artisanAmounts: [{ artisanId: A01, amount: rp(6_020_000) }],
  }),
  ledger.payoutOpened({
    ...at("payout:1:opened", "2026-11-27"),
    artisanId: A01,
    gross: rp(6_471_011),
    materialRecovered: rp(1_850_000),
    advanceRecovered: rp(1_385_505),
    compulsoryDeposit: rp(50_000),
  }),
  ledger.retailOrderCaptured({
    ...at("order:o1:captured", "2026-11-03"),
    memo: "Pesanan 1042",
    clearing: "psp",
    paid: rp(561_011),
    artisanShares: [{ artisanId: A01, amount: rp(451_011) }],
    coopMargin: rp(60_000),
    ppn: rp(50_000),
    shippingIncome: rp(0),
  }),
  ledger.earningsReleased({
    ...at("delivery:1:released", "2026-11-15"),
    artisanAmounts: [{ artisanId: A01, amount: rp(451_011) }],
  }),
  ledger.payoutRejected({
    ...at("payout:1:bounced", "2026-11-28"),
    artisanId: A01,
    amount: rp(3_185_506),
  }),
  ledger.clawbackRecovered({
    ...at("recovery:1:recovered", "2026-11-29"),
    artisanId: A01,
    amount: rp(100_000),
  }),
  ledger.goodsReturned({
    ...at("return:1:returned", "2026-12-01"),
    partnerId: "P1",
    sharesFrom: "available",
    artisanShares: [{ artisanId: A01, amount: rp(172_000) }],
    coopMargin: rp(43_000),
    ppn: rp(23_650),
  }),
]

describe("a member's statement", () => {
  const statement = buildStatement(worked, november, A01)

  it("opens with what was owed before and closes with what is owed now", () => {
    expect(statement.opening).toEqual({ held: 0n, available: 6_020_000n, total: 6_020_000n })
    expect(statement.closing).toEqual({ held: 0n, available: 3_085_506n, total: 3_085_506n })
  })

  it("lists what was earned and released by day, each row with its event", () => {
    expect(statement.lines).toEqual([
      {
        ...at("order:o1:captured", "2026-11-03"),
        reason: "order_captured",
        memo: "Pesanan 1042",
        held: 451_011n,
        available: 0n,
        amount: 451_011n,
      },
      {
        ...at("delivery:1:released", "2026-11-15"),
        reason: "earnings_released",
        held: -451_011n,
        available: 451_011n,
        amount: 0n,
      },
    ])
  })

  it("keeps deductions apart, each with the account it went to", () => {
    const rows = statement.deductions.map(({ account, amount }) => [account, amount])
    expect(rows).toEqual([
      ["1220", 1_850_000n],
      ["1230", 1_385_505n],
      ["3120", 50_000n],
      ["1240", 100_000n],
    ])
  })

  it("shows the payout, and that the bank sent it back", () => {
    const rows = statement.payouts.map(({ eventId, amount }) => [eventId, amount])
    expect(rows).toEqual([
      ["payout:1:opened", 3_185_506n],
      ["payout:1:bounced", -3_185_506n],
    ])
  })

  it("shows pieces given back as a negative line, from the balance that had them", () => {
    const december = buildStatement(worked, { from: "2026-12-01", until: "2026-12-31" }, A01)
    expect(december.lines).toMatchObject([{ held: 0n, available: -172_000n, amount: -172_000n }])
    expect(december.closing.total).toBe(2_913_506n)
  })

  it("needs no name when the entries hold only the member's postings", () => {
    const own = worked.map((entry) => ({
      ...entry,
      postings: entry.postings.filter(({ party }) => party === A01),
    }))
    expect(buildStatement(own, november)).toEqual(statement)
    expect(() => buildStatement(worked, november)).toThrow(/several members/)
  })

  it("is empty for a member of whom the books say nothing", () => {
    const nothing = { held: 0n, available: 0n, total: 0n }
    const blank = { opening: nothing, lines: [], deductions: [], payouts: [], closing: nothing }
    expect(buildStatement([], november)).toEqual(blank)
    expect(buildStatement(worked, november, "A99")).toEqual(blank)
  })

  it("refuses periods and entries that cannot be", () => {
    const [first] = worked
    if (!first) throw new Error("the worked entries are gone")
    const faulty = first.postings.map((posting) => ({ ...posting, amount: rp(-5) }))
    const build =
      (entries: ledger.Entry[], period = november) =>
      () =>
        buildStatement(entries, period, A01)
    expect(build([], { from: "2026-11-31", until: "2026-12-01" })).toThrow(/period\.from/)
    expect(build([], { from: "2026-11-02", until: "2026-11-01" })).toThrow(/before/)
    expect(build([first, first])).toThrow(/inspection:1:accepted is there twice/)
    expect(build([{ ...first, occurredOn: "kemarin" }])).toThrow(/occurredOn/)
    expect(build([{ ...first, postings: faulty }])).toThrow(/posts -5/)
  })

  it("is refused when its rows do not lead to its closing balance", () => {
    expect(() => checked({ ...statement, lines: statement.lines.slice(1) })).toThrow(/leads to/)
    expect(() => checked({ ...statement, payouts: statement.payouts.slice(1) })).toThrow(/leads to/)
    const moved = statement.lines.map((line, i) =>
      i === 0 ? { ...line, held: line.available, available: line.held } : line,
    )
    expect(() => checked({ ...statement, lines: moved })).toThrow(/leads to/)
    expect(checked(statement)).toBe(statement)
  })
})

describe("any statement", () => {
  const amount = fc.integer({ min: 1, max: 1_000_000 }).map(rp)
  const day = fc.integer({ min: 1, max: 30 }).map((n) => `2026-11-${String(n).padStart(2, "0")}`)
  const kind = fc.constantFrom("earned", "released", "paid out", "bounced", "clawed back")
  const histories = fc.array(fc.record({ amount, day, kind }), { maxLength: 20 })

  const entryOf = (
    { amount, day, kind }: { amount: ReturnType<typeof rp>; day: string; kind: string },
    index: number,
  ): ledger.Entry => {
    const event = { ...at(`event:${index}`, day), artisanId: A01, amount }
    const artisanShares = [{ artisanId: A01, amount }]
    const none = { materialRecovered: rp(0), advanceRecovered: rp(0), compulsoryDeposit: rp(0) }
    if (kind === "earned") return ledger.workAccepted({ ...event, partnerId: "P1", artisanShares })
    if (kind === "released") {
      return ledger.earningsReleased({ ...event, artisanAmounts: artisanShares })
    }
    if (kind === "paid out") return ledger.payoutOpened({ ...event, ...none, gross: amount })
    return kind === "bounced" ? ledger.payoutRejected(event) : ledger.clawbackRecovered(event)
  }

  it("closes where the next one opens, and its rows are those of its parts together", () => {
    fc.assert(
      fc.property(histories, fc.integer({ min: 1, max: 29 }), (history, cut) => {
        const entries = history.map(entryOf)
        const on = (n: number) => `2026-11-${String(n).padStart(2, "0")}`
        const whole = buildStatement(entries, november, A01)
        const first = buildStatement(entries, { from: on(1), until: on(cut) }, A01)
        const second = buildStatement(entries, { from: on(cut + 1), until: on(30) }, A01)
        expect(first.closing).toEqual(second.opening)
        expect(second.closing).toEqual(whole.closing)
        for (const rows of ["lines", "deductions", "payouts"] as const) {
          expect([...first[rows], ...second[rows]]).toEqual(whole[rows])
        }
      }),
    )
  })

  it("is not changed in total by a release, and adds up", () => {
    fc.assert(
      fc.property(histories, (history) => {
        const { opening, lines, deductions, payouts, closing } = buildStatement(
          history.map(entryOf),
          november,
          A01,
        )
        const total = (rows: readonly { amount: ReturnType<typeof rp> }[]): bigint =>
          sum(rows.map((row) => row.amount))
        const released = lines.filter(({ reason }) => reason === "earnings_released")
        expect(total(released)).toBe(0n)
        expect(opening.total + total(lines) - total(deductions) - total(payouts)).toBe(
          closing.total,
        )
        expect(closing.held + closing.available).toBe(closing.total)
      }),
    )
  })
})
