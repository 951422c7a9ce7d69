import { describe, expect, it } from "vitest"
import * as ledger from "./index.js"
import { journal, on, rp } from "./testing/journal.js"

describe("the members' journals", () => {
  const A01 = { artisanId: "A01" }

  it("M1: a membership deposit is the member's own capital", () => {
    const paid = { ...on("deposit:1:paid"), ...A01, amount: rp(100_000) }
    expect(journal(ledger.memberDepositPaid({ ...paid, paidInto: "bank" }))).toEqual([
      "debit 1110 100000",
      "credit 3110 A01 100000",
    ])
    expect(journal(ledger.memberDepositPaid({ ...paid, paidInto: "cash" }))).toEqual([
      "debit 1101 100000",
      "credit 3110 A01 100000",
    ])
  })

  it("B1: materials on credit bring a margin, and PPN for a PKP", () => {
    const issue = {
      ...on("material-issue:1:issued"),
      ...A01,
      price: rp(1_500_000),
      cost: rp(1_425_000),
    }
    expect(journal(ledger.materialIssued({ ...issue, ppn: rp(0) }))).toEqual([
      "debit 1220 A01 1500000",
      "credit 1310 1425000",
      "credit 4130 75000",
    ])
    expect(journal(ledger.materialIssued({ ...issue, ppn: rp(165_000) }))).toEqual([
      "debit 1220 A01 1665000",
      "credit 1310 1425000",
      "credit 4130 75000",
      "credit 2210 165000",
    ])
  })

  it("A1: an advance is owed by the member", () => {
    const given = ledger.advanceGiven({ ...on("advance:1:given"), ...A01, amount: rp(2_000_000) })
    expect(journal(given)).toEqual(["debit 1230 A01 2000000", "credit 1110 2000000"])
  })

  it("P1: a payout takes debts and the compulsory deposit first", () => {
    const payout = { ...on("payout:1:opened"), ...A01, gross: rp(6_471_011) }
    const opened = ledger.payoutOpened({
      ...payout,
      materialRecovered: rp(1_850_000),
      advanceRecovered: rp(1_385_505),
      compulsoryDeposit: rp(50_000),
    })
    expect(journal(opened)).toEqual([
      "debit 2120 A01 6471011",
      "credit 1220 A01 1850000",
      "credit 1230 A01 1385505",
      "credit 3120 A01 50000",
      "credit 2130 A01 3185506",
    ])
    const nothing = { advanceRecovered: rp(0), compulsoryDeposit: rp(0) }
    const plain = ledger.payoutOpened({ ...payout, ...nothing, materialRecovered: rp(0) })
    expect(journal(plain)).toEqual(["debit 2120 A01 6471011", "credit 2130 A01 6471011"])
    const tooMuch = { ...payout, ...nothing, materialRecovered: rp(6_471_012) }
    expect(() => ledger.payoutOpened(tooMuch)).toThrow(RangeError)
  })

  it("P2, P3: the bank confirms with a fee, or rejects", () => {
    const payout = { ...A01, amount: rp(3_185_506) }
    const paid = { ...on("payout:1:paid"), ...payout, bankFee: rp(2_500) }
    expect(journal(ledger.payoutConfirmed(paid))).toEqual([
      "debit 2130 A01 3185506",
      "debit 5410 2500",
      "credit 1110 3188006",
    ])
    const bounced = ledger.payoutRejected({ ...on("payout:1:bounced"), ...payout })
    expect(journal(bounced)).toEqual(["debit 2130 A01 3185506", "credit 2120 A01 3185506"])
  })

  it("Q1: half of spoiled material is the cooperative's expense", () => {
    const spoilage = { ...on("spoilage:1:spoiled"), ...A01, amount: rp(75_000) }
    const spoiled = ledger.materialSpoiled(spoilage)
    expect(journal(spoiled)).toEqual(["debit 5320 75000", "credit 1220 A01 75000"])
  })
})
