import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { rupiah, sum } from "./rupiah.js"
import { splitByWeight } from "./split-by-weight.js"

const amount = fc.bigInt({ min: 0n, max: 10n ** 13n }).map(rupiah)
const weights = fc
  .array(fc.bigInt({ min: 0n, max: 10n ** 9n }), { minLength: 1, maxLength: 20 })
  .filter((list) => list.some((weight) => weight > 0n))

describe("splitting an amount by weight", () => {
  it("gives leftover rupiah to the larger weight, then the earlier: 100 is 34 + 33 + 33", () => {
    expect(splitByWeight(rupiah(100n), [1n, 1n, 1n])).toEqual([34n, 33n, 33n])
    expect(splitByWeight(rupiah(3n), [1n, 3n, 2n])).toEqual([0n, 2n, 1n])
    expect(splitByWeight(rupiah(2n), [2n, 6n])).toEqual([0n, 2n])
  })

  it("spreads the worked discount of Rp 100.000 over the three lines of the retail cart", () => {
    const parts = splitByWeight(rupiah(100_000n), [285_000n, 650_000n, 130_000n])
    expect(parts).toEqual([26_760n, 61_033n, 12_207n])
  })

  it("takes pieces as plain numbers too", () => {
    const parts = splitByWeight(rupiah(29_531_250n), [100, 118, 10])
    expect(parts).toEqual([12_952_303n, 15_283_717n, 1_295_230n])
  })

  it("adds up to the total, whatever the weights", () => {
    fc.assert(
      fc.property(amount, weights, (total, list) => {
        expect(sum(splitByWeight(total, list))).toBe(total)
      }),
    )
  })

  it("keeps every part within one rupiah of its exact proportion", () => {
    fc.assert(
      fc.property(amount, weights, (total, list) => {
        const weightTotal = list.reduce((a, b) => a + b, 0n)
        splitByWeight(total, list).forEach((part, index) => {
          const drift = part * weightTotal - total * (list[index] ?? 0n)
          expect(drift > -weightTotal && drift < weightTotal).toBe(true)
        })
      }),
    )
  })

  it("never gives a smaller weight more than a larger one, and nothing to weight zero", () => {
    fc.assert(
      fc.property(amount, weights, (total, list) => {
        const parts = splitByWeight(total, list)
        const pairs = list.map((weight, index) => ({ weight, part: parts[index] ?? rupiah(0n) }))
        pairs.sort((a, b) => (a.weight < b.weight ? -1 : 1))
        for (const [index, pair] of pairs.entries()) {
          const next = pairs[index + 1]
          if (next && pair.weight < next.weight) expect(pair.part <= next.part).toBe(true)
          if (pair.weight === 0n) expect(pair.part).toBe(0n)
        }
      }),
    )
  })

  it("pays nobody when there is nothing to split", () => {
    expect(splitByWeight(rupiah(0n), [0n, 0n])).toEqual([0n, 0n])
    expect(splitByWeight(rupiah(0n), [])).toEqual([])
  })

  it("refuses money that nobody can take, negative totals and negative or broken weights", () => {
    expect(() => splitByWeight(rupiah(1n), [])).toThrow(RangeError)
    expect(() => splitByWeight(rupiah(1n), [0n, 0n])).toThrow(/nothing/)
    expect(() => splitByWeight(rupiah(-1n), [1n])).toThrow(/total/)
    expect(() => splitByWeight(rupiah(1n), [2n, -1n])).toThrow(/weights\[1\]/)
    expect(() => splitByWeight(rupiah(1n), [0.5])).toThrow(/weights\[0\]/)
  })
})
