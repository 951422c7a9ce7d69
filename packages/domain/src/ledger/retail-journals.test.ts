import { describe, expect, it } from "vitest"
import * as ledger from "./index.js"
import { journal, on, part, rp } from "./testing/journal.js"

const cartShares = [part("A06", 186_119), part("A01", 451_011), part("A10", 82_774)]
const refundL1 = {
  ...on("refund:1:refunded"),
  clearing: "psp" as const,
  artisanShares: [part("A06", 186_119)],
  coopMargin: rp(46_530),
  ppn: rp(25_591),
}
const refundL1Rest = ["debit 4110 46530", "debit 2210 25591", "credit 1120 258240"]

describe("the retail journals", () => {
  it("R1: a captured order pays the members' held balances, margin, PPN and shipping", () => {
    const captured = {
      ...on(ledger.eventIdOf.captured("o1")),
      paid: rp(989_000),
      artisanShares: cartShares,
      coopMargin: rp(149_466),
      ppn: rp(98_009),
      shippingIncome: rp(21_621),
    }
    const rest = [
      "credit 2110 A06 186119",
      "credit 2110 A01 451011",
      "credit 2110 A10 82774",
      "credit 4110 149466",
      "credit 2210 98009",
      "credit 4210 21621",
    ]
    const byCard = ledger.retailOrderCaptured({ ...captured, clearing: "psp" })
    const byTransfer = ledger.retailOrderCaptured({ ...captured, clearing: "transfer" })
    expect(journal(byCard)).toEqual(["debit 1120 989000", ...rest])
    expect(journal(byTransfer)).toEqual(["debit 1130 989000", ...rest])
    expect(byCard).toMatchObject({ eventId: "order:o1:captured", reason: "order_captured" })
    expect(() =>
      ledger.retailOrderCaptured({ ...captured, clearing: "psp", paid: rp(989_001) }),
    ).toThrow(/order:o1:captured.*differ/)
  })

  it("R2, R3: the provider keeps its fee and settles the rest", () => {
    const fee = ledger.paymentFeeCharged({ ...on("payment:1:fee"), fee: rp(30_681) })
    const settled = ledger.paymentSettled({
      ...on("settlement:1:settled"),
      clearing: "psp",
      amount: rp(958_319),
    })
    expect(journal(fee)).toEqual(["debit 5210 30681", "credit 1120 30681"])
    expect(journal(settled)).toEqual(["debit 1110 958319", "credit 1120 958319"])
  })

  it("R4: the courier's bill is an expense that is still owed", () => {
    const billed = ledger.courierBilled({ ...on("courier-bill:1:billed"), amount: rp(22_000) })
    expect(journal(billed)).toEqual(["debit 5110 22000", "credit 2420 22000"])
  })

  it("R5: delivered and the hold over, the share becomes available", () => {
    const released = ledger.earningsReleased({
      ...on("delivery:1:released"),
      artisanAmounts: [part("A01", 451_011)],
    })
    expect(journal(released)).toEqual(["debit 2110 A01 451011", "credit 2120 A01 451011"])
  })

  it("R6: refunded before payout, from the balance that holds the share", () => {
    const held = ledger.refundedBeforePayout({ ...refundL1, sharesFrom: "held" })
    const available = ledger.refundedBeforePayout({ ...refundL1, sharesFrom: "available" })
    expect(journal(held)).toEqual(["debit 2110 A06 186119", ...refundL1Rest])
    expect(journal(available)).toEqual(["debit 2120 A06 186119", ...refundL1Rest])
  })

  it("R7: refunded after payout and the maker's fault, the maker owes it", () => {
    const refunded = ledger.refundedAfterPayout(refundL1)
    expect(journal(refunded)).toEqual(["debit 1240 A06 186119", ...refundL1Rest])
  })

  it("R7b: refunded for another reason, the cooperative bears it", () => {
    const refunded = ledger.refundedAtCoopCost(refundL1)
    expect(journal(refunded)).toEqual(["debit 5310 186119", ...refundL1Rest])
  })

  it("R8: later sales pay the clawback", () => {
    const recovered = ledger.clawbackRecovered({
      ...on("recovery:1:recovered"),
      ...part("A06", 186_119),
    })
    expect(journal(recovered)).toEqual(["debit 2120 A06 186119", "credit 1240 A06 186119"])
  })

  it("T1: the month's PPN is paid less input tax", () => {
    const settled = ledger.ppnSettled({
      ...on("ppn:2026-11:settled"),
      outputTax: rp(98_009),
      inputTaxUsed: rp(20_000),
    })
    expect(journal(settled)).toEqual(["debit 2210 98009", "credit 1410 20000", "credit 1110 78009"])
  })
})
