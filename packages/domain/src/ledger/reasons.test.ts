import { describe, expect, it } from "vitest"
import * as ledger from "./index.js"
import { on, part, rp } from "./testing/journal.js"

const event = { ...on("event:1"), artisanId: "A01", partnerId: "P1", clearing: "psp" as const }
const amount = rp(3)
const nothing = rp(0)
const artisanShares = [part("A01", 3)]
const margin = { coopMargin: nothing, ppn: nothing }
const held = { sharesFrom: "held" as const }
const handedOver = { ...event, acceptedWork: amount, coopMargin: nothing }
const recovered = {
  materialRecovered: nothing,
  advanceRecovered: nothing,
  compulsoryDeposit: nothing,
}
const funds = {
  boardFund: nothing,
  staffFund: nothing,
  educationFund: nothing,
  socialFund: nothing,
}
const sale = { ...event, ...margin, artisanShares }

const said: Record<ledger.EntryReason, readonly ledger.Entry[]> = {
  member_deposit_paid: [ledger.memberDepositPaid({ ...event, amount, paidInto: "bank" })],
  order_captured: [ledger.retailOrderCaptured({ ...sale, paid: amount, shippingIncome: nothing })],
  payment_fee_charged: [ledger.paymentFeeCharged({ ...event, fee: amount })],
  payment_settled: [ledger.paymentSettled({ ...event, amount })],
  courier_billed: [ledger.courierBilled({ ...event, amount })],
  earnings_released: [ledger.earningsReleased({ ...event, artisanAmounts: artisanShares })],
  refunded_before_payout: [ledger.refundedBeforePayout({ ...sale, ...held })],
  refunded_after_payout: [ledger.refundedAfterPayout(sale)],
  refunded_at_coop_cost: [ledger.refundedAtCoopCost(sale)],
  clawback_recovered: [ledger.clawbackRecovered({ ...event, amount })],
  down_payment_received: [
    ledger.downPaymentReceived({ ...event, downPayment: amount, ppn: nothing }),
  ],
  work_accepted: [ledger.workAccepted({ ...event, artisanShares })],
  order_handed_over: [
    ledger.orderHandedOver({ ...handedOver, ppn: nothing, downPaymentUsed: nothing }),
    ledger.orderHandedOverToCollector({ ...handedOver, downPaymentUsed: nothing }),
  ],
  partner_paid: [
    ledger.partnerPaid({ ...event, amount }),
    ledger.partnerPaidLessPph22({ ...event, received: amount, pph22: nothing }),
  ],
  goods_returned: [ledger.goodsReturned({ ...sale, ...held })],
  material_issued: [
    ledger.materialIssued({ ...event, price: amount, cost: amount, ppn: nothing }),
  ],
  material_spoiled: [ledger.materialSpoiled({ ...event, amount })],
  advance_given: [ledger.advanceGiven({ ...event, amount })],
  payout_opened: [ledger.payoutOpened({ ...event, ...recovered, gross: amount })],
  payout_confirmed: [ledger.payoutConfirmed({ ...event, amount, bankFee: nothing })],
  payout_rejected: [ledger.payoutRejected({ ...event, amount })],
  year_closed: [ledger.yearClosed({ ...event, balances: [{ account: "4110", balance: amount }] })],
  surplus_distributed: [
    ledger.surplusDistributed({ ...event, ...funds, reserve: amount, patronage: [], deposits: [] }),
  ],
  surplus_paid: [ledger.surplusPaid({ ...event, patronage: amount, deposits: nothing })],
  ppn_settled: [ledger.ppnSettled({ ...event, outputTax: amount, inputTaxUsed: nothing })],
  correction: [
    ledger.correctionOf(ledger.courierBilled({ ...event, amount }), { occurredOn: "2026-11-24" }),
  ],
}

describe("the reason of an entry", () => {
  it.each(Object.entries(said))("is %s for its event and for no other", (reason, entries) => {
    expect(entries.map((entry) => entry.reason)).toEqual(entries.map(() => reason))
  })
})
