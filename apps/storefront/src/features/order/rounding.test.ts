import { parseRupiah, rupiah } from "@sentra/domain/money"
import { PPN_RULES, roundingOf, taxFromInclusive } from "@sentra/domain/tax"
import { describe, expect, it } from "vitest"
import { roundingText } from "./rounding.ts"

const rule = PPN_RULES.at(-1)

/** The sentence for a price with PPN inside, as its page would say it. */
function said(total: bigint, locale: "id" | "en"): string {
  const rounding = roundingOf(taxFromInclusive(rupiah(total), rule), rule)
  const shown = rounding && {
    net: rounding.net.toString(),
    tax: rounding.ppn.toString(),
    total: rounding.total.toString(),
  }
  return roundingText({ total: total.toString(), rounding: shown ?? null }, locale)
}

const amountsIn = (sentence: string): bigint[] =>
  [...sentence.matchAll(/Rp\s?[\d.,]*\d/g)].map(([text]) => parseRupiah(text) ?? -1n)

describe("the sentence about rounding on an order's page", () => {
  const prices = Array.from({ length: 2_000 }, (_, index) => BigInt(60_000 + index * 41))

  it.each(["id", "en"] as const)("in %s adds up, a rupiah off the total", (locale) => {
    const told = prices.filter((total) => said(total, locale) !== "")
    expect(told.length).toBeGreaterThan(10)
    for (const total of told) {
      const [net, tax, sum, off] = amountsIn(said(total, locale))
      expect((net ?? 0n) + (tax ?? 0n)).toBe(sum)
      expect(off).toBe(1n)
      const less = /kurang|less/.test(said(total, locale))
      expect((sum ?? 0n) + (less ? 1n : -1n)).toBe(total)
    }
  })

  it("is not said where the count comes out", () => {
    expect(said(989_000n, "id")).toBe("")
  })
})
