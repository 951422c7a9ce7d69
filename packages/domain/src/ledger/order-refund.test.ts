import { describe, expect, it } from "vitest"
import * as ledger from "./index.js"
import { journal, on, part, rp } from "./testing/journal.js"

const captured = ledger.retailOrderCaptured({
  ...on(ledger.eventIdOf.captured("o1")),
  clearing: "transfer",
  paid: rp(989_000),
  artisanShares: [part("A06", 186_119), part("A01", 451_011), part("A10", 82_774)],
  coopMargin: rp(149_466),
  ppn: rp(98_009),
  shippingIncome: rp(21_621),
})
const nowhere = { held: [], available: [], paidOut: [] }
const rest = ["credit 1130 989000", "debit 4110 149466", "debit 2210 98009", "debit 4210 21621"]

const refunded = (shares: ledger.WhereSharesAre): ledger.Entry =>
  ledger.retailOrderRefunded({ ...on(ledger.eventIdOf.orderRefunded("o1")), captured, shares })

const release = (id: string, artisanId: string, amount: number): ledger.Entry =>
  ledger.earningsReleased({
    ...on(ledger.eventIdOf.deliveredReleased(id)),
    artisanAmounts: [part(artisanId, amount)],
  })
const payout = (id: string, artisanId: string, gross: number): ledger.Entry =>
  ledger.payoutOpened({
    ...on(ledger.eventIdOf.payoutOpened(id)),
    artisanId,
    gross: rp(gross),
    materialRecovered: rp(0),
    advanceRecovered: rp(0),
    compulsoryDeposit: rp(0),
  })
const bounced = (id: string, artisanId: string, amount: number): ledger.Entry =>
  ledger.payoutRejected({
    ...on(ledger.eventIdOf.payoutBounced(id)),
    artisanId,
    amount: rp(amount),
  })

const ofThisSale = new Set([ledger.eventIdOf.deliveredReleased("d1")])
const sharesAfter = (entries: readonly ledger.Entry[]): ledger.WhereSharesAre => {
  const ofA01 = [captured, ...entries]
  return ledger.whereSharesAre(
    { ...captured, postings: captured.postings.filter(({ party }) => party === "A01") },
    () => ofA01,
    ofThisSale,
  )
}

describe("a shop order that is refunded whole", () => {
  it("R6: undoes its capture, delivery included, from what members hold", () => {
    const shares = ledger.whereSharesAre(captured, () => [captured], ofThisSale)
    const entry = refunded(shares)
    expect(journal(entry)).toEqual([
      "debit 2110 A06 186119",
      "debit 2110 A01 451011",
      "debit 2110 A10 82774",
      ...rest,
    ])
    expect(entry).toMatchObject({ eventId: "order:o1:refunded", reason: "refunded_before_payout" })
  })

  it("R6: takes what is ready but not paid from there", () => {
    const entry = refunded({
      ...nowhere,
      held: [part("A06", 186_119)],
      available: [part("A01", 451_011), part("A10", 82_774)],
    })
    expect(journal(entry).slice(0, 3)).toEqual([
      "debit 2110 A06 186119",
      "debit 2120 A01 451011",
      "debit 2120 A10 82774",
    ])
    expect(entry.reason).toBe("refunded_before_payout")
  })

  it("R7b: leaves members what was paid to them; the cooperative bears it", () => {
    const entry = refunded({
      ...nowhere,
      held: [part("A06", 186_119)],
      paidOut: [part("A01", 451_011), part("A10", 82_774)],
    })
    expect(journal(entry)).toEqual(["debit 2110 A06 186119", "debit 5310 533785", ...rest])
    expect(entry.reason).toBe("refunded_at_coop_cost")
  })
})

describe("where a member's part of a sale is", () => {
  it("is held until it is released, and ready until a payout takes it", () => {
    expect(sharesAfter([])).toEqual({ ...nowhere, held: [part("A01", 451_011)] })
    const released = release("d1", "A01", 451_011)
    expect(sharesAfter([released])).toEqual({ ...nowhere, available: [part("A01", 451_011)] })
    expect(sharesAfter([released, payout("p1", "A01", 451_011)])).toEqual({
      ...nowhere,
      paidOut: [part("A01", 451_011)],
    })
  })

  it("is ready again after the bank sent the payout back", () => {
    const moved = [release("d1", "A01", 451_011), payout("p1", "A01", 451_011)]
    expect(sharesAfter([...moved, bounced("p1", "A01", 451_011)])).toEqual({
      ...nowhere,
      available: [part("A01", 451_011)],
    })
  })

  it("is not paid by later sales, nor unpaid by a payout of earlier ones", () => {
    const mine = release("d1", "A01", 451_011)
    const later = [mine, payout("p1", "A01", 451_011), release("d2", "A01", 900_000)]
    expect(sharesAfter(later)).toEqual({ ...nowhere, paidOut: [part("A01", 451_011)] })
    const earlier = [release("d0", "A01", 300_000), payout("p0", "A01", 300_000), mine]
    expect(sharesAfter(earlier)).toEqual({ ...nowhere, available: [part("A01", 451_011)] })
  })

  it("is in several places when only a part of it was delivered", () => {
    const moved = [release("d1", "A01", 200_000), payout("p1", "A01", 150_000)]
    expect(sharesAfter(moved)).toEqual({
      held: [part("A01", 251_011)],
      available: [part("A01", 50_000)],
      paidOut: [part("A01", 150_000)],
    })
  })
})
