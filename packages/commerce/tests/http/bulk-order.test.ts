import { afterAll, beforeAll, describe, expect, it } from "vitest"
import {
  bulkOrderPlacedResponse,
  bulkOrderPreview,
  bulkOrderRefusal,
  bulkOrderResponse,
  refusal,
  type BulkOrderRequest,
} from "@sentra/contracts"
import {
  createTestDatabase,
  startServer,
  type RunningSite,
  type TestDatabase,
} from "@sentra/testing"
import { publishableKeyOf, signIn, signInStaff, type Caller } from "./support/people.js"
import {
  dayAhead,
  orderAsSeen,
  PARTNER_1,
  PARTNER_2,
  uniformOrder,
  uniforms,
} from "./support/uniforms.js"

let database: TestDatabase
let server: RunningSite
let partner: Caller
let other: Caller
let as: (email: string) => Promise<Caller>

beforeAll(async () => {
  database = await createTestDatabase({ template: "demo" })
  server = await startServer({ databaseUrl: database.url })
  const key = await publishableKeyOf(database)
  as = (email) => signIn(server, key, "customer", email)
  partner = await as(PARTNER_1.requester)
  other = await as(PARTNER_2.requester)
}, 600_000)

afterAll(async () => {
  await server?.stop()
  await database?.drop()
})

const place = async (request: BulkOrderRequest, who: Caller = partner) => {
  const { status, body } = await orderAsSeen(who, request)
  expect(body).toMatchObject({ bulkOrder: { status: "placed" } })
  expect(status).toBe(200)
  return bulkOrderPlacedResponse.parse(body).bulkOrder
}

const stored = async () => {
  const [row] = await database.query(
    `select (select count(*)::int from bulk_order) as bulk_orders,
       (select count(*)::int from "order") as orders,
       (select count(*)::int from ordered_line) as lines`,
  )
  return row
}

describe("a partner's order of 300 shirts and 180 blouses", () => {
  it("is shown beforehand as it will be placed: tiers by all sizes together, tax once", async () => {
    const { body } = await partner("POST", "/store/partners/me/bulk-order-previews", {
      lines: uniforms,
    })
    const preview = bulkOrderPreview.parse(body)
    expect(preview.problems).toEqual([])
    expect(preview.lines.map(({ unitPrice }) => unitPrice)).toEqual([
      ...Array.from({ length: 6 }, () => "205000"),
      ...Array.from({ length: 5 }, () => "278000"),
    ])
    expect(preview).toMatchObject({ pieces: 480, net: "111540000", tax: "12269400" })
    const { price, artisan, cooperative, tax } = preview.shares
    expect(BigInt(artisan) + BigInt(cooperative) + BigInt(tax)).toBe(BigInt(price))
  })

  it("becomes one Medusa order with the same lines, tax and total, linked and paid for later", async () => {
    const order = await place(uniformOrder())
    const staff = await signInStaff(server, await publishableKeyOf(database))
    const fields =
      "id,total,tax_total,item_total,customer_id,region_id,sales_channel_id,*items,*payment_collections"
    const { body } = await staff("GET", `/admin/orders/${order.orderId}?fields=${fields}`)
    expect(body).toMatchObject({
      order: {
        total: Number(order.total),
        tax_total: Number(order.tax),
        customer_id: expect.stringMatching(/^cus_/),
        region_id: expect.stringMatching(/^reg_/),
        sales_channel_id: expect.stringMatching(/^sc_/),
        items: { length: 11 },
        payment_collections: [{ amount: Number(order.total), status: "not_paid" }],
      },
    })
  })

  it("freezes its lines so that they add up to the order, and divides them among members", async () => {
    const order = await place(uniformOrder())
    const [sums] = await database.query(
      `select sum(net_excluding_tax)::text as net, sum(tax)::text as tax, sum(pieces)::int as pieces
       from ordered_line where order_id = $1`,
      [order.orderId],
    )
    expect(sums).toEqual({ net: order.net, tax: order.tax, pieces: 480 })
    await expect
      .poll(async () => (await detailOf(order.id)).stops, { timeout: 60_000, interval: 500 })
      .toEqual({ ordered: 480, allocated: 480, accepted: 0, delivered: 0 })
    const { makers, lines } = await detailOf(order.id)
    expect(makers.reduce((total, { pieces }) => total + pieces, 0)).toBe(480)
    expect(lines.map(({ variantSku }) => variantSku).slice(0, 3)).toEqual([
      "HEM-CPD-S",
      "HEM-CPD-M",
      "HEM-CPD-L",
    ])
  })
})

const detailOf = async (id: string, who: Caller = partner) => {
  const { body } = await who("GET", `/store/partners/me/bulk-orders/${id}`)
  return bulkOrderResponse.parse(body).bulkOrder
}

describe("the reference of the portal", () => {
  it("orders once, however often and however close together it is sent", async () => {
    const request = uniformOrder()
    const orders = await Promise.all([place(request), place(request), place(request)])
    expect(new Set(orders.map(({ orderId }) => orderId)).size).toBe(1)
    expect((await place(request)).orderId).toBe(orders[0]?.orderId)
    const rows = await database.query(`select id from "order" where id = $1`, [orders[0]?.orderId])
    expect(rows).toHaveLength(1)
  })

  it("stands for its content: other rows under it are a conflict that names it", async () => {
    const request = uniformOrder()
    await place(request)
    const answer = await partner("POST", "/store/partners/me/bulk-orders", {
      ...request,
      lines: uniforms.slice(1),
    })
    expect(answer.status).toBe(409)
    expect(refusal.parse(answer.body)).toMatchObject({ type: "conflict", field: "reference" })
  })

  it("does not let a PO number be used twice", async () => {
    const request = uniformOrder()
    await place(request)
    const before = await stored()
    const again = uniformOrder({ poNumber: request.poNumber })
    const answer = await partner("POST", "/store/partners/me/bulk-orders", again)
    expect(answer.status).toBe(409)
    expect(refusal.parse(answer.body)).toMatchObject({ type: "conflict", field: "poNumber" })
    expect(await stored()).toEqual(before)
  })
})

describe("rows that cannot be ordered", () => {
  const bad = [
    { lineNumber: 2, sku: "HEM-CDP", size: "M", pieces: 30 },
    { lineNumber: 3, sku: "HEM-CPD", pieces: 30 },
    { lineNumber: 4, sku: "HEM-CPD", size: "Q", pieces: 30 },
    { lineNumber: 5, sku: "HEM-CPJ", size: "m", pieces: 10 },
    { lineNumber: 6, sku: "HEM-CPJ", size: "L", pieces: 13 },
    { lineNumber: 7, sku: "KBT-MGR", size: "M", pieces: 6 },
    { lineNumber: 8, sku: "SYL-TUL", pieces: 6_000 },
    { lineNumber: 9, sku: "syl-tul", pieces: 6_000 },
    { lineNumber: 10, sku: "GNT-PRC", pieces: 100 },
  ]

  it("come back all at once with their line, what was found and the remedy; nothing is stored", async () => {
    await database.query("update product set status = 'draft' where external_id = 'GNT-PRC'")
    const before = await stored()
    const answer = await partner(
      "POST",
      "/store/partners/me/bulk-orders",
      uniformOrder({ lines: bad }),
    )
    await database.query("update product set status = 'published' where external_id = 'GNT-PRC'")
    expect(answer.status).toBe(422)
    const { problems } = bulkOrderRefusal.parse(answer.body)
    expect(
      problems.map(({ lineNumber, column, problem }) => [lineNumber, column, problem]),
    ).toEqual([
      [2, "sku", "unknown_sku"],
      [3, "size", "missing_size"],
      [4, "size", "unknown_size"],
      [5, "pieces", "below_minimum"],
      [6, "pieces", "below_minimum"],
      [7, "size", "unknown_size"],
      [8, "pieces", "too_many"],
      [9, "pieces", "too_many"],
      [10, "sku", "no_longer_made"],
    ])
    expect(problems[0]?.suggestions[0]).toBe("HEM-CPD")
    expect(problems[1]?.suggestions).toEqual(["S", "M", "L", "XL", "XXL", "XXXL"])
    expect(problems[3]?.minimumPieces).toBe(24)
    expect(await stored()).toEqual(before)
  })

  it("leave the reference free for the corrected order", async () => {
    const request = uniformOrder({ lines: bad.slice(0, 1) })
    const refused = await partner("POST", "/store/partners/me/bulk-orders", request)
    expect(refused.status).toBe(422)
    const order = await place({ ...request, lines: uniforms })
    expect(order.reference).toBe(request.reference)
  })

  it("leave the PO number free for the corrected order under a reference of its own", async () => {
    const request = uniformOrder({ lines: bad.slice(0, 1) })
    const refused = await partner("POST", "/store/partners/me/bulk-orders", request)
    expect(refused.status).toBe(422)
    const corrected = uniformOrder({ poNumber: request.poNumber })
    expect((await place(corrected)).poNumber).toBe(request.poNumber)
    const again = uniformOrder({ poNumber: request.poNumber })
    const taken = await partner("POST", "/store/partners/me/bulk-orders", again)
    expect(taken.status).toBe(409)
    expect(refusal.parse(taken.body).field).toBe("poNumber")
  })

  it("are one line when they name the same variant, in whatever way", async () => {
    const order = await place(
      uniformOrder({
        lines: [
          { lineNumber: 2, sku: "HEM-CPD-M", pieces: 20, note: "lantai 1" },
          { lineNumber: 3, sku: " hem-cpd ", size: "m", pieces: 30, note: "lantai 2" },
        ],
      }),
    )
    const { lines } = await detailOf(order.id)
    expect(lines).toMatchObject([{ variantSku: "HEM-CPD-M", note: "lantai 1; lantai 2" }])
    expect(order.pieces).toBe(50)
  })

  it("name the field when the request itself is wrong", async () => {
    for (const requestedOn of ["2020-01-01", dayAhead(-1), dayAhead(731), "9999-12-31"]) {
      const impossible = await partner(
        "POST",
        "/store/partners/me/bulk-orders",
        uniformOrder({ requestedOn }),
      )
      expect(impossible.status, requestedOn).toBe(400)
      const { field, sentence } = refusal.parse(impossible.body)
      expect(field).toBe("requestedOn")
      expect(sentence?.id).toContain(`antara ${dayAhead(0)} dan ${dayAhead(730)}`)
      expect(sentence?.en).toContain(`from ${dayAhead(0)} to ${dayAhead(730)}`)
    }
    const empty = await partner(
      "POST",
      "/store/partners/me/bulk-orders",
      uniformOrder({ lines: [] }),
    )
    expect(empty.status).toBe(400)
    expect(refusal.parse(empty.body).field).toBe("lines")
  })
})

describe("an order that could not be created", () => {
  it("leaves its PO number free for another reference", async () => {
    const failed = uniformOrder()
    await place(failed)
    // What a failed run leaves behind when it has undone its work.
    await database.query(
      `update bulk_order set status = 'refused', refusal = 'undone', placed_at = null
       where reference = $1`,
      [failed.reference],
    )
    const order = await place(uniformOrder({ poNumber: failed.poNumber }))
    expect(order.poNumber).toBe(failed.poNumber)
    const answer = await partner("POST", "/store/partners/me/bulk-orders", failed)
    expect(answer.status).toBe(409)
    expect(refusal.parse(answer.body).field).toBe("poNumber")
  })
})

describe("who may do what", () => {
  it("lets an approver order, and finance and receivers only read", async () => {
    const order = await place(uniformOrder(), await as(PARTNER_1.approver))
    for (const email of [PARTNER_1.finance, PARTNER_1.receiver]) {
      const reader = await as(email)
      expect((await detailOf(order.id, reader)).id).toBe(order.id)
      const answer = await reader("POST", "/store/partners/me/bulk-orders", uniformOrder())
      expect(answer.status).toBe(403)
    }
  })

  it("shows another partner nothing: 404 for the order, absent from the list", async () => {
    const order = await place(uniformOrder())
    expect((await other("GET", `/store/partners/me/bulk-orders/${order.id}`)).status).toBe(404)
    const { body } = await other("GET", "/store/partners/me/bulk-orders")
    expect(JSON.stringify(body)).not.toContain(order.id)
  })

  it("lets two partners use the same reference and PO number", async () => {
    const request = uniformOrder()
    const mine = await place(request)
    const theirs = await place(request, other)
    expect(theirs.orderId).not.toBe(mine.orderId)
  })
})
