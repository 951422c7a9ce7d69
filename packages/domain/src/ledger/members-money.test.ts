import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { rupiah, type Rupiah } from "../money/index.js"
import * as ledger from "./index.js"
import { on, part, rp } from "./testing/journal.js"

const A01 = "A01"
const none = rp(0)

/** A member's books as they grow: one sale after another, refunded and paid in any order. */
class Story {
  readonly entries: ledger.Entry[] = []
  readonly saleOf = new Map<string, string>()
  private readonly shares = new Map<string, bigint>()
  private readonly opened: { id: string; amount: bigint }[] = []
  private on: { id: string; amount: bigint } | undefined

  get money(): ledger.MembersMoney {
    return ledger.membersMoney(this.entries, A01, this.saleOf)
  }
  balance(account: "2110" | "2120" | "2130" | "1240"): bigint {
    return ledger.balanceOf(this.entries, account, A01)
  }
  where(sale: string): ledger.ShareState {
    return this.money.bySale.get(sale) ?? { held: none, ready: none, onItsWay: none }
  }
  leftOf(sale: string): bigint {
    return this.shares.get(sale) ?? 0n
  }

  sell(sale: string, amount: bigint): void {
    if (amount <= 0n || this.shares.has(sale)) return
    this.shares.set(sale, amount)
    this.add(ledger.eventIdOf.captured(sale), sale, (event) =>
      ledger.retailOrderCaptured({
        ...event,
        clearing: "transfer",
        paid: rupiah(amount),
        artisanShares: [{ artisanId: A01, amount: rupiah(amount) }],
        coopMargin: none,
        ppn: none,
        shippingIncome: none,
      }),
    )
  }
  release(sale: string, wish: bigint): void {
    const amount = most(wish, this.where(sale).held)
    if (amount === 0n) return
    this.add(ledger.eventIdOf.deliveredReleased(`d${this.entries.length}`), sale, (event) =>
      ledger.earningsReleased({
        ...event,
        artisanAmounts: [{ artisanId: A01, amount: rupiah(amount) }],
      }),
    )
  }
  refund(sale: string, wish: bigint, makersAtFault = false): ledger.ShareOfRefund | undefined {
    const amount = most(wish, this.leftOf(sale))
    if (amount === 0n) return undefined
    const share = ledger.shareOfRefund(
      { artisanId: A01, amount: rupiah(amount) },
      this.money.bySale.get(sale),
    )
    this.shares.set(sale, this.leftOf(sale) - amount)
    this.add(ledger.eventIdOf.refunded(`f${this.entries.length}`), sale, (event) =>
      ledger.retailOrderRefunded({
        ...event,
        clearing: "transfer",
        shares: [share],
        coopMargin: none,
        ppn: none,
        shippingIncome: none,
        makersAtFault,
      }),
    )
    return share
  }
  pay(): void {
    const amount = this.balance("2120")
    if (this.on || amount <= 0n) return
    this.on = { id: `p${this.opened.length}`, amount }
    this.opened.push(this.on)
    this.add(ledger.eventIdOf.payoutOpened(this.on.id), undefined, (event) =>
      ledger.payoutOpened({
        ...event,
        artisanId: A01,
        gross: rupiah(amount),
        materialRecovered: none,
        advanceRecovered: none,
        compulsoryDeposit: none,
      }),
    )
  }
  answer(how: "paid" | "bounced" | "withdrawn"): void {
    const payout = this.on
    if (!payout) return
    this.on = undefined
    const answered = { artisanId: A01, amount: rupiah(payout.amount) }
    if (how === "paid") {
      this.add(ledger.eventIdOf.payoutPaid(payout.id), undefined, (event) =>
        ledger.payoutConfirmed({ ...event, ...answered, bankFee: none }),
      )
      return
    }
    if (how === "withdrawn") this.correct(ledger.eventIdOf.payoutOpened(payout.id))
    else {
      this.add(ledger.eventIdOf.payoutBounced(payout.id), undefined, (event) =>
        ledger.payoutRejected({ ...event, ...answered }),
      )
    }
    this.recover(payout)
  }
  /** The last payout was noted as paid and had bounced. */
  deny(): void {
    const payout = this.opened.at(-1)
    if (!payout) return
    this.correct(ledger.eventIdOf.payoutPaid(payout.id))
    this.on = payout
    this.answer("bounced")
  }

  private correct(eventId: string): void {
    const wrong = this.entries.find((entry) => entry.eventId === eventId)
    if (wrong) this.entries.push(ledger.correctionOf(wrong, { occurredOn: wrong.occurredOn }))
  }
  private recover(payout: { id: string }): void {
    const { cameBack } = this.money
    if (cameBack > 0n) {
      this.add(ledger.eventIdOf.clawbackRecovered(payout.id), undefined, (event) =>
        ledger.clawbackRecovered({ ...event, artisanId: A01, amount: cameBack }),
      )
    }
  }

  private add(
    eventId: string,
    sale: string | undefined,
    entry: (event: ledger.Occurrence) => ledger.Entry,
  ): void {
    if (sale !== undefined) this.saleOf.set(eventId, sale)
    this.entries.push(entry(on(eventId)))
  }
}

const ANSWERS = ["paid", "bounced", "withdrawn"] as const
const most = (wish: bigint, there: bigint): bigint => (wish < there ? wish : there)
const nowhere: ledger.ShareState = { held: none, ready: none, onItsWay: none }

describe("a member's share of a sale", () => {
  it("is held, ready, on its way, and then nowhere: it was paid", () => {
    const story = new Story()
    story.sell("o1", 451_011n)
    expect(story.where("o1")).toEqual({ ...nowhere, held: 451_011n })
    story.release("o1", 451_011n)
    expect(story.where("o1")).toEqual({ ...nowhere, ready: 451_011n })
    story.pay()
    expect(story.where("o1")).toEqual({ ...nowhere, onItsWay: 451_011n })
    story.answer("paid")
    expect(story.where("o1")).toEqual(nowhere)
  })

  it("is where it was after a newer sale of the same maker was refunded", () => {
    const story = new Story()
    for (const sale of ["older", "newer"]) {
      story.sell(sale, 100_000n)
      story.release(sale, 100_000n)
    }
    story.refund("newer", 100_000n)
    expect(story.where("older")).toEqual({ ...nowhere, ready: 100_000n })
    expect(story.refund("older", 100_000n)).toMatchObject({ ready: 100_000n, paidOut: 0n })
    expect(story.balance("2120")).toBe(0n)
  })

  it("that was on its way when it was refunded is taken from what the bank sent back", () => {
    const story = new Story()
    for (const sale of ["older", "newer"]) {
      story.sell(sale, 100_000n)
      story.release(sale, 100_000n)
    }
    story.pay()
    expect(story.refund("newer", 40_000n)).toMatchObject({ onItsWay: 40_000n })
    expect(story.balance("1240")).toBe(40_000n)
    story.answer("bounced")
    expect(story.balance("1240")).toBe(0n)
    expect(story.where("older").ready).toBe(100_000n)
    expect(story.where("newer").ready).toBe(60_000n)
    expect(story.balance("2120")).toBe(160_000n)
  })

  it("is ready again when the payout that it was in is withdrawn", () => {
    const story = new Story()
    story.sell("o1", 100_000n)
    story.release("o1", 100_000n)
    story.pay()
    story.refund("o1", 30_000n)
    story.answer("withdrawn")
    expect(story.where("o1")).toEqual({ ...nowhere, ready: 70_000n })
    expect([story.balance("2120"), story.balance("1240")]).toEqual([70_000n, 0n])
  })

  it("is ready again when what was noted as paid had bounced", () => {
    const story = new Story()
    story.sell("o1", 100_000n)
    story.release("o1", 100_000n)
    story.pay()
    story.answer("paid")
    story.deny()
    expect(story.where("o1")).toEqual({ ...nowhere, ready: 100_000n })
    expect(story.balance("2120")).toBe(100_000n)
  })

  it("that was paid is owed by a maker at fault until later sales pay it, oldest first", () => {
    const story = new Story()
    story.sell("o1", 100_000n)
    story.release("o1", 100_000n)
    story.pay()
    story.answer("paid")
    story.refund("o1", 100_000n, true)
    expect(story.balance("1240")).toBe(100_000n)
    story.sell("o2", 150_000n)
    story.release("o2", 150_000n)
    story.entries.push(
      ledger.clawbackRecovered({ ...on("recovery:1:recovered"), ...part(A01, 75_000) }),
    )
    expect(story.where("o2").ready).toBe(75_000n)
    expect(story.balance("1240")).toBe(25_000n)
  })
})

describe("any story of sales, refunds and payouts", () => {
  const sale = fc.constantFrom("o1", "o2", "o3", "o4")
  const amount = fc.bigInt({ min: 1n, max: 1_000n })
  const step = fc.oneof(
    fc.record({ do: fc.constant("sell" as const), sale, amount }),
    fc.record({ do: fc.constant("release" as const), sale, amount }),
    fc.record({ do: fc.constant("refund" as const), sale, amount, fault: fc.boolean() }),
    fc.record({ do: fc.constant("pay" as const) }),
    fc.record({ do: fc.constantFrom(...ANSWERS) }),
  )
  type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

  function play(story: Story, one: Step): void {
    if (one.do === "sell") story.sell(one.sale, one.amount)
    else if (one.do === "release") story.release(one.sale, one.amount)
    else if (one.do === "refund") story.refund(one.sale, one.amount, one.fault)
    else if (one.do === "pay") story.pay()
    else story.answer(one.do)
  }

  it("adds up to the balances, takes nobody's share twice, and moves no other sale by a refund", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const story = new Story()
        for (const one of steps) {
          const before = story.money.bySale
          play(story, one)
          const after = story.money
          const total = (of: (state: ledger.ShareState) => Rupiah): bigint =>
            [...after.bySale.values()].reduce((sum, state) => sum + of(state), 0n)
          expect(total(({ held }) => held)).toBe(story.balance("2110"))
          expect(total(({ ready }) => ready)).toBe(story.balance("2120"))
          expect(story.balance("2130")).toBeGreaterThanOrEqual(total(({ onItsWay }) => onItsWay))
          expect(story.balance("1240")).toBeGreaterThanOrEqual(0n)
          expect(after.cameBack).toBe(0n)
          for (const [name, { held, ready, onItsWay }] of after.bySale) {
            expect(held >= 0n && ready >= 0n && onItsWay >= 0n).toBe(true)
            expect(held + ready + onItsWay).toBeLessThanOrEqual(story.leftOf(name))
            if (one.do !== "refund" || one.sale === name) continue
            expect({ held, ready, onItsWay }).toEqual(before.get(name))
          }
        }
      }),
    )
  })
})
