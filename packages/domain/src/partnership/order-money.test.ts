import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { rupiah, sum, type Rupiah } from "../money/index.js"
import {
  ppnRuleOn,
  splitDownPayment,
  takenFromDownPayment,
  taxOnExclusive,
  type DownPayment,
} from "../tax/index.js"
import { downPaymentLeft } from "./down-payment-left.js"
import {
  orderMoney,
  roomForAdvance,
  type BilledDelivery,
  type OrderMoneyFacts,
} from "./order-money.js"

const rule = ppnRuleOn("2026-11-24", { pkpSince: "2025-01-01" })
const nothing = rupiah(0n)
const none: DownPayment = { amount: nothing, ppn: nothing }
const rp = (amount: number): Rupiah => rupiah(BigInt(amount))
const whole = { net: rp(64_500_000), tax: rp(7_095_000) }

const facts = (change: Partial<OrderMoneyFacts> = {}): OrderMoneyFacts => ({
  ordered: whole,
  delivered: { net: nothing, tax: nothing },
  terms: { taxCollector: false, downPaymentBasisPoints: 4_000 },
  ppnRule: rule,
  downPayments: [],
  bills: [],
  ...change,
})

const bill = (change: Partial<BilledDelivery> = {}): BilledDelivery => ({
  ...whole,
  deliveredOn: "2026-11-24",
  dueOn: "2026-12-24",
  downPaymentUsed: none,
  paid: nothing,
  pph22Kept: nothing,
  ...change,
})

const downPayment: DownPayment = { amount: rp(25_800_000), ppn: rp(2_838_000) }

describe("the money of the worked order", () => {
  it("asks for the down payment of the terms, with its PPN, until it came in", () => {
    expect(orderMoney(facts())).toMatchObject({
      gross: 71_595_000n,
      payable: 71_595_000n,
      downPaymentDue: 28_638_000n,
      outstanding: 71_595_000n,
      due: 0n,
      dueOn: undefined,
    })
    expect(orderMoney(facts({ downPayments: [downPayment] }))).toMatchObject({
      downPaymentReceived: 28_638_000n,
      downPaymentLeft: 28_638_000n,
      downPaymentDue: 0n,
      outstanding: 42_957_000n,
    })
  })

  it("owes 42.957.000 after the handover (W2), and nothing when that is paid (W3)", () => {
    const delivered = { delivered: whole, downPayments: [downPayment] }
    const unpaid = bill({ downPaymentUsed: downPayment })
    const open = orderMoney(facts({ ...delivered, bills: [unpaid] }))
    expect(open).toMatchObject({ due: 42_957_000n, dueOn: "2026-12-24", outstanding: 42_957_000n })
    const used = { downPaymentUsed: 28_638_000n, downPaymentLeft: 0n, advanceable: 0n }
    expect(open).toMatchObject(used)
    const paid = bill({ downPaymentUsed: downPayment, paid: rp(42_957_000) })
    const closed = orderMoney(facts({ ...delivered, bills: [paid] }))
    expect(closed).toMatchObject({ due: 0n, dueOn: undefined, outstanding: 0n })
  })

  it("is without PPN for a collector, who may keep 967.500 of PPh 22 (W2w, W3w)", () => {
    const terms = { taxCollector: true, downPaymentBasisPoints: 0 }
    const open = orderMoney(facts({ terms, delivered: whole, bills: [bill()] }))
    expect(open).toMatchObject({ ppn: 7_095_000n, ppnKeptByBuyer: 7_095_000n, due: 64_500_000n })
    expect(open.bills[0]?.pph22Expected).toBe(967_500n)
    const kept = bill({ paid: rp(63_532_500), pph22Kept: rp(967_500) })
    const closed = orderMoney(facts({ terms, delivered: whole, bills: [kept] }))
    expect(closed).toMatchObject({ payable: 63_532_500n, paid: 63_532_500n, due: 0n })
    expect(closed.bills[0]?.pph22Expected).toBe(0n)
  })
})

/** An order that is delivered in parts while its partner pays ahead, of what it has left. */
const story = fc.record({
  net: fc.bigInt({ min: 1n, max: 9_000_000_000n }),
  taxed: fc.boolean(),
  taxCollector: fc.boolean(),
  cuts: fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 4 }),
  advances: fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 5 }),
})
type Story = typeof story extends fc.Arbitrary<infer Told> ? Told : never

/** Each part of a total, so that the parts are the total. */
const partsOf = (total: bigint, cuts: readonly number[]): bigint[] => {
  const bounds = [...cuts.toSorted((a, b) => a - b), 100].map((at) => (total * BigInt(at)) / 100n)
  return bounds.map((bound, index) => bound - (bounds[index - 1] ?? 0n))
}

function tell(told: Story, check: (facts: OrderMoneyFacts) => void): OrderMoneyFacts {
  const ppnRule = told.taxed ? rule : undefined
  const { net, ppn } = taxOnExclusive(rupiah(told.net), ppnRule)
  const terms = { taxCollector: told.taxCollector, downPaymentBasisPoints: 5_000 }
  let now: OrderMoneyFacts = facts({ ordered: { net, tax: ppn }, terms, ppnRule })
  const left = (): DownPayment =>
    downPaymentLeft(
      now.downPayments,
      now.bills.map(({ downPaymentUsed }) => downPaymentUsed),
    )
  const taxes = partsOf(ppn, told.cuts)
  for (const [index, part] of partsOf(net, told.cuts).entries()) {
    const room = roomForAdvance(now, left())
    const open = room.amount + room.ppn
    const advance = rupiah((open * BigInt(told.advances[index] ?? 0)) / 100n)
    const rulePaid = terms.taxCollector ? undefined : ppnRule
    const split = splitDownPayment(advance, { net: room.amount, tax: room.ppn }, rulePaid)
    now = { ...now, downPayments: [...now.downPayments, split] }
    check(now)
    const invoice = { net: rupiah(part), tax: rupiah(taxes[index] ?? 0n) }
    const owed = { ...invoice, tax: terms.taxCollector ? nothing : invoice.tax }
    const downPaymentUsed = takenFromDownPayment(left(), owed)
    now = {
      ...now,
      delivered: {
        net: rupiah(now.delivered.net + invoice.net),
        tax: rupiah(now.delivered.tax + invoice.tax),
      },
      bills: [...now.bills, bill({ ...invoice, downPaymentUsed })],
    }
    check(now)
  }
  return now
}

describe("the money of any order", () => {
  it("never takes more of a down payment than came in, and uses all of it by the last delivery", () => {
    fc.assert(
      fc.property(story, (told) => {
        const end = orderMoney(tell(told, (now) => expect(orderMoney(now)).toBeDefined()))
        expect(end.downPaymentLeft).toBe(0n)
        expect(end.downPaymentUsed).toBe(end.downPaymentReceived)
        expect(end.advanceable).toBe(0n)
      }),
      { numRuns: 500 },
    )
  })

  it("adds up at every moment: what is outstanding is due or not delivered yet", () => {
    fc.assert(
      fc.property(story, (told) => {
        tell(told, (now) => {
          const money = orderMoney(now)
          const kept = sum(money.bills.map(({ ppnKeptByBuyer }) => ppnKeptByBuyer))
          expect(money.downPaymentReceived).toBe(money.downPaymentUsed + money.downPaymentLeft)
          expect(money.due >= 0n && money.advanceable >= 0n).toBe(true)
          expect(money.invoiced - kept).toBe(money.downPaymentUsed + money.due)
          expect(money.outstanding).toBe(money.due + money.advanceable)
        })
      }),
      { numRuns: 500 },
    )
  })

  it("is refused when another order's down payment is said to have paid it", () => {
    const more = [downPayment, { amount: rp(1), ppn: nothing }]
    expect(() => downPaymentLeft([downPayment], more)).toThrow(
      RangeError,
    )
  })
})
