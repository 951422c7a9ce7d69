import { describe, expect, it } from "vitest"
import * as ledger from "./index.js"
import { journal, on, part, rp } from "./testing/journal.js"

const A01 = "A01"
const none = rp(0)
const state = { held: none, ready: none, onItsWay: none }
const share = (artisanId: string, change: Partial<ledger.ShareOfRefund>): ledger.ShareOfRefund => ({
  artisanId,
  ...state,
  paidOut: none,
  ...change,
})

const refunded = (
  shares: readonly ledger.ShareOfRefund[],
  { makersAtFault = false }: { makersAtFault?: boolean } = {},
): ledger.Entry =>
  ledger.retailOrderRefunded({
    ...on(ledger.eventIdOf.refunded("f1")),
    clearing: "transfer",
    shares,
    coopMargin: rp(149_466),
    ppn: rp(98_009),
    shippingIncome: rp(21_621),
    makersAtFault,
  })

const rest = ["debit 4110 149466", "debit 2210 98009", "debit 4210 21621", "credit 1130 989000"]
const A06 = share("A06", { held: rp(186_119) })
const A10 = share("A10", { paidOut: rp(82_774) })

describe("a refund of a shop order", () => {
  it("R6: of the whole undoes the capture, delivery included, from where shares are", () => {
    const entry = refunded([
      A06,
      share(A01, { held: rp(51_011), ready: rp(400_000) }),
      share("A10", { ready: rp(82_774) }),
    ])
    expect(journal(entry)).toEqual([
      "debit 2110 A06 186119",
      "debit 2110 A01 51011",
      "debit 2120 A01 400000",
      "debit 2120 A10 82774",
      ...rest,
    ])
    expect(entry).toMatchObject({ eventId: "refund:f1:refunded", reason: "refunded_before_payout" })
  })

  it("R7b: leaves members what was paid to them; the cooperative bears it", () => {
    const entry = refunded([A06, share(A01, { paidOut: rp(451_011) }), A10])
    expect(journal(entry)).toEqual(["debit 2110 A06 186119", "debit 5310 533785", ...rest])
    expect(entry.reason).toBe("refunded_at_coop_cost")
  })

  it("R7: makers at fault owe what was paid to them", () => {
    const paidOut = share(A01, { paidOut: rp(451_011) })
    const entry = refunded([A06, paidOut, A10], { makersAtFault: true })
    expect(journal(entry)).toEqual([
      "debit 2110 A06 186119",
      "debit 1240 A01 451011",
      "debit 1240 A10 82774",
      ...rest,
    ])
    expect(entry.reason).toBe("refunded_after_payout")
  })

  it("is owed by whom it is on its way to, whoever is to blame", () => {
    const entry = refunded([A06, share(A01, { onItsWay: rp(451_011) }), share("A10", { held: rp(82_774) })])
    expect(journal(entry)).toContain("debit 1240 A01 451011")
    expect(entry.reason).toBe("refunded_after_payout")
  })
})

describe("a member's share of a refund", () => {
  it("is taken from what is held, then ready, then on its way; the rest was paid", () => {
    const where = { held: rp(100), ready: rp(30), onItsWay: rp(20) }
    const of = (amount: number) => ledger.shareOfRefund(part(A01, amount), where)
    expect(of(90)).toEqual(share(A01, { held: rp(90) }))
    expect(of(145)).toEqual(share(A01, { held: rp(100), ready: rp(30), onItsWay: rp(15) }))
    expect(of(200)).toEqual(share(A01, { ...where, paidOut: rp(50) }))
    expect(ledger.shareOfRefund(part(A01, 5), undefined)).toEqual(share(A01, { paidOut: rp(5) }))
  })
})
