import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { rupiah, shareOf, sum } from "../money/index.js"
import { PPN_RULES, ppnRuleOn } from "./ppn-rule.js"
import { splitTax } from "./split-tax.js"
import { roundingOf } from "./rounding.js"
import { taxFromInclusive, taxOnExclusive } from "./tax-on-price.js"

const pkp = { pkpSince: "2025-01-01" }
const rule2026 = ppnRuleOn("2026-11-24", pkp)
const amount = fc.bigInt({ min: 0n, max: 10n ** 12n }).map(rupiah)
const anyRule = fc.constantFrom(...PPN_RULES, undefined)

describe("the PPN rule of a day", () => {
  it("is none while the cooperative is no PKP", () => {
    expect(ppnRuleOn("2026-11-24", { pkpSince: undefined })).toBeUndefined()
  })

  it("begins with the day of registration", () => {
    const since = { pkpSince: "2026-03-01" }
    expect(ppnRuleOn("2026-02-28", since)).toBeUndefined()
    expect(ppnRuleOn("2026-03-01", since)?.rateBasisPoints).toBe(1200n)
  })

  it("changes with the law: 11 % of the price until 2024, 12 % of 11/12 from 2025", () => {
    const since = { pkpSince: "2023-01-01" }
    expect(ppnRuleOn("2024-12-31", since)).toMatchObject({ rateBasisPoints: 1100n })
    expect(ppnRuleOn("2025-01-01", since)).toMatchObject({
      rateBasisPoints: 1200n,
      baseNumerator: 11n,
      baseDenominator: 12n,
    })
  })

  it("refuses days that do not exist and days before the oldest rule", () => {
    expect(() => ppnRuleOn("2026-02-30", pkp)).toThrow(/date/)
    expect(() => ppnRuleOn("2026-02-20", { pkpSince: "kemarin" })).toThrow(/pkpSince/)
    expect(() => ppnRuleOn("2020-01-01", { pkpSince: "2019-01-01" })).toThrow(/oldest/)
  })

  it("stands in a table that is sorted by its first day", () => {
    const days = PPN_RULES.map(({ from }) => from)
    expect(days).toEqual(days.toSorted())
  })
})

describe("PPN on a price", () => {
  it("adds 7.095.000 to the worked wholesale order of 64.500.000, on a base of 59.125.000", () => {
    expect(taxOnExclusive(rupiah(64_500_000n), rule2026)).toEqual({
      net: 64_500_000n,
      dpp: 59_125_000n,
      ppn: 7_095_000n,
      total: 71_595_000n,
    })
    expect(taxOnExclusive(rupiah(25_800_000n), rule2026).ppn).toBe(2_838_000n)
  })

  it("finds 98.009 inside the worked retail payment of 989.000, on a base of 816.742", () => {
    expect(taxFromInclusive(rupiah(989_000n), rule2026)).toEqual({
      net: 890_991n,
      dpp: 816_742n,
      ppn: 98_009n,
      total: 989_000n,
    })
  })

  it("is nothing without a rule", () => {
    const untaxed = { net: 5_000n, dpp: 0n, ppn: 0n, total: 5_000n }
    expect(taxOnExclusive(rupiah(5_000n), undefined)).toEqual(untaxed)
    expect(taxFromInclusive(rupiah(5_000n), undefined)).toEqual(untaxed)
  })

  it("always adds up, and is the rate of the base, half up", () => {
    fc.assert(
      fc.property(amount, anyRule, (price, rule) => {
        for (const taxed of [taxOnExclusive(price, rule), taxFromInclusive(price, rule)]) {
          expect(taxed.net + taxed.ppn).toBe(taxed.total)
          expect(taxed.ppn).toBe(rule ? shareOf(taxed.dpp, rule.rateBasisPoints) : 0n)
        }
        expect(taxOnExclusive(price, rule).net).toBe(price)
        expect(taxFromInclusive(price, rule).total).toBe(price)
      }),
    )
  })

  it("takes back out exactly what it added", () => {
    fc.assert(
      fc.property(amount, anyRule, (net, rule) => {
        const added = taxOnExclusive(net, rule)
        expect(taxFromInclusive(added.total, rule)).toEqual(added)
      }),
    )
  })

  it("never moves the base more than one rupiah away from that of the net", () => {
    fc.assert(
      fc.property(amount, fc.constantFrom(...PPN_RULES), (gross, rule) => {
        const taxed = taxFromInclusive(gross, rule)
        const drift = taxed.dpp - taxOnExclusive(taxed.net, rule).dpp
        expect(drift >= -1n && drift <= 1n).toBe(true)
      }),
    )
  })

  it("refuses negative prices", () => {
    expect(() => taxOnExclusive(rupiah(-1n), rule2026)).toThrow(/net/)
    expect(() => taxFromInclusive(rupiah(-1n), rule2026)).toThrow(/gross/)
  })
})

describe("the rounding of a price with PPN inside", () => {
  it("is told where the PPN counted anew misses the total by a rupiah", () => {
    const paid = taxFromInclusive(rupiah(5n), rule2026)
    expect(paid).toMatchObject({ net: 4n, ppn: 1n })
    expect(roundingOf(paid, rule2026)).toEqual({ net: 4n, ppn: 0n, total: 4n })
    expect(roundingOf(taxFromInclusive(rupiah(989_000n), rule2026), rule2026)).toBeUndefined()
    expect(roundingOf({ total: rupiah(5n), ppn: rupiah(0n) }, undefined)).toBeUndefined()
  })

  it("is never more than a rupiah, and silent where the count comes out", () => {
    fc.assert(
      fc.property(amount, fc.constantFrom(...PPN_RULES), (gross, rule) => {
        const paid = taxFromInclusive(gross, rule)
        const rounding = roundingOf(paid, rule)
        const anew = taxOnExclusive(paid.net, rule)
        if (rounding) expect([-1n, 1n]).toContain(gross - rounding.total)
        else expect(anew.total).toBe(gross)
      }),
    )
  })
})

describe("spreading an order's PPN", () => {
  it("follows the worked cart, shipping included", () => {
    const amounts = [258_240n, 588_967n, 117_793n, 24_000n].map((part) => rupiah(part))
    expect(splitTax(rupiah(98_009n), amounts)).toEqual([25_591n, 58_366n, 11_673n, 2_379n])
  })

  it("adds up to the order's PPN", () => {
    const lines = fc.array(amount, { minLength: 1 }).filter((list) => sum(list) > 0n)
    fc.assert(
      fc.property(lines, (list) => {
        const { ppn } = taxFromInclusive(sum(list), rule2026)
        expect(sum(splitTax(ppn, list))).toBe(ppn)
      }),
    )
  })
})
