import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { formatRupiah } from "./format-rupiah.js"
import { parseRupiah } from "./parse-rupiah.js"
import { rupiah } from "./rupiah.js"

describe("writing an amount", () => {
  it("groups with dots in Indonesian and commas in English, after a thin space", () => {
    expect(formatRupiah(rupiah(1_250_000n), "id")).toBe("Rp\u20091.250.000")
    expect(formatRupiah(rupiah(1_250_000n), "en")).toBe("Rp\u20091,250,000")
    expect(formatRupiah(rupiah(0n), "id")).toBe("Rp\u20090")
    expect(formatRupiah(rupiah(1_000n), "id")).toBe("Rp\u20091.000")
  })

  it("puts a true minus sign before Rp", () => {
    expect(formatRupiah(rupiah(-45_000n), "id")).toBe("\u2212Rp\u200945.000")
  })
})

describe("reading an amount", () => {
  it("reads what people type and paste", () => {
    const ways = ["Rp 1.250.000", "1250000", "1,250,000", " rp. 1 250 000 ", "IDR1.250.000"]
    for (const text of [...ways, "Rp\u00a01.250.000", "Rp\u20091.250.000"]) {
      expect(parseRupiah(text)).toBe(1_250_000n)
    }
    expect(parseRupiah("-5.000")).toBe(-5_000n)
    expect(parseRupiah("1.000")).toBe(1_000n)
    expect(parseRupiah("0")).toBe(0n)
  })

  it("does not guess", () => {
    const unreadable = ["", "Rp", "1.25", "1.2500", "1.250,000", "12,50", "1e6", "0x10", "lima"]
    for (const text of [...unreadable, "1.250.00", ".250", "--5", "5-", "Rp 5 ribu", "1..000"]) {
      expect(parseRupiah(text)).toBeUndefined()
    }
  })

  it("reads back whatever we write, in both languages", () => {
    const amounts = fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }).map(rupiah)
    fc.assert(
      fc.property(amounts, fc.constantFrom("id" as const, "en" as const), (amount, locale) => {
        expect(parseRupiah(formatRupiah(amount, locale))).toBe(amount)
      }),
    )
  })
})
