import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { rupiah, shareOf, sum, type Rupiah } from "../money/index.js"
import { cumulativePart } from "../sharing/index.js"
import {
  downPaymentAfter,
  splitDownPayment,
  takenFromDownPayment,
  type DownPayment,
  type Invoice,
} from "./down-payment.js"
import { ppnRuleOn } from "./ppn-rule.js"
import { splitTax } from "./split-tax.js"
import { taxOnExclusive } from "./tax-on-price.js"

const rule = ppnRuleOn("2026-11-24", { pkpSince: "2025-01-01" })
const nothing: DownPayment = { amount: rupiah(0n), ppn: rupiah(0n) }
const paid = (amount: bigint): DownPayment => {
  const { net, ppn } = taxOnExclusive(rupiah(amount), rule)
  return { amount: net, ppn }
}

describe("what an invoice takes of a down payment", () => {
  it("is all of it in the worked order: 4.257.000 of PPN are left to invoice", () => {
    const invoice = { net: rupiah(64_500_000n), tax: rupiah(7_095_000n) }
    const taken = takenFromDownPayment(paid(25_800_000n), invoice)
    expect(taken).toEqual({ amount: 25_800_000n, ppn: 2_838_000n })
    expect(invoice.tax - taken.ppn).toBe(4_257_000n)
  })

  it("is the whole invoice while enough was paid in advance", () => {
    const invoice = { net: rupiah(1_000n), tax: rupiah(111n) }
    expect(takenFromDownPayment(paid(5_000n), invoice)).toEqual({ amount: 1_000n, ppn: 111n })
  })

  it("is no PPN for an order without PPN, and nothing of an account below zero", () => {
    const untaxed = { net: rupiah(1_000n), tax: rupiah(0n) }
    expect(takenFromDownPayment(paid(5_000n), untaxed).ppn).toBe(0n)
    const overdrawn = { amount: rupiah(-5n), ppn: rupiah(-1n) }
    expect(takenFromDownPayment(overdrawn, untaxed)).toEqual(nothing)
  })

  it("is still the rupiah of PPN that rounding left behind, when the amount is used up", () => {
    const left = { amount: rupiah(0n), ppn: rupiah(1n) }
    const invoice = { net: rupiah(1_000n), tax: rupiah(110n) }
    expect(takenFromDownPayment(left, invoice)).toEqual({ amount: 0n, ppn: 1n })
  })
})

describe("how a transfer in advance divides", () => {
  const left = { net: rupiah(64_500_000n), tax: rupiah(7_095_000n) }

  it("is as the rule says: 28.638.000 is 25.800.000 and its PPN", () => {
    expect(splitDownPayment(rupiah(28_638_000n), left, rule)).toEqual(paid(25_800_000n))
  })

  it("closes the order when all that is left is paid, and never takes more of either", () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 10n ** 10n }),
        fc.bigInt({ min: 0n, max: 10n ** 9n }),
        fc.bigInt({ min: 0n, max: 10_000n }),
        (net, tax, part) => {
          const open = { net: rupiah(net), tax: rupiah(tax) }
          const transferred = rupiah(((net + tax) * part) / 10_000n)
          const { amount, ppn } = splitDownPayment(transferred, open, rule)
          expect(amount + ppn).toBe(transferred)
          expect(amount >= 0n && amount <= net && ppn >= 0n && ppn <= tax).toBe(true)
          expect(splitDownPayment(rupiah(net + tax), open, rule)).toEqual({ amount: net, ppn: tax })
        },
      ),
    )
  })

  it("is refused beyond what the order has left", () => {
    expect(() => splitDownPayment(rupiah(71_595_001n), left, rule)).toThrow(RangeError)
  })
})

/** Lines of an order, each with the pieces of one delivery after the other. */
const line = fc.record({
  unitPrice: fc.bigInt({ min: 1n, max: 500_000n }),
  parts: fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 4, maxLength: 4 }),
})
const order = fc.record({
  lines: fc.array(line, { minLength: 1, maxLength: 4 }).filter((lines) => lines.some(hasPieces)),
  basisPoints: fc.constantFrom(0n, 1n, 3_000n, 4_000n, 5_000n, 9_999n, 10_000n),
  taxed: fc.boolean(),
})
type Order = { lines: OrderLine[]; basisPoints: bigint; taxed: boolean }
type OrderLine = { unitPrice: bigint; parts: number[] }

function hasPieces({ parts }: OrderLine): boolean {
  return parts.some((pieces) => pieces > 0)
}

/** The order's invoices, each line stepping to its net and tax by cumulative rounding. */
function invoicesOf({ lines, taxed }: Order): Invoice[] {
  const whole = lines.filter(hasPieces).map(({ unitPrice, parts }) => {
    const pieces = parts.reduce((total, part) => total + part, 0)
    return { pieces, parts, net: rupiah(unitPrice * BigInt(pieces)) }
  })
  const nets = whole.map(({ net }) => net)
  const taxes = splitTax(taxOnExclusive(sum(nets), taxed ? rule : undefined).ppn, nets)
  const step = (index: number, of: Rupiah, row: (typeof whole)[number]): Rupiah => {
    const before = row.parts.slice(0, index).reduce((total, part) => total + part, 0)
    return cumulativePart({
      total: of,
      linePieces: row.pieces,
      before,
      after: before + (row.parts[index] ?? 0),
    })
  }
  return [0, 1, 2, 3].map((index) => ({
    net: sum(whole.map((row) => step(index, row.net, row))),
    tax: sum(whole.map((row, place) => step(index, taxes[place] ?? rupiah(0n), row))),
  }))
}

describe("the down payment over all deliveries of its order", () => {
  it("is used up to the rupiah, and no PPN is paid twice or not at all", () => {
    fc.assert(
      fc.property(order, (each) => {
        const invoices = invoicesOf(each)
        const net = sum(invoices.map((invoice) => invoice.net))
        const amount = shareOf(net, each.basisPoints)
        const received = taxOnExclusive(amount, each.taxed ? rule : undefined)
        let left: DownPayment = { amount: received.net, ppn: received.ppn }
        const booked: Rupiah[] = [received.ppn]
        for (const invoice of invoices) {
          const taken = takenFromDownPayment(left, invoice)
          left = downPaymentAfter(left, taken)
          booked.push(rupiah(invoice.tax - taken.ppn))
          expect(taken.amount >= 0n && taken.amount <= invoice.net).toBe(true)
          expect(taken.ppn >= 0n && taken.ppn <= invoice.tax).toBe(true)
        }
        expect(left).toEqual(nothing)
        expect(sum(booked)).toBe(sum(invoices.map(({ tax }) => tax)))
      }),
      { numRuns: 500 },
    )
  })
})
