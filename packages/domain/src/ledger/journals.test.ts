import { describe, expect, it } from "vitest"
import { rupiah, sum } from "../money/index.js"
import * as ledger from "./index.js"
import type { Entry, Posting } from "./index.js"

const on = (eventId: string) => ({ eventId, occurredOn: "2026-11-24" })
const rp = (amount: number) => rupiah(BigInt(amount))
const part = (artisanId: string, amount: number) => ({ artisanId, amount: rp(amount) })
const none = rp(0)

/** Writes an entry as the posting table does: `debit 2110 A06 186119`. */
const journal = ({ postings }: Entry): string[] =>
  postings.map(({ side, account, party, amount }: Posting) =>
    [side, account, ...(party ? [party] : []), amount].join(" "),
  )

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
      ledger.orderHandedOver({ ...handover, ppn: none, downPaymentUsed: rp(64_500_001) }),
    ).toThrow(/more than zero/)
  })

  it("W3: the partner pays on day 30", () => {
    const paid = ledger.partnerPaid({ ...on("payment:3:received"), ...P1, amount: rp(42_957_000) })
    expect(journal(paid)).toEqual(["debit 1110 42957000", "credit 1210 P1 42957000"])
  })

  it("W2w: a PPN collector is invoiced without PPN in the books", () => {
    expect(journal(ledger.orderHandedOverToCollector(handover))).toEqual([
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

describe("the members' journals", () => {
  const A01 = { artisanId: "A01" }

  it("M1: a membership deposit is the member's own capital", () => {
    const paid = ledger.memberDepositPaid({ ...on("deposit:1:paid"), ...A01, amount: rp(100_000) })
    expect(journal(paid)).toEqual(["debit 1110 100000", "credit 3110 A01 100000"])
  })

  it("B1: materials on credit bring a margin, and PPN for a PKP", () => {
    const issue = {
      ...on("material-issue:1:issued"),
      ...A01,
      price: rp(1_500_000),
      cost: rp(1_425_000),
    }
    expect(journal(ledger.materialIssued({ ...issue, ppn: none }))).toEqual([
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
    const nothing = { advanceRecovered: none, compulsoryDeposit: none }
    const plain = ledger.payoutOpened({ ...payout, ...nothing, materialRecovered: none })
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
