import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { openModules, type Modules } from "./support/open-modules.js"
import { bringing, shirts } from "./support/ordered-line.js"

let modules: Modules
beforeAll(async () => {
  modules = await openModules()
}, 600_000)
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
    await modules.production.lines.freezeSale(first)
    const later = {
      ...first,
      lines: [{ ...firstLine, artisanShareTotal: 1n }],
      shippingFee: { gross: 24_000n, tax: 0n },
    }
    await Promise.all([later, later, first].map((one) => modules.production.lines.freezeSale(one)))
    expect(await modules.production.lines.find({ orderIds: [first.orderId] })).toMatchObject([
      { artisanShareTotal: 1_600_000n },
    ])
    expect(await modules.production.lines.shippingFee(first.orderId)).toEqual({
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
    await Promise.all([one, other].map((each) => modules.production.lines.freezeSale(each)))
    const [line] = await modules.production.lines.find({ orderIds: [one.orderId] })
    const fee = await modules.production.lines.shippingFee(one.orderId)
    const isOne = fee?.tax === 2_378n
    expect(line?.artisanShareTotal).toBe(isOne ? 1_600_000n : 1_000_000n)
  })
})

describe("Taking a sale back", () => {
  const available = async () =>
    (await modules.production.shelf.availablePieces(["variant_back"])).get("variant_back") ?? 0

  const claim = async (cartId: string, pieces: number) => {
    const cartLineId = `${cartId}_line`
    const { claimed } = await modules.production.shelf.claim({
      cartId,
      items: [{ cartLineId, variantId: "variant_back", pieces }],
      expiresAt: new Date("2099-01-01T00:00:00Z"),
    })
    return claimed
  }

  it("gives the pieces of a cancelled order back once, and they can be sold again", async () => {
    for (const accepted of [2, 3]) {
      const brought = bringing(null, "art_1", { accepted }, { variantId: "variant_back" })
      await modules.production.work.handOver(brought)
    }
    await claim("cart_back", 4)
    await modules.production.shelf.sell({
      cartId: "cart_back",
      orderId: "order_back",
      lines: [
        { cartLineId: "cart_back_line", variantId: "variant_back", orderLineId: "ordli_back" },
      ],
    })
    const back = () => modules.production.shelf.unsell("order_back")
    expect((await Promise.all([back(), back(), back()])).toSorted()).toEqual([0, 0, 4])
    expect(await available()).toBe(5)
    expect(await modules.production.shelf.claims({ orderIds: ["order_back"] })).toEqual([])
    expect(await claim("cart_next", 5)).toBe(true)
  })

  it("keeps the shares but counts them as nobody's earning, also when they are told again", async () => {
    const [line] = await modules.production.lines.freeze([shirts()])
    if (!line) throw new Error("The line was not recorded.")
    const share = {
      eventId: `order:${line.orderId}:captured`,
      orderedLineId: line.id,
      artisanId: "art_back",
      pieces: 10,
      netAmount: 2_000_000n,
      taxAmount: 220_000n,
      coopAmount: 400_000n,
      amount: 1_600_000n,
      earnedAt: new Date("2026-11-24T03:00:00Z"),
    }
    await modules.production.sharing.record([share])
    expect(await modules.production.sharing.months("art_back")).toEqual(["2026-11"])
    await modules.production.sharing.takeBack({ orderIds: [line.orderId] })
    await modules.production.sharing.record([share])
    expect(await modules.production.sharing.shares({ artisanId: "art_back" })).toEqual([])
    expect(await modules.production.sharing.months("art_back")).toEqual([])
  })
})

describe("Releasing what a shop sale earned", () => {
  const RELEASE_ON = "2026-12-01"

  /** A sale of ten pieces whose maker's share is held. */
  const sold = async () => {
    const [line] = await modules.production.lines.freeze([
      shirts({ channel: "retail", earning: "consigned", partnerId: null }),
    ])
    if (!line) throw new Error("The line was not recorded.")
    const coopAmount = line.netExcludingTax - line.artisanShareTotal
    await modules.production.sharing.record([
      {
        eventId: `order:${line.orderId}:captured`,
        orderedLineId: line.id,
        artisanId: "art_1",
        pieces: line.pieces,
        netAmount: line.netExcludingTax,
        taxAmount: line.tax,
        coopAmount,
        amount: line.artisanShareTotal,
        earnedAt: new Date("2026-11-24T03:00:00Z"),
      },
    ])
    return line
  }

  const deliver = async (line: { id: string; orderId: string }, pieces: number, number: string) =>
    (
      await modules.production.delivery.record({
        orderId: line.orderId,
        channel: "retail",
        number,
        releaseOn: RELEASE_ON,
        lines: [{ orderedLineId: line.id, pieces }],
      })
    ).delivery

  const release = ({ id, orderId }: { id: string; orderId: string }) =>
    modules.production.delivery.release({
      orderId,
      deliveryId: id,
      at: new Date("2026-11-30T17:00:00Z"),
    })

  const due = async (on: string) =>
    (await modules.production.delivery.toRelease({ on, take: 10 })).map(({ id }) => id)

  const heldShares = async ({ orderId }: { orderId: string }) =>
    (await modules.production.sharing.shares({ orderIds: [orderId], unreleasedOnly: true })).length

  it("waits for the day, then frees delivery and shares together, however often", async () => {
    const line = await sold()
    const delivery = await deliver(line, line.pieces, "JNE-1")
    expect(await due("2026-11-30")).toEqual([])
    expect(await due(RELEASE_ON)).toEqual([delivery.id])
    await release(delivery)
    await release(delivery)
    expect(await due(RELEASE_ON)).toEqual([])
    expect(await heldShares(line)).toBe(0)
  })

  it("keeps the shares until the last part of the order has arrived and been held", async () => {
    const line = await sold()
    const first = await deliver(line, 1, "JNE-2")
    await release(first)
    expect(await heldShares(line)).toBe(1)
    const rest = await deliver(line, line.pieces - 1, "JNE-3")
    expect(await heldShares(line)).toBe(1)
    await release(rest)
    expect(await heldShares(line)).toBe(0)
  })
})
