import { randomUUID } from "node:crypto"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { openModules, type Modules } from "./support/open-modules.js"
import { bringing, giving, shirts } from "./support/ordered-line.js"

let modules: Modules
beforeAll(async () => {
  modules = await openModules()
}, 600_000)
afterAll(() => modules.close(), 120_000)

const LATER = new Date("2099-01-01T00:00:00Z")

/** A fresh variant with lots of these sizes, brought one day after the other by other members. */
const shelf = async (...sizes: number[]) => {
  const variantId = `variant_${randomUUID().slice(0, 8)}`
  for (const [day, accepted] of sizes.entries()) {
    await modules.production.work.handOver(
      bringing(
        null,
        `art_${day}`,
        { accepted },
        {
          variantId,
          receivedAt: new Date(Date.UTC(2026, 10, 1 + day)),
        },
      ),
    )
  }
  return variantId
}

const cart = (variantId: string, pieces: number, id: string = randomUUID()) => ({
  cartId: `cart_${id}`,
  items: [{ cartLineId: `cali_${id}`, variantId, pieces }],
  expiresAt: LATER,
})

const available = async (variantId: string) =>
  (await modules.production.shelf.availablePieces([variantId])).get(variantId) ?? 0

const claimed = async (input: ReturnType<typeof cart>) => {
  const result = await modules.production.shelf.claim(input)
  if (!result.claimed) throw new Error("The cart did not get its pieces.")
  return result.claims
}

describe("Claiming stock for a cart", () => {
  it("takes the oldest lots first and says whose they are", async () => {
    const variantId = await shelf(2, 5, 4)
    const claims = await claimed(cart(variantId, 8))
    expect(claims.map(({ artisanId, pieces }) => [artisanId, pieces])).toEqual([
      ["art_0", 2],
      ["art_1", 5],
      ["art_2", 1],
    ])
    expect(await available(variantId)).toBe(3)
  })

  it("takes all or nothing, and says what is missing", async () => {
    const [plenty, scarce] = [await shelf(9), await shelf(2)]
    const items = [
      { cartLineId: "cali_a", variantId: plenty, pieces: 1 },
      { cartLineId: "cali_b", variantId: scarce, pieces: 2 },
      { cartLineId: "cali_c", variantId: scarce, pieces: 2 },
    ]
    const result = await modules.production.shelf.claim({
      cartId: `cart_${randomUUID()}`,
      items,
      expiresAt: LATER,
    })
    expect(result).toEqual({
      claimed: false,
      shortages: [{ cartLineId: "cali_c", variantId: scarce, wanted: 2, available: 0 }],
    })
    expect([await available(plenty), await available(scarce)]).toEqual([9, 2])
  })

  it("keeps a cart's lots when it asks again, and changes them when it asks for more", async () => {
    const variantId = await shelf(4, 4)
    const input = cart(variantId, 3)
    const first = await claimed(input)
    const again = await claimed({ ...input, expiresAt: new Date("2099-02-02T00:00:00Z") })
    expect(again.map(({ id }) => id)).toEqual(first.map(({ id }) => id))
    expect(again[0]?.expiresAt).toEqual(new Date("2099-02-02T00:00:00Z"))
    const more = await claimed({
      ...input,
      items: input.items.map((item) => ({ ...item, pieces: 7 })),
    })
    expect(more.map(({ pieces }) => pieces)).toEqual([4, 3])
    expect(await available(variantId)).toBe(1)
    const tooMany = await modules.production.shelf.claim({
      ...input,
      items: input.items.map((item) => ({ ...item, pieces: 9 })),
    })
    expect(tooMany.claimed).toBe(false)
    expect(await available(variantId)).toBe(1)
  })

  it("sells exactly ten pieces when fifty buyers race for them", async () => {
    const variantId = await shelf(3, 3, 4)
    const results = await Promise.all(
      Array.from({ length: 50 }, () => modules.production.shelf.claim(cart(variantId, 1))),
    )
    expect(results.filter((result) => result.claimed)).toHaveLength(10)
    expect(results.flatMap((result) => (result.claimed ? [] : result.shortages)).length).toBe(40)
    expect(await available(variantId)).toBe(0)
  })

  it("does not deadlock when carts want the same things in opposite order", async () => {
    const [one, two] = [await shelf(10, 10), await shelf(10, 10)]
    const results = await Promise.all(
      Array.from({ length: 20 }, (_, buyer) => {
        const items = [
          { cartLineId: `cali_1_${buyer}`, variantId: one, pieces: 2 },
          { cartLineId: `cali_2_${buyer}`, variantId: two, pieces: 2 },
        ]
        return modules.production.shelf.claim({
          cartId: `cart_opposite_${buyer}`,
          items: buyer % 2 ? items : items.toReversed(),
          expiresAt: LATER,
        })
      }),
    )
    expect(results.filter((result) => result.claimed)).toHaveLength(10)
    expect([await available(one), await available(two)]).toEqual([0, 0])
  })

  it("claims once when one cart is completed twice at the same moment", async () => {
    const variantId = await shelf(10)
    const input = cart(variantId, 3)
    await Promise.all(Array.from({ length: 5 }, () => claimed(input)))
    expect(await available(variantId)).toBe(7)
  })
})

describe("From claim to sale", () => {
  const sale = (input: ReturnType<typeof cart>, orderId: string) => ({
    cartId: input.cartId,
    orderId,
    lines: input.items.map(({ cartLineId, variantId }) => ({
      cartLineId,
      variantId,
      orderLineId: `${orderId}_line`,
    })),
  })

  it("sells a cart's claims once, to one order", async () => {
    const variantId = await shelf(5)
    const input = cart(variantId, 2)
    await claimed(input)
    const sold = await modules.production.shelf.sell(sale(input, "order_1"))
    expect(sold).toMatchObject([{ status: "sold", orderId: "order_1", pieces: 2 }])
    expect(await modules.production.shelf.sell(sale(input, "order_1"))).toEqual(sold)
    await expect(modules.production.shelf.sell(sale(input, "order_2"))).rejects.toThrow(
      /sold to another order/,
    )
    expect(await claimed(input)).toEqual(sold)
    expect(await modules.production.shelf.release({ cartId: input.cartId })).toBe(0)
    expect(await available(variantId)).toBe(3)
  })

  it("gives pieces back when a claim is released or expires; nothing is left to sell", async () => {
    const variantId = await shelf(5)
    const [left, expired, kept] = [cart(variantId, 1), cart(variantId, 2), cart(variantId, 1)]
    await claimed(left)
    await claimed({ ...expired, expiresAt: new Date("2026-01-01T00:00:00Z") })
    await claimed(kept)
    expect(await modules.production.shelf.release({ cartId: left.cartId })).toBe(1)
    const expiredBefore = new Date("2026-02-01T00:00:00Z")
    const cartIds = await modules.production.shelf.cartsExpired({ before: expiredBefore, take: 9 })
    expect(cartIds).toEqual([expired.cartId])
    const release = ({ cartId }: { cartId: string }) =>
      modules.production.shelf.release({ cartId, expiredBefore })
    const sweep = () => release(expired)
    const released = await Promise.all([sweep(), sweep(), sweep()])
    expect(released.toSorted()).toEqual([0, 0, 2])
    expect(await release(kept)).toBe(0)
    expect(await available(variantId)).toBe(4)
    await expect(modules.production.shelf.sell(sale(expired, "order_3"))).rejects.toThrow(
      /holds no pieces to sell/,
    )
  })

  it("never loses or makes up a piece: shelf, claimed and sold are what was accepted", async () => {
    const wrong = await modules.query(
      `select lot.id from lot where pieces <> available_pieces + (
         select coalesce(sum(claim.pieces), 0) from lot_claim claim
         where claim.lot_id = lot.id and claim.status <> 'released')`,
    )
    expect(wrong).toEqual([])
  })

  it("refuses, in the database itself, to sell more than a lot has", async () => {
    await shelf(1)
    await expect(
      modules.query("update lot set available_pieces = available_pieces - 1000"),
    ).rejects.toThrow(/lot_never_oversold/)
  })
})

describe("Sharing and delivering", () => {
  const accepted = async (pieces: number) => {
    const [line] = await modules.production.lines.freeze([
      shirts({
        pieces: 7,
        netExcludingTax: 1_000_000n,
        tax: 110_000n,
        gross: 1_110_000n,
        artisanShareTotal: 800_000n,
      }),
    ])
    if (!line) throw new Error("The line was not recorded.")
    await modules.production.work.allocate({ runs: [giving(line.id, { art_1: 7 })] })
    await modules.production.work.handOver(bringing(line.id, "art_1", { accepted: pieces }))
    return line
  }

  const deliver = (orderId: string, orderedLineId: string, pieces: number, number: string) =>
    modules.production.delivery.record({
      orderId,
      channel: "wholesale",
      number,
      lines: [{ orderedLineId, pieces }],
    })

  it("splits a line's money over part deliveries so that they add up to the rupiah", async () => {
    const line = await accepted(7)
    const steps = [
      await deliver(line.orderId, line.id, 3, "BAST-1"),
      await deliver(line.orderId, line.id, 3, "BAST-2"),
      await deliver(line.orderId, line.id, 1, "BAST-3"),
    ].flatMap(({ delivery }) => delivery.lines)
    const sum = (part: "netAmount" | "taxAmount" | "artisanAmount") =>
      steps.reduce((total, step) => total + step[part], 0n)
    expect([sum("netAmount"), sum("taxAmount"), sum("artisanAmount")]).toEqual([
      1_000_000n,
      110_000n,
      800_000n,
    ])
    expect(steps.map(({ netAmount }) => netAmount)).toEqual([428_571n, 428_572n, 142_857n])
  })

  it("delivers no more than was accepted, and each number once", async () => {
    const line = await accepted(4)
    await expect(deliver(line.orderId, line.id, 5, "BAST-4")).rejects.toThrow(/4 pieces/)
    const first = await deliver(line.orderId, line.id, 3, "BAST-5")
    const again = await deliver(line.orderId, line.id, 3, "BAST-5")
    expect(again).toEqual({ ...first, alreadyRecorded: true })
    await expect(deliver(line.orderId, line.id, 1, "BAST-5")).rejects.toThrow(/another delivery/)
    await expect(deliver("order_other", line.id, 1, "BAST-6")).rejects.toThrow(/no ordered line/)
  })

  it("delivers whatever waits when no pieces are named, once for each number", async () => {
    const line = await accepted(4)
    const deliverAll = (number: string, orderId = line.orderId) =>
      modules.production.delivery.record({ orderId, channel: "wholesale", number })
    const [one, two] = await Promise.all([deliverAll("BAST-8"), deliverAll("BAST-8")])
    expect([one.delivery, one.delivery.lines[0]?.pieces]).toEqual([two.delivery, 4])
    await expect(deliverAll("BAST-8", "order_other")).rejects.toThrow(/another delivery/)
  })

  it("records a share once and refuses the same event with other money", async () => {
    const line = await accepted(7)
    const share = {
      eventId: `order:${line.orderId}:captured`,
      orderedLineId: line.id,
      artisanId: "art_1",
      pieces: 7,
      netAmount: 1_000_000n,
      taxAmount: 110_000n,
      coopAmount: 200_000n,
      amount: 800_000n,
      earnedAt: new Date("2026-11-24T03:00:00Z"),
    }
    const [first] = await modules.production.sharing.record([share])
    expect(await modules.production.sharing.record([share])).toEqual([first])
    await expect(
      modules.production.sharing.record([{ ...share, coopAmount: 200_001n, amount: 799_999n }]),
    ).rejects.toThrow(/other money/)
  })

  it("refuses, in the database itself, a share whose parts do not add up", async () => {
    const line = await accepted(7)
    await expect(
      modules.production.sharing.record([
        {
          eventId: "event:wrong",
          orderedLineId: line.id,
          artisanId: "art_1",
          pieces: 1,
          netAmount: 10n,
          taxAmount: 0n,
          coopAmount: 2n,
          amount: 9n,
          earnedAt: new Date(),
        },
      ]),
    ).rejects.toThrow(/share_parts_add_up/)
  })
})
