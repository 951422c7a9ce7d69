import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { openModules, type Modules } from "./support/open-modules.js"
import { shirts } from "./support/ordered-line.js"

let modules: Modules
beforeAll(async () => {
  modules = await openModules()
}, 120_000)
afterAll(() => modules.close(), 120_000)

describe("Freezing a shop order", () => {
  const sale = (change: { artisanShareTotal: bigint; shippingTax: bigint }) => {
    const line = shirts({ channel: "retail", earning: "consigned", partnerId: null })
    return {
      orderId: line.orderId,
      lines: [{ ...line, artisanShareTotal: change.artisanShareTotal }],
      shippingFee: { gross: 24_000n, tax: change.shippingTax },
    }
  }

  it("keeps what was frozen first, whatever is said later or at the same moment", async () => {
    const first = sale({ artisanShareTotal: 1_600_000n, shippingTax: 2_378n })
    const [firstLine] = first.lines
    if (!firstLine) throw new Error("The sale has no line.")
    await modules.production.freezeSale(first)
    const later = {
      ...first,
      lines: [{ ...firstLine, artisanShareTotal: 1n }],
      shippingFee: { gross: 24_000n, tax: 0n },
    }
    await Promise.all([later, later, first].map((one) => modules.production.freezeSale(one)))
    expect(await modules.production.orderedLines({ orderIds: [first.orderId] })).toMatchObject([
      { artisanShareTotal: 1_600_000n },
    ])
    expect(await modules.production.shippingFee(first.orderId)).toEqual({
      orderId: first.orderId,
      gross: 24_000n,
      tax: 2_378n,
    })
  })

  it("freezes once when two servers freeze other shares at the same moment", async () => {
    const one = sale({ artisanShareTotal: 1_600_000n, shippingTax: 2_378n })
    const other = {
      ...one,
      lines: one.lines.map((line) => ({ ...line, artisanShareTotal: 1_000_000n })),
      shippingFee: { gross: 24_000n, tax: 0n },
    }
    await Promise.all([one, other].map((each) => modules.production.freezeSale(each)))
    const [line] = await modules.production.orderedLines({ orderIds: [one.orderId] })
    const fee = await modules.production.shippingFee(one.orderId)
    const isOne = fee?.tax === 2_378n
    expect(line?.artisanShareTotal).toBe(isOne ? 1_600_000n : 1_000_000n)
  })
})
