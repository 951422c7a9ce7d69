import { PPN_RULES, rupiah, taxFromInclusive } from "@sentra/domain"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { OrderedLine } from "../../../modules/production/index.js"
import { priceRetailOrder } from "./price-retail-order.js"
import { shareLines } from "./share-lines.js"

const rule = PPN_RULES.at(-1)
const amount = fc.bigInt({ min: 1n, max: 50_000_000n })

const orderOf = (grosses: readonly bigint[], shippingGross: bigint) => ({
  lines: grosses.map((gross, index) => ({
    orderLineId: `ordli_${index}`,
    variantId: `variant_${index}`,
    pieces: 1,
    unitPrice: gross,
    gross,
  })),
  shippingGross,
})

const total = (amounts: readonly bigint[]): bigint => amounts.reduce((sum, part) => sum + part, 0n)

const line = (change: Partial<OrderedLine>): OrderedLine => ({
  id: "oline_1",
  orderLineId: "ordli_1",
  orderId: "order_1",
  orderDisplayId: 1,
  channel: "retail",
  earning: "consigned",
  partnerId: null,
  productId: "prod_1",
  variantId: "variant_1",
  sku: "HEM-CPD-M",
  titleId: "Kemeja",
  titleEn: "Shirt",
  size: "M",
  pieces: 3,
  unitPrice: 265_000n,
  netExcludingTax: 716_216n,
  tax: 78_784n,
  gross: 795_000n,
  artisanShareBasisPoints: 8_000,
  artisanShareTotal: 572_973n,
  craft: "cap",
  standardMinutes: 180,
  minimumLotPieces: 12,
  minimumGrade: "B",
  dueOn: null,
  orderedAt: new Date("2026-11-24T03:00:00Z"),
  ...change,
})

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

describe("the shares of a sold line", () => {
  it("go to whose pieces they were, several lots of one member counted together", () => {
    const sold = [
      { orderLineId: "ordli_1", artisanId: "art_b", pieces: 1 },
      { orderLineId: "ordli_1", artisanId: "art_a", pieces: 1 },
      { orderLineId: "ordli_1", artisanId: "art_b", pieces: 1 },
    ]
    const shares = shareLines("order:1:captured", [line({})], sold)
    expect(shares.map(({ artisanId, pieces, amount: mine }) => [artisanId, pieces, mine])).toEqual([
      ["art_a", 1, 190_991n],
      ["art_b", 2, 381_982n],
    ])
  })

  it("add up to the line's net, tax and artisan share, in whatever order pieces are told", () => {
    const parts = fc.array(
      fc.record({
        orderLineId: fc.constant("ordli_1"),
        artisanId: fc.constantFrom("art_a", "art_b", "art_c"),
        pieces: fc.integer({ min: 1, max: 5 }),
      }),
      { minLength: 1, maxLength: 6 },
    )
    fc.assert(
      fc.property(parts, amount, amount, (sold, net, tax) => {
        const pieces = sold.reduce((sum, part) => sum + part.pieces, 0)
        const sale = line({ pieces, netExcludingTax: net, tax, gross: net + tax })
        const shares = shareLines("e", [sale], sold)
        expect(total(shares.map(({ netAmount }) => netAmount))).toBe(net)
        expect(total(shares.map(({ taxAmount }) => taxAmount))).toBe(tax)
        expect(total(shares.map(({ amount: mine, coopAmount }) => mine + coopAmount))).toBe(net)
        expect(shares.reduce((sum, share) => sum + share.pieces, 0)).toBe(pieces)
        expect(shareLines("e", [sale], sold.toReversed())).toEqual(shares)
      }),
    )
  })
})
