import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { rupiah, shareOf, sum } from "../money/index.js"
import { cumulativePart } from "./cumulative-part.js"
import { shareLine } from "./share-line.js"
import { splitDiscount } from "./split-discount.js"

const amount = fc.bigInt({ min: 0n, max: 10n ** 12n }).map(rupiah)
const basisPoints = fc.integer({ min: 0, max: 10_000 })
const contributions = fc
  .array(fc.record({ artisanId: fc.string(), pieces: fc.nat({ max: 10_000 }) }), { minLength: 1 })
  .filter((made) => made.some(({ pieces }) => pieces > 0))

describe("sharing a line", () => {
  it("gives each maker of the worked retail cart the share on record", () => {
    const rows = [
      { net: 232_649n, rate: 8000n, artisan: 186_119n, coop: 46_530n },
      { net: 530_601n, rate: 8500n, artisan: 451_011n, coop: 79_590n },
      { net: 106_120n, rate: 7800n, artisan: 82_774n, coop: 23_346n },
    ]
    for (const { net, rate, artisan, coop } of rows) {
      const shares = shareLine({
        netExcludingTax: rupiah(net),
        artisanShareBasisPoints: rate,
        contributions: [{ artisanId: "A", pieces: 1 }],
      })
      expect(shares).toEqual({ coop, artisans: [{ artisanId: "A", amount: artisan }] })
    }
  })

  it("divides 33.750.000 at 87,5 % among three makers by their pieces", () => {
    const { coop, artisans } = shareLine({
      netExcludingTax: rupiah(33_750_000n),
      artisanShareBasisPoints: 8750,
      contributions: [
        { artisanId: "siti", pieces: 100 },
        { artisanId: "rahmat", pieces: 118 },
        { artisanId: "ayu", pieces: 10 },
      ],
    })
    expect(coop).toBe(4_218_750n)
    expect(artisans.map((share) => share.amount)).toEqual([12_952_303n, 15_283_717n, 1_295_230n])
  })

  it("adds up to the net: coop + artisans, and the artisans' part is their rate, half up", () => {
    fc.assert(
      fc.property(amount, basisPoints, contributions, (net, rate, made) => {
        const { coop, artisans } = shareLine({
          netExcludingTax: net,
          artisanShareBasisPoints: rate,
          contributions: made,
        })
        const earned = sum(artisans.map((share) => share.amount))
        expect(coop + earned).toBe(net)
        expect(earned).toBe(shareOf(net, rate))
        expect(artisans.map((share) => share.artisanId)).toEqual(made.map((m) => m.artisanId))
      }),
    )
  })

  it("refuses a negative net, a rate above all of it, and a line that nobody made", () => {
    const line = {
      netExcludingTax: rupiah(1_000n),
      artisanShareBasisPoints: 8000,
      contributions: [{ artisanId: "A", pieces: 1 }],
    }
    expect(() => shareLine({ ...line, netExcludingTax: rupiah(-1n) })).toThrow(/netExcludingTax/)
    expect(() => shareLine({ ...line, artisanShareBasisPoints: 10_001 })).toThrow(/above 10000/)
    expect(() => shareLine({ ...line, contributions: [] })).toThrow(/nobody/)
  })
})

describe("earning by partial acceptance", () => {
  it("closes to the line's share, however the pieces come in", () => {
    const cuts = fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(amount, cuts, (total, parts) => {
        const linePieces = parts.reduce((a, b) => a + b, 0)
        let accepted = 0
        const steps = parts.map((pieces) => {
          const before = accepted
          accepted += pieces
          return cumulativePart({ total, linePieces, before, after: accepted })
        })
        expect(sum(steps)).toBe(total)
        expect(steps.every((step) => step >= 0n)).toBe(true)
      }),
    )
  })

  it("rounds cumulatively: a share of 100 over three pieces comes as 33, 34, 33", () => {
    const steps = [0, 1, 2].map((before) =>
      cumulativePart({
        total: rupiah(100n),
        linePieces: 3,
        before,
        after: before + 1,
      }),
    )
    expect(steps).toEqual([33n, 34n, 33n])
  })

  it("refuses more pieces than the line has, and steps backwards", () => {
    const step = { total: rupiah(100n), linePieces: 3, before: 0, after: 1 }
    expect(() => cumulativePart({ ...step, after: 4 })).toThrow(/linePieces/)
    expect(() => cumulativePart({ ...step, before: 2 })).toThrow(/after/)
    expect(() => cumulativePart({ ...step, total: rupiah(-1n) })).toThrow(/total/)
  })
})

describe("spreading a discount", () => {
  it("follows the worked cart", () => {
    const parts = splitDiscount(
      rupiah(100_000n),
      [285_000n, 650_000n, 130_000n].map((gross) => rupiah(gross)),
    )
    expect(parts).toEqual([26_760n, 61_033n, 12_207n])
  })

  it("never takes more from a line than it has", () => {
    const lines = fc.array(amount, { minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(lines, fc.bigInt({ min: 0n, max: 10n ** 12n }), (grosses, seed) => {
        const discount = rupiah(seed % (sum(grosses) + 1n))
        const parts = splitDiscount(discount, grosses)
        expect(sum(parts)).toBe(discount)
        parts.forEach((part, i) => expect(part <= (grosses[i] ?? 0n)).toBe(true))
      }),
    )
  })

  it("refuses a discount larger than the order", () => {
    expect(() => splitDiscount(rupiah(11n), [rupiah(10n)])).toThrow(/more than the lines/)
  })
})
