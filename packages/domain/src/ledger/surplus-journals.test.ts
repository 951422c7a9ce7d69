import { describe, expect, it } from "vitest"
import * as ledger from "./index.js"
import { journal, on, part, rp } from "./testing/journal.js"

describe("the journals of the year's surplus", () => {
  const patronage = [3_196_837, 4_053_202, 1_453_108, 4_758_443, 759_491, 6_866_419]
  const deposits = [2_061_362, 1_705_955, 1_279_466, 2_985_421, 852_978, 3_767_318]
  const members = (amounts: number[]) => amounts.map((amount, i) => part(`A0${i + 1}`, amount))

  it("S0: closing empties income and expenses into the surplus", () => {
    const closed = ledger.yearClosed({
      ...on(ledger.eventIdOf.yearClosed(2026)),
      balances: [
        { account: "4110", balance: rp(180_000_000) },
        { account: "4120", balance: rp(120_000_000) },
        { account: "5110", balance: rp(200_000_000) },
        { account: "5210", balance: rp(15_650_000) },
      ],
    })
    expect(journal(closed)).toEqual([
      "debit 4110 180000000",
      "debit 4120 120000000",
      "credit 5110 200000000",
      "credit 5210 15650000",
      "credit 3310 84350000",
    ])
  })

  it("S0: a loss, a contra account and an odd balance close too; a bank account does not", () => {
    const closed = ledger.yearClosed({
      ...on("year:2026:closed"),
      balances: [
        { account: "4110", balance: rp(100) },
        { account: "4190", balance: rp(30) },
        { account: "5110", balance: rp(90) },
        { account: "5990", balance: rp(-2) },
      ],
    })
    expect(journal(closed)).toEqual([
      "debit 4110 100",
      "credit 4190 30",
      "credit 5110 90",
      "debit 5990 2",
      "debit 3310 18",
    ])
    expect(() =>
      ledger.yearClosed({ ...on("y"), balances: [{ account: "1110", balance: rp(1) }] }),
    ).toThrow(/1110/)
  })

  it("S1: the annual meeting's 40/25/15/5/5/5/5 leaves nothing of 84.350.000", () => {
    const distributed = ledger.surplusDistributed({
      ...on("surplus:2026:distributed"),
      reserve: rp(33_740_000),
      patronage: members(patronage),
      deposits: members(deposits),
      boardFund: rp(4_217_500),
      staffFund: rp(4_217_500),
      educationFund: rp(4_217_500),
      socialFund: rp(4_217_500),
    })
    const credited = (account: ledger.AccountCode) => ledger.balanceOf([distributed], account)
    expect(ledger.balanceOf([distributed], "3310")).toBe(-84_350_000n)
    expect(credited("3210")).toBe(33_740_000n)
    expect(credited("2510")).toBe(21_087_500n)
    expect(credited("2520")).toBe(12_652_500n)
    for (const fund of ["2530", "2540", "2550", "2560"] as const) {
      expect(credited(fund)).toBe(4_217_500n)
    }
  })

  it("S2: a member's surplus is paid from both pots", () => {
    const paid = ledger.surplusPaid({
      ...on(ledger.eventIdOf.surplusPaid(2026, "A01")),
      artisanId: "A01",
      patronage: rp(3_196_837),
      deposits: rp(2_061_362),
    })
    expect(journal(paid)).toEqual([
      "debit 2510 A01 3196837",
      "debit 2520 A01 2061362",
      "credit 1110 5258199",
    ])
  })
})
