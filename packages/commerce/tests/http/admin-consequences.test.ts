import { bulkOrderPlacedResponse, refusal } from "@sentra/contracts"
import type { TestDatabase } from "@sentra/testing"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { ADMIN_CONSEQUENCES } from "../../src/api/admin-consequences.js"
import { CLOSED } from "../../src/api/closing-sentences.js"
import { needsConsequence } from "../../src/api/consequences.js"
import { acceptedOrder, deliver } from "./support/accepted-order.js"
import {
  publishableKeyOf,
  signIn,
  signInStaff,
  tokenOf,
  type Caller,
} from "./support/people.js"
import { serveAndList, type ServedRoutes } from "./support/served-routes.js"
import { idIn, shopperAt, until, variantIn, type Shopper } from "./support/shopper.js"
import { copyOfDemo } from "./support/twins.js"
import { dayAhead, PARTNER_1, uniformOrder } from "./support/uniforms.js"

let database: TestDatabase
let served: ServedRoutes
let shopper: Shopper
let staff: Caller
let partner: Caller
/** A shop order that was not paid, and a partner's order whose pieces the hub accepted. */
let shopOrder: { orderId: string; payment: string; collection: string; item: string }
let partnersOrder: { orderId: string; collection: string }

beforeAll(async () => {
  database = await copyOfDemo()
  served = await serveAndList(database.url)
  const key = await publishableKeyOf(database)
  shopper = shopperAt(served, key)
  staff = await signInStaff(served, key)
  partner = await signIn(served, key, "customer", PARTNER_1.requester)
  shopOrder = await placeShopOrder()
  const { orderId } = await acceptedOrder(partner, staff)
  partnersOrder = { orderId, collection: await collectionOf(orderId) }
}, 600_000)

afterAll(async () => {
  await served?.stop()
  await database?.drop()
})

let buyers = 0
async function placeShopOrder(): Promise<typeof shopOrder> {
  const { variantId } = await variantIn(shopper, "pouch-bordir-anggur", "PCH-BRD")
  const email = `tindakan-${(buyers += 1)}@contoh.example`
  const cartId = await shopper.fillCart(email, [{ variantId, pieces: 2 }])
  const orderId = idIn((await shopper.order(cartId)).body, "order")
  const [row] = await database.query(
    `select payment.id, payment.payment_collection_id as collection, item.item_id as item
     from payment join order_payment_collection link
       on link.payment_collection_id = payment.payment_collection_id
     join order_item item on item.order_id = link.order_id where link.order_id = $1`,
    [orderId],
  )
  const text = (name: string): string => String(row?.[name])
  await until(async () => {
    const lines = await database.query("select id from ordered_line where order_id = $1", [orderId])
    return lines.length > 0 ? true : undefined
  })
  return { orderId, payment: text("id"), collection: text("collection"), item: text("item") }
}

const collectionOf = async (orderId: string): Promise<string> => {
  const [row] = await database.query(
    "select payment_collection_id as id from order_payment_collection where order_id = $1",
    [orderId],
  )
  return String(row?.["id"])
}

/** Whatever an order, its money or its goods may leave behind in Medusa and in the books. */
const TRACES = [
  ...["order", "order_line_item", "order_item", "order_change", "order_change_action"],
  ...["order_transaction", "order_credit_line", "order_claim", "order_exchange", "return"],
  ...["payment", "payment_collection", "payment_session", "capture", "refund"],
  ...["fulfillment", "reservation_item", "inventory_item", "inventory_level", "customer"],
  ...["ledger_entry", "ledger_posting", "allocation", "delivery", "share", "order_refund"],
]
const traces = async (): Promise<string> => {
  const found = []
  for (const table of TRACES) {
    const [row] = await database.query(
      `select md5(coalesce(string_agg(kept::text, ' ' order by kept::text), '')) as sum
       from "${table}" kept`,
    )
    found.push(`${table} ${String(row?.["sum"])}`)
  }
  return found.join("\n")
}

/** What earlier requests set in motion has come to rest. */
async function quiet(): Promise<string> {
  let last = ""
  await until(async () => {
    const now = await traces()
    const isStill = now === last
    last = now
    return isStill ? true : undefined
  })
  return last
}

const consequences = Object.entries(ADMIN_CONSEQUENCES)
const closed = consequences.flatMap(([route, consequence]) =>
  "closed" in consequence ? [{ route, sentence: consequence.closed }] : [],
)

/** A path with ids that exist where we know one. */
function pathOf(route: string): string {
  const [, path = ""] = route.split(" ")
  const ids: [RegExp, string][] = [
    [/\/orders\/:id/, `/orders/${shopOrder.orderId}`],
    [/\/order-edits\/:id/, `/order-edits/${shopOrder.orderId}`],
    [/\/payments\/:id/, `/payments/${shopOrder.payment}`],
    [/\/payment-collections\/:id/, `/payment-collections/${partnersOrder.collection}`],
  ]
  return ids
    .reduce((so, [pattern, known]) => so.replace(pattern, known), path)
    .replaceAll(/:\w+/g, "some_id")
}
const methodOf = (route: string): string => route.split(" ")[0] ?? ""

/** What Medusa would act on, wherever it would. */
const BODY = () => ({ order_id: shopOrder.orderId, items: [{ id: shopOrder.item, quantity: 1 }] })

describe("Medusa's routes for orders, money, parcels, stock and buyers", () => {
  const ofMedusa = (): string[] =>
    served.routes.filter((route) => needsConsequence(route.split(" ")[1] ?? ""))

  it("are all in the table, and the table has no other", () => {
    const known = Object.keys(ADMIN_CONSEQUENCES).sort()
    expect(ofMedusa().filter((route) => !known.includes(route))).toEqual([])
    expect(known.filter((route) => !served.routes.includes(route))).toEqual([])
    expect(known.length).toBeGreaterThan(150)
  })

  it("that are closed say so in a sentence, and change nothing", async () => {
    const before = await quiet()
    expect(closed.length).toBeGreaterThan(80)
    for (const { route, sentence } of closed) {
      const { status, body } = await staff(methodOf(route), pathOf(route), BODY())
      expect({ status, sentence: refusal.parse(body).sentence }, route).toEqual({
        status: 409,
        sentence,
      })
    }
    expect(await traces()).toBe(before)
  }, 120_000)

  it("stay closed however the address is written", async () => {
    const before = await quiet()
    const refund = `/admin/payments/${shopOrder.payment}/refund`
    const written = [
      `${refund}/`,
      `${refund}//`,
      `${refund}?x=1`,
      refund.toUpperCase().replace(shopOrder.payment.toUpperCase(), shopOrder.payment),
      refund.replace("/admin", "/Admin"),
      refund.replace("payments", "%70ayments"),
      refund.replace("refund", "%72efund"),
      refund.replace("/admin/", "/admin//"),
      refund.replace("/payments/", "/./payments/"),
      `/admin/orders/x/../../payments/${shopOrder.payment}/refund`,
      `${refund};a=1`,
    ]
    for (const path of written) {
      const { status } = await staff("POST", path, { amount: 1 })
      expect([403, 404, 409], path).toContain(status)
    }
    expect(await traces()).toBe(before)
  })

  it("tell nobody but staff that they are closed", async () => {
    const key = await publishableKeyOf(database)
    const token = await tokenOf(served, "customer", PARTNER_1.requester)
    const tokens: Record<string, string>[] = [{}, { authorization: `Bearer ${token}` }]
    for (const headers of tokens) {
      const answer = await fetch(`${served.url}/admin/order-edits`, {
        method: "POST",
        headers: { "content-type": "application/json", "x-publishable-api-key": key, ...headers },
        body: "{}",
      })
      expect(answer.status).toBe(401)
    }
  })
})

describe("A partner's order", () => {
  it("whose pieces were given to makers is not cancelled, and BAST invoices what was accepted", async () => {
    const { orderId } = partnersOrder
    const before = await quiet()
    const answer = await staff("POST", `/admin/orders/${orderId}/cancel`, {})
    expect(answer).toMatchObject({
      status: 409,
      body: { sentence: { en: expect.stringContaining("cannot be cancelled") } },
    })
    expect(await traces()).toBe(before)
    const signed = await deliver(staff, { orderId }, { number: "BAST-TETAP-1" })
    expect(signed.status).toBe(200)
  }, 60_000)

  it("that nobody could be given is cancelled, and nobody is given it afterwards", async () => {
    const tomorrow = uniformOrder({ requestedOn: dayAhead(1) })
    const placed = await partner("POST", "/store/partners/me/bulk-orders", tomorrow)
    const { orderId } = bulkOrderPlacedResponse.parse(placed.body).bulkOrder
    const runs = async (): Promise<number> => {
      const rows = await database.query(
        `select run.id from allocation_run run join ordered_line line
           on line.id = run.ordered_line_id where line.order_id = $1`,
        [orderId],
      )
      return rows.length
    }
    await until(async () => ((await runs()) > 0 ? true : undefined))
    await quiet()
    const before = await runs()
    expect((await staff("POST", `/admin/orders/${orderId}/cancel`, {})).status).toBe(200)
    await staff("POST", `/admin/production/orders/${orderId}/allocations`, {})
    expect(await runs()).toBe(before)
  }, 60_000)

  it("is delivered on its own page, and its money is entered on the partner's", async () => {
    const { orderId, collection } = partnersOrder
    const before = await quiet()
    const [item] = await database.query("select item_id as id from order_item where order_id = $1", [
      orderId,
    ])
    const parcel = { items: [{ id: String(item?.["id"]), quantity: 1 }] }
    const [made] = await database.query(
      "select fulfillment_id as id from order_fulfillment where order_id = $1",
      [orderId],
    )
    const parcels = `/admin/orders/${orderId}/fulfillments`
    const refused = [
      await staff("POST", parcels, parcel),
      await staff("POST", `${parcels}/${String(made?.["id"])}/cancel`, {}),
      await staff("POST", `${parcels}/${String(made?.["id"])}/mark-as-delivered`, {}),
      await staff("POST", `/admin/payment-collections/${collection}/mark-as-paid`, {
        order_id: orderId,
      }),
    ]
    expect(refused.map(({ status }) => status)).toEqual([409, 409, 409, 409])
    expect(refusal.parse(refused[0]?.body).sentence).toEqual(CLOSED.partnersGoods)
    expect(await traces()).toBe(before)
  })
})

describe("A shop order", () => {
  const posted = (event: string): Promise<true> =>
    until(async () => {
      const rows = await database.query("select 1 from ledger_entry where event_id = $1", [event])
      return rows.length > 0 ? true : undefined
    })

  it("is paid once and whole", async () => {
    const { orderId, payment } = await placeShopOrder()
    const before = await quiet()
    const part = await staff("POST", `/admin/payments/${payment}/capture`, { amount: 1_000 })
    expect(part).toMatchObject({ status: 409, body: { field: "amount" } })
    expect(await traces()).toBe(before)
    expect((await staff("POST", `/admin/payments/${payment}/capture`, {})).status).toBe(200)
    await posted(`order:${orderId}:captured`)
  }, 60_000)

  it("is sent in parcels, of which one that arrived is not cancelled", async () => {
    const { orderId, item } = await placeShopOrder()
    const parcels = `/admin/orders/${orderId}/fulfillments`
    const made = await staff("POST", parcels, { items: [{ id: item, quantity: 1 }] })
    expect(made).toMatchObject({ status: 200 })
    const lastParcel = async (): Promise<string> => {
      const [row] = await database.query(
        `select fulfillment_id as id from order_fulfillment link join fulfillment parcel
           on parcel.id = link.fulfillment_id
         where order_id = $1 order by parcel.created_at desc limit 1`,
        [orderId],
      )
      return String(row?.["id"])
    }
    const first = await lastParcel()
    expect((await staff("POST", `${parcels}/${first}/cancel`, {})).status).toBe(200)
    expect((await staff("POST", parcels, { items: [{ id: item, quantity: 2 }] })).status).toBe(200)
    const second = await lastParcel()
    expect((await staff("POST", `${parcels}/${second}/mark-as-delivered`, {})).status).toBe(200)
    await until(async () => {
      const rows = await database.query("select 1 from delivery where number = $1", [second])
      return rows.length > 0 ? true : undefined
    })
    expect((await staff("POST", `${parcels}/${second}/cancel`, {})).status).toBe(409)
  }, 60_000)

  it("keeps its address and its e-mail changeable, which move nothing in the books", async () => {
    const books = async () =>
      (await traces()).split("\n").filter((row) => /^(ledger|share|delivery)/.test(row))
    const before = await books()
    const { orderId } = shopOrder
    const answer = await staff("POST", `/admin/orders/${orderId}`, { email: "baru@contoh.example" })
    expect(answer.status).toBe(200)
    expect(await books()).toEqual(before)
  })
})
