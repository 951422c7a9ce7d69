import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { rupiah, shareOf, sum } from "../money/index.js"
import { divideKit, packingNetPrice, type KitContent } from "./divide-kit.js"

const amount = fc.bigInt({ min: 0n, max: 10n ** 11n }).map(rupiah)

const contents = fc.uniqueArray(
  fc.record({
    sku: fc.stringMatching(/^[A-Z]{3}$/),
    piecesPerKit: fc.integer({ min: 1, max: 12 }),
    standaloneNetPrice: fc.bigInt({ min: 1n, max: 5_000_000n }).map(rupiah),
    artisanShareBasisPoints: fc.integer({ min: 0, max: 10_000 }),
  }),
  { minLength: 1, maxLength: 6, selector: ({ sku }) => sku },
)

const scarf: KitContent = {
  sku: "SYL-TUL",
  piecesPerKit: 1,
  standaloneNetPrice: rupiah(247_748n),
  artisanShareBasisPoints: 8_500,
}
const pouch: KitContent = {
  sku: "PCH-BRD",
  piecesPerKit: 1,
  standaloneNetPrice: rupiah(58_559n),
  artisanShareBasisPoints: 7_800,
}
const packing: KitContent = {
  sku: "GFT-BYG",
  piecesPerKit: 1,
  standaloneNetPrice: packingNetPrice({ standardMinutes: 15, rupiahPerMinute: 1_500 }),
  artisanShareBasisPoints: 8_200,
}

describe("dividing a kit", () => {
  it("gives scarf, pouch and packing of 25 gift boxes the parts worked out by hand", () => {
    const line = { net: rupiah(7_500_000n), tax: rupiah(825_000n) }
    const shares = divideKit(line, [scarf, pouch, packing])
    expect(packing.standaloneNetPrice).toBe(22_500n)
    expect(shares).toEqual([
      { net: 5_651_066n, tax: 621_617n, artisanShareTotal: 4_803_406n },
      { net: 1_335_715n, tax: 146_929n, artisanShareTotal: 1_041_858n },
      { net: 513_219n, tax: 56_454n, artisanShareTotal: 420_840n },
    ])
  })

  it("adds up to net and tax to the rupiah, each maker at the rate of her own part", () => {
    fc.assert(
      fc.property(amount, amount, contents, (net, tax, kit) => {
        const shares = divideKit({ net, tax }, kit)
        expect(sum(shares.map((share) => share.net))).toBe(net)
        expect(sum(shares.map((share) => share.tax))).toBe(tax)
        for (const [place, share] of shares.entries()) {
          const rate = kit[place]?.artisanShareBasisPoints ?? 0
          expect(share.artisanShareTotal).toBe(shareOf(share.net, rate))
        }
      }),
    )
  })

  it("is the same in whatever order the contents are written", () => {
    fc.assert(
      fc.property(amount, amount, contents, (net, tax, kit) => {
        const shares = divideKit({ net, tax }, kit)
        expect(divideKit({ net, tax }, kit.toReversed())).toEqual(shares.toReversed())
      }),
    )
  })

  it("is the same when all that stands alone costs a multiple of what it costs", () => {
    const factor = fc.bigInt({ min: 2n, max: 1_000n })
    fc.assert(
      fc.property(amount, contents, factor, (net, kit, times) => {
        const dearer = kit.map((content) => ({
          ...content,
          standaloneNetPrice: rupiah(content.standaloneNetPrice * times),
        }))
        const line = { net, tax: rupiah(0n) }
        expect(divideKit(line, dearer)).toEqual(divideKit(line, kit))
      }),
    )
  })

  it("never is further than a rupiah from the exact part", () => {
    fc.assert(
      fc.property(amount, contents, (net, kit) => {
        const weight = ({ piecesPerKit, standaloneNetPrice: alone }: KitContent): bigint =>
          BigInt(piecesPerKit) * alone
        const whole = kit.reduce((total, one) => total + weight(one), 0n)
        for (const [place, share] of divideKit({ net, tax: rupiah(0n) }, kit).entries()) {
          const exact = net * weight(kit[place] ?? scarf)
          const apart = share.net * whole - exact
          expect(apart < whole && apart > -whole).toBe(true)
        }
      }),
    )
  })
})
