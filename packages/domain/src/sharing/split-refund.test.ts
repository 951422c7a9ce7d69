import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { rupiah, sum, type Rupiah } from "../money/index.js"
import { refundOfPieces, refundTotal, splitRefund, type RefundMoney } from "./index.js"

const rp = (amount: number): Rupiah => rupiah(BigInt(amount))
const money = (tax: number, coop: number, share: number): RefundMoney => ({
  tax: rp(tax),
  coop: rp(coop),
  share: rp(share),
})

/** The worked retail cart: three lines and the delivery. */
const worked = [
  money(25_591, 46_530, 186_119),
  money(58_366, 79_590, 451_011),
  money(11_673, 23_346, 82_774),
  money(2_379, 21_621, 0),
]
const less = (left: readonly RefundMoney[], taken: readonly RefundMoney[]): RefundMoney[] =>
  left.map((part, index) => {
    const off = taken[index] ?? money(0, 0, 0)
    return {
      tax: rupiah(part.tax - off.tax),
      coop: rupiah(part.coop - off.coop),
      share: rupiah(part.share - off.share),
    }
  })

describe("a refund", () => {
  it("of the whole takes back what each part of the worked cart brought", () => {
    expect(splitRefund(rp(989_000), worked)).toEqual(worked)
  })

  it("of an amount follows what is left of each part, and of its tax, margin and share", () => {
    const taken = splitRefund(rp(100_000), worked)
    expect(taken.map(refundTotal)).toEqual([26_111n, 59_552n, 11_910n, 2_427n])
    expect(taken[0]).toEqual(money(2_587, 4_705, 18_819))
  })

  it("of one piece of three takes a third of what is left, the last piece the rest", () => {
    const first = refundOfPieces(rp(100), 3, 1)
    const second = refundOfPieces(rupiah(100n - first), 2, 1)
    const third = refundOfPieces(rupiah(100n - first - second), 1, 1)
    expect([first, second, third]).toEqual([33n, 34n, 33n])
  })

  it("is refused beyond what is left, of money and of pieces", () => {
    expect(() => splitRefund(rp(989_001), worked)).toThrow(/more than is left/)
    expect(() => refundOfPieces(rp(100), 1, 2)).toThrow(/more than the 1 left/)
  })

  const amount = fc.integer({ min: 0, max: 10_000_000 })
  const part = fc.tuple(amount, amount, amount).map(([tax, coop, share]) => money(tax, coop, share))
  const parts = fc.array(part, { minLength: 1, maxLength: 6 })
  const cuts = fc.array(fc.bigInt({ min: 0n, max: 10n ** 9n }), { maxLength: 12 })

  it("however often and however small, adds up and closes to exactly the whole", () => {
    fc.assert(
      fc.property(parts, cuts, (whole, wishes) => {
        let left: RefundMoney[] = whole
        for (const wish of wishes) {
          const rest = sum(left.map(refundTotal))
          const asked = rupiah(rest === 0n ? 0n : wish % (rest + 1n))
          const taken = splitRefund(asked, left)
          expect(sum(taken.map(refundTotal))).toBe(asked)
          left = less(left, taken)
          const all = left.flatMap(({ tax, coop, share }) => [tax, coop, share])
          expect(all.every((one) => one >= 0n)).toBe(true)
        }
        const last = splitRefund(sum(left.map(refundTotal)), left)
        expect(last).toEqual(left)
      }),
    )
  })
})
