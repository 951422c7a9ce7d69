import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { divideHalfUp } from "./divide-half-up.js"
import { rupiah, sum } from "./rupiah.js"
import { shareOf } from "./share-of.js"

const whole = fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n })
const positive = fc.bigInt({ min: 1n, max: 10n ** 6n })

describe("rounding to the whole rupiah", () => {
  it("sends a half up and less than a half down", () => {
    expect(divideHalfUp(5n, 2n)).toBe(3n)
    expect(divideHalfUp(49n, 100n)).toBe(0n)
    expect(divideHalfUp(50n, 100n)).toBe(1n)
    expect(divideHalfUp(-5n, 2n)).toBe(-3n)
  })

  it("lands within half a unit of the exact quotient", () => {
    fc.assert(
      fc.property(whole, positive, (numerator, denominator) => {
        const drift = 2n * (divideHalfUp(numerator, denominator) * denominator - numerator)
        expect(drift <= denominator && drift >= -denominator).toBe(true)
      }),
    )
  })

  it("mirrors a refund: the share of a negative amount is the negative share", () => {
    fc.assert(
      fc.property(whole, fc.integer({ min: 0, max: 10_000 }), (amount, basisPoints) => {
        expect(shareOf(rupiah(-amount), basisPoints)).toBe(-shareOf(rupiah(amount), basisPoints))
      }),
    )
  })

  it("takes the members' shares of the worked retail cart", () => {
    expect(shareOf(rupiah(232_649n), 8000n)).toBe(186_119n)
    expect(shareOf(rupiah(530_601n), 8500n)).toBe(451_011n)
    expect(shareOf(rupiah(106_120n), 7800)).toBe(82_774n)
  })

  it("refuses a rate that is negative or broken, and a denominator that is not positive", () => {
    expect(() => shareOf(rupiah(1n), -1n)).toThrow(/basisPoints/)
    expect(() => shareOf(rupiah(1n), 12.5)).toThrow(/basisPoints/)
    expect(() => divideHalfUp(1n, 0n)).toThrow(/denominator/)
  })

  it("adds nothing up to Rp 0", () => {
    expect(sum([])).toBe(0n)
    expect(sum([rupiah(3n), rupiah(-1n)])).toBe(2n)
  })
})
