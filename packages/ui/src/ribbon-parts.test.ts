import fc from "fast-check"
import { describe, expect, it } from "vitest"

import { percentOf, RIBBON_LENGTH, ribbonSegments, type RibbonPart } from "./ribbon-parts.js"

const partOf = (amount: bigint): RibbonPart => ({ kind: "other", label: "Bagian", amount })
const amounts = fc.array(fc.bigInt({ min: 0n, max: 10n ** 12n }), { minLength: 1, maxLength: 9 })
const totalOf = (found: readonly bigint[]): bigint => found.reduce((sum, x) => sum + x, 0n)

describe("ribbonSegments", () => {
  it("fills the whole bar without gap or overlap, whatever the amounts", () => {
    fc.assert(
      fc.property(amounts, (found) => {
        const total = totalOf(found)
        fc.pre(total > 0n)
        const segments = ribbonSegments(found.map(partOf), total)
        let end = 0
        for (const { start, length } of segments) {
          expect(start).toBe(end)
          expect(length).toBeGreaterThanOrEqual(0)
          end = start + length
        }
        expect(end).toBe(RIBBON_LENGTH)
      }),
    )
  })

  it("refuses any total that the parts do not add up to", () => {
    fc.assert(
      fc.property(amounts, fc.bigInt({ min: 1n, max: 10n ** 12n }), (found, off) => {
        expect(() => ribbonSegments(found.map(partOf), totalOf(found) + off)).toThrow(RangeError)
      }),
    )
  })

  it("refuses a negative part by its name even when the sum is right", () => {
    const parts = [partOf(10n), { ...partOf(-3n), label: "Retur" }]
    expect(() => ribbonSegments(parts, 7n)).toThrow('part "Retur" is negative')
  })

  it("draws nothing for an amount of zero", () => {
    expect(ribbonSegments([partOf(0n)], 0n)).toEqual([])
    expect(ribbonSegments([partOf(0n), partOf(5n)], 5n)).toHaveLength(1)
  })
})

describe("percentOf", () => {
  it("rounds half up to whole percent and calls a share of nothing zero", () => {
    expect(percentOf(1n, 8n)).toBe(13)
    expect(percentOf(497_748n, 650_000n)).toBe(77)
    expect(percentOf(0n, 0n)).toBe(0)
  })
})
