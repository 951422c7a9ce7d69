import {
  bulkOrderChanged,
  refusal,
  type BulkOrderRequest,
  type SeenCart,
} from "@sentra/contracts"
import {
  createTestDatabase,
  startServer,
  type RunningSite,
  type TestDatabase,
} from "@sentra/testing"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { Answer, Caller } from "./support/people.js"
import { ADDRESS, idIn, property, variantIn, type Shopper } from "./support/shopper.js"
import { peopleAt } from "./support/twins.js"
import { orderAsSeen, seenBy, uniformOrder } from "./support/uniforms.js"

let database: TestDatabase
let server: RunningSite
let shopper: Shopper
let partner: Caller
let scarf: string

beforeAll(async () => {
  database = await createTestDatabase({ template: "demo" })
  server = await startServer({ databaseUrl: database.url })
  ;({ shopper, partner } = await peopleAt(server, database))
  scarf = (await variantIn(shopper, "syal-batik-tulis-bayu", "SYL-TUL")).variantId
}, 600_000)

afterAll(async () => {
  await server?.stop()
  await database?.drop()
})

const stored = async () => {
  const [row] = await database.query(
    `select (select count(*)::int from "order") as orders,
       (select count(*)::int from bulk_order) as bulk_orders,
       (select sum(available_pieces)::int from lot) as pieces`,
  )
  return row
}

/** Sets every price of a product that holds for a price list, or for the shop itself. */
const reprice = (sku: string, list: "shop" | "partner", by: number) =>
  database.query(
    `update price set amount = price.amount + $2,
       raw_amount = jsonb_build_object('value', (price.amount + $2)::text, 'precision', 20)
     from product_variant_price_set link
     join product_variant variant on variant.id = link.variant_id
     join product on product.id = variant.product_id
     where price.price_set_id = link.price_set_id and product.external_id = $1
       and (price.price_list_id is null) = $3`,
    [sku, by, list === "shop"],
  )

const put = (sku: string, status: "draft" | "published") =>
  database.query("update product set status = $2 where external_id = $1", [sku, status])

/** The transfer is readied anew when the sum of a cart has changed. */
async function readyTransfer(cartId: string): Promise<void> {
  const collection = await shopper.ask("POST", "/store/payment-collections", { cart_id: cartId })
  const id = idIn(collection.body, "payment_collection")
  const provider = { provider_id: "pp_system_default" }
  await shopper.ask("POST", `/store/payment-collections/${id}/payment-sessions`, provider)
}

const filled = () => shopper.fillCart("wulan@contoh.example", [{ variantId: scarf, pieces: 1 }])

/** What the order of an answer is over. */
async function totalOf({ body }: Answer): Promise<string> {
  const [row] = await database.query(
    "select totals->>'current_order_total' as total from order_summary where order_id = $1",
    [idIn(body, "order")],
  )
  return String(row?.["total"])
}

const refusedAsSeen = ({ status, body }: Answer) => {
  expect(status).toBe(409)
  const { field, sentence } = refusal.parse(body)
  expect(field).toBe("seen")
  expect(sentence?.id).toContain("Belum ada yang dipesan")
  return property(body, "now")
}

describe("A buyer of the shop gets what the last page showed", () => {
  it("and nothing when another tab put more into the cart", async () => {
    const cartId = await filled()
    const seen = await shopper.look(cartId)
    const line = { variant_id: scarf, quantity: 1 }
    await shopper.ask("POST", `/store/carts/${cartId}/line-items`, line)
    await readyTransfer(cartId)
    const before = await stored()
    const now = refusedAsSeen(await shopper.order(cartId, seen))
    expect(BigInt(String(property(now, "total")))).toBeGreaterThan(BigInt(seen.total))
    expect(await stored()).toEqual(before)

    const again = await shopper.look(cartId)
    const placed = await shopper.order(cartId, again)
    expect(placed.status).toBe(200)
    expect(await totalOf(placed)).toBe(again.total)
    expect((await shopper.order(cartId, again)).body).toEqual(placed.body)
  })

  it("and nothing when the price changed, until the new one was seen", async () => {
    const cartId = await filled()
    const seen = await shopper.look(cartId)
    await reprice("SYL-TUL", "shop", 25_000)
    const before = await stored()
    refusedAsSeen(await shopper.order(cartId, seen))
    expect(await stored()).toEqual(before)

    expect((await shopper.ask("POST", "/store/cart-prices", { cartId })).status).toBe(200)
    const now = await shopper.look(cartId)
    expect(BigInt(now.total)).toBe(BigInt(seen.total) + 25_000n)
    await readyTransfer(cartId)
    refusedAsSeen(await shopper.order(cartId, seen))
    const placed = await shopper.order(cartId, now)
    expect(placed.status).toBe(200)
    await reprice("SYL-TUL", "shop", -25_000)
    expect((await shopper.order(cartId, now)).body).toEqual(placed.body)
  })

  it("and nothing that went out of the shop meanwhile", async () => {
    const cartId = await filled()
    const seen = await shopper.look(cartId)
    const before = await stored()
    await put("SYL-TUL", "draft")
    const asked = [
      await shopper.order(cartId, seen),
      await shopper.ask("POST", "/store/cart-prices", { cartId }),
    ]
    await put("SYL-TUL", "published")
    for (const { status, body } of asked) {
      expect(status).toBe(409)
      expect(refusal.parse(body)).toMatchObject({ field: "items" })
      expect(refusal.parse(body).sentence?.id).toMatch(/^.*Syal.* tidak dijual lagi\./)
    }
    expect(await stored()).toEqual(before)
  })

  it("where it said, not where another tab sends it", async () => {
    const cartId = await filled()
    const seen = await shopper.look(cartId)
    const elsewhere = { ...ADDRESS, first_name: "Tetangga", address_1: "Jalan Lain 9" }
    await shopper.ask("POST", `/store/carts/${cartId}`, {
      email: "wulan@contoh.example",
      shipping_address: elsewhere,
      billing_address: elsewhere,
    })
    refusedAsSeen(await shopper.order(cartId, seen))
  })

  it("however closely the other tab follows", async () => {
    for (let round = 0; round < 6; round += 1) {
      const cartId = await filled()
      const seen = await shopper.look(cartId)
      const line = { variant_id: scarf, quantity: 1 }
      const [placed] = await Promise.all([
        shopper.order(cartId, seen),
        shopper.ask("POST", `/store/carts/${cartId}/line-items`, line),
      ])
      if (placed.status === 200) expect(await totalOf(placed)).toBe(seen.total)
      else expect([400, 409]).toContain(placed.status)
    }
  })

  it("and has to say what was seen", async () => {
    const cartId = await filled()
    for (const body of [undefined, {}, { seen: {} }, { seen: { total: "1" } }]) {
      const answer = await shopper.ask("POST", `/store/carts/${cartId}/complete`, body)
      expect(answer.status).toBe(400)
    }
    const seen: SeenCart = await shopper.look(cartId)
    for (const other of [
      { ...seen, total: "1" },
      { ...seen, lines: seen.lines.map((line) => ({ ...line, unitPrice: "1" })) },
      { ...seen, shippingOptionId: "so_other" },
    ]) {
      refusedAsSeen(await shopper.order(cartId, other))
    }
  })

  it("and prices no cart that there is not", async () => {
    const answer = await shopper.ask("POST", "/store/cart-prices", { cartId: "cart_none" })
    expect(answer.status).toBe(404)
  })
})

const PLACE = "/store/partners/me/bulk-orders"

describe("A partner gets what the review showed", () => {
  const shirts = (pieces: number): BulkOrderRequest["lines"] => [
    { lineNumber: 2, sku: "HEM-CPD", size: "M", pieces },
  ]
  const seenAs = async (lines: BulkOrderRequest["lines"]) =>
    uniformOrder({ lines, seen: await seenBy(partner, lines) })

  const refusedWith = async (request: BulkOrderRequest) => {
    const before = await stored()
    const { status, body } = await partner("POST", PLACE, request)
    expect(status).toBe(409)
    expect(await stored()).toEqual(before)
    return bulkOrderChanged.parse(body)
  }

  it("and nothing when other pieces, and with them another tier, were typed since", async () => {
    const request = await seenAs(shirts(99))
    const changed = await refusedWith({ ...request, lines: shirts(100) })
    expect(changed.now).toEqual(
      expect.objectContaining({ pieces: 100, ...(await seenBy(partner, shirts(100))) }),
    )
    expect(changed.sentence?.id).toContain("Belum ada yang dipesan")
    const seen = await seenBy(partner, shirts(100))
    const placed = await partner("POST", PLACE, { ...request, lines: shirts(100), seen })
    expect(placed.body).toMatchObject({ bulkOrder: { total: seen.total } })
  })

  it("and nothing when a price changed, though the order sent before it stands", async () => {
    const sent = await seenAs(shirts(60))
    const placed = await partner("POST", PLACE, sent)
    expect(placed.status).toBe(200)
    const request = await seenAs(shirts(60))
    await reprice("HEM-CPD", "partner", 1_000)
    const { now } = await refusedWith(request)
    const repeated = await partner("POST", PLACE, sent)
    await reprice("HEM-CPD", "partner", -1_000)
    const { total } = (await seenAs(shirts(60))).seen
    expect(BigInt(now.net)).toBe((BigInt(total) * 100n) / 111n + 60_000n)
    expect(repeated.status).toBe(200)
    expect(property(property(repeated.body, "bulkOrder"), "orderId")).toBe(
      property(property(placed.body, "bulkOrder"), "orderId"),
    )
  })

  it("and nothing when changes cancel each other out in the sum", async () => {
    const lines = (shirt: string, other: string): BulkOrderRequest["lines"] => [
      { lineNumber: 2, sku: "HEM-CPD", size: shirt, pieces: 40 },
      { lineNumber: 3, sku: "HEM-CPD", size: other, pieces: 60 },
    ]
    const request = await seenAs(lines("M", "L"))
    const { now } = await refusedWith({ ...request, lines: lines("L", "M") })
    expect(now.total).toBe(request.seen.total)
  })

  it("and nothing of a product that is no longer made", async () => {
    const request = await seenAs(shirts(50))
    await put("HEM-CPD", "draft")
    const { status } = await partner("POST", PLACE, request)
    await put("HEM-CPD", "published")
    expect(status).toBe(422)
    expect((await orderAsSeen(partner, request)).status).toBe(200)
  })

  it("and has to say what was seen", async () => {
    const { seen: _, ...blind } = uniformOrder()
    const { status, body } = await partner("POST", PLACE, blind)
    expect(status).toBe(400)
    expect(refusal.parse(body).field).toBe("seen")
  })
})
