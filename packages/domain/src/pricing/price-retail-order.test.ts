import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { rupiah, sum } from "../money/index.js"
import { PPN_RULES, taxFromInclusive } from "../tax/index.js"
import { moneyOfRetailOrder, priceRetailOrder } from "./index.js"

const rule = PPN_RULES.at(-1)
const amount = fc.bigInt({ min: 1n, max: 50_000_000n })

const orderOf = (grosses: readonly bigint[], shippingGross: bigint) => ({
  lines: grosses.map((gross) => ({ gross })),
  shippingGross,
})

const total = (amounts: readonly bigint[]): bigint => amounts.reduce((all, part) => all + part, 0n)

describe("the tax of a retail order", () => {
  it("is the worked example's: 24,000 of delivery bear 2,379 of 98,009", () => {
    const priced = priceRetailOrder(orderOf([258_240n, 588_967n, 117_793n], 24_000n), rule)
    expect(priced.ppn).toBe(98_009n)
    expect(priced.lines.map(({ tax }) => tax)).toEqual([25_591n, 58_366n, 11_673n])
    expect(priced.shipping).toEqual({ gross: 24_000n, tax: 2_379n, net: 21_621n })
  })

  it("is that of the whole, spread over lines and delivery without a rupiah lost", () => {
    fc.assert(
      fc.property(fc.array(amount, { minLength: 1, maxLength: 9 }), amount, (grosses, delivery) => {
        const priced = priceRetailOrder(orderOf(grosses, delivery), rule)
        const whole = taxFromInclusive(rupiah(total(grosses) + delivery), rule)
        expect(priced.ppn).toBe(whole.ppn)
        expect(total([...priced.lines, priced.shipping].map(({ tax }) => tax))).toBe(whole.ppn)
        for (const part of [...priced.lines, priced.shipping]) {
          expect(part.net + part.tax).toBe(part.gross)
        }
      }),
    )
  })

  it("is nothing while the cooperative is no PKP", () => {
    const priced = priceRetailOrder(orderOf([265_000n], 24_000n), undefined)
    expect(priced.ppn).toBe(0n)
    expect(priced.lines[0]).toEqual({ gross: 265_000n, tax: 0n, net: 265_000n })
  })
})

describe("the money of a frozen shop order", () => {
  it("is what its parts add up to, and says again what was priced", () => {
    fc.assert(
      fc.property(fc.array(amount, { minLength: 1, maxLength: 9 }), amount, (grosses, delivery) => {
        const priced = priceRetailOrder(orderOf(grosses, delivery), rule)
        const money = moneyOfRetailOrder(priced.lines, priced.shipping)
        expect(money.total).toBe(total(grosses) + delivery)
        expect(money.ppn).toBe(priced.ppn)
        const nets = sum(priced.lines.map(({ net }) => net))
        expect(nets + money.shippingNet + money.ppn).toBe(money.total)
      }),
    )
  })
})
