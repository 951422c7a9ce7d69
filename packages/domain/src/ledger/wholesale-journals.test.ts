import { describe, expect, it } from "vitest"
import { sum } from "../money/index.js"
import * as ledger from "./index.js"
import { journal, on, part, rp } from "./testing/journal.js"

describe("the wholesale journals", () => {
  const P1 = { partnerId: "P1" }

  it("W1: a down payment is owed to the partner, its PPN to the state", () => {
    const received = ledger.downPaymentReceived({
      ...on("payment:2:down-payment"),
      ...P1,
      downPayment: rp(25_800_000),
      ppn: rp(2_838_000),
    })
    expect(journal(received)).toEqual([
      "debit 1110 28638000",
      "credit 2310 P1 25800000",
      "credit 2210 2838000",
    ])
  })

  it("W1b: 300 accepted pieces at 172.000 are earned by those who made them", () => {
    const pieces = { A01: 35, A02: 78, A03: 43, A05: 26, A06: 64, A08: 54 }
    const artisanShares = Object.entries(pieces).map(([id, made]) => part(id, made * 172_000))
    const accepted = ledger.workAccepted({ ...on("inspection:1:accepted"), ...P1, artisanShares })
    expect(sum(artisanShares.map(({ amount }) => amount))).toBe(51_600_000n)
    expect(journal(accepted)).toEqual([
      "debit 1330 P1 51600000",
      "credit 2110 A01 6020000",
      "credit 2110 A02 13416000",
      "credit 2110 A03 7396000",
      "credit 2110 A05 4472000",
      "credit 2110 A06 11008000",
      "credit 2110 A08 9288000",
    ])
  })

  const handover = {
    ...on("delivery:2:delivered"),
    ...P1,
    acceptedWork: rp(51_600_000),
    coopMargin: rp(12_900_000),
  }

  it("W2: the handover clears the work and the down payment", () => {
    const handedOver = ledger.orderHandedOver({
      ...handover,
      ppn: rp(4_257_000),
      downPaymentUsed: rp(25_800_000),
    })
    expect(journal(handedOver)).toEqual([
      "debit 1210 P1 42957000",
      "debit 2310 P1 25800000",
      "credit 1330 P1 51600000",
      "credit 4120 12900000",
      "credit 2210 4257000",
    ])
    expect(() =>
      ledger.orderHandedOver({ ...handover, ppn: rp(0), downPaymentUsed: rp(64_500_001) }),
    ).toThrow(/more than zero/)
  })

  it("W3: the partner pays on day 30", () => {
    const paid = ledger.partnerPaid({ ...on("payment:3:received"), ...P1, amount: rp(42_957_000) })
    expect(journal(paid)).toEqual(["debit 1110 42957000", "credit 1210 P1 42957000"])
  })

  it("W2w: a PPN collector is invoiced without PPN in the books", () => {
    const invoiced = ledger.orderHandedOverToCollector({ ...handover, downPaymentUsed: rp(0) })
    expect(journal(invoiced)).toEqual([
      "debit 1210 P1 64500000",
      "credit 1330 P1 51600000",
      "credit 4120 12900000",
    ])
  })

  it("W3w: a collector pays less PPh 22, which is tax paid ahead", () => {
    const paid = ledger.partnerPaidLessPph22({
      ...on("payment:4:received"),
      ...P1,
      received: rp(63_532_500),
      pph22: rp(967_500),
    })
    expect(journal(paid)).toEqual([
      "debit 1110 63532500",
      "debit 1420 967500",
      "credit 1210 P1 64500000",
    ])
  })

  it("W4: six rejected pieces are taken back from all sides", () => {
    const returned = ledger.goodsReturned({
      ...on("return:1:returned"),
      ...P1,
      sharesFrom: "held",
      artisanShares: [part("A02", 1_032_000)],
      coopMargin: rp(258_000),
      ppn: rp(141_900),
    })
    expect(journal(returned)).toEqual([
      "debit 2110 A02 1032000",
      "debit 4120 258000",
      "debit 2210 141900",
      "credit 1210 P1 1431900",
    ])
  })
})
