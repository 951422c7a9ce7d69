import type { MedusaContainer } from "@medusajs/framework/types"
import { beginOrderEditOrderWorkflow } from "@medusajs/medusa/core-flows"
import { cancelUnpaidOrders, postFacts, releaseExpiredClaims } from "@sentra/commerce/workflows"
import { receiptKeyResponse, receiptResponse } from "@sentra/contracts"
import type { TestDatabase } from "@sentra/testing"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { openShop, type OpenShop } from "./support/open-shop.js"
import type { Caller } from "./support/people.js"
import { idIn, until, variantIn, type Shopper } from "./support/shopper.js"

let shop: OpenShop
let database: TestDatabase
let container: MedusaContainer
let shopper: Shopper
let staff: Caller
let variantId: string

beforeAll(async () => {
  shop = await openShop()
  ;({ database, container, shopper, staff } = shop)
  variantId = (await variantIn(shopper, "pouch-bordir-anggur", "PCH-BRD")).variantId
}, 600_000)

afterAll(() => shop?.stop())

let buyers = 0
const available = async (): Promise<number> => {
  const [row] = await database.query(
    "select sum(available_pieces)::int as pieces from lot where variant_id = $1",
    [variantId],
  )
  return Number(row?.["pieces"])
}

const order = async (pieces: number): Promise<{ cartId: string; orderId: string }> => {
  const email = `batal-${(buyers += 1)}@contoh.example`
  const cartId = await shopper.fillCart(email, [{ variantId, pieces }])
  const orderId = idIn((await shopper.order(cartId)).body, "order")
  await until(async () => ((await stateOf(orderId)).shares > 0 ? true : undefined))
  return { cartId, orderId }
}

/** What is left of an order's sale, and how Medusa calls the order. */
const stateOf = async (orderId: string) => {
  const [row] = await database.query(
    `select placed.status,
       (select coalesce(sum(pieces), 0)::int from lot_claim where order_id = placed.id) as sold,
       (select count(*)::int from share join ordered_line line on line.id = share.ordered_line_id
        where line.order_id = placed.id and share.taken_back_at is null) as shares
     from "order" placed where placed.id = $1`,
    [orderId],
  )
  return {
    status: String(row?.["status"]),
    sold: Number(row?.["sold"]),
    shares: Number(row?.["shares"]),
  }
}

const paymentOf = async (orderId: string): Promise<string> => {
  const [row] = await database.query(
    `select payment.id from payment join order_payment_collection link
       on link.payment_collection_id = payment.payment_collection_id
     where link.order_id = $1`,
    [orderId],
  )
  return String(row?.["id"])
}

const placedDaysAgo = (orderId: string, days: number) =>
  database.query(
    `update "order" set created_at = now() - make_interval(days => $2) where id = $1`,
    [orderId, days],
  )

/** As if the first round had been two minutes ago. */
const letTimePass = () =>
  database.query("update payment set canceled_at = canceled_at - interval '2 minutes'")

/** As if a capture had begun before the payment was closed, and ended now. */
const seeMoney = async (orderId: string) =>
  database.query(
    `insert into capture (id, payment_id, amount, raw_amount)
     select 'capt_' || id, id, amount, raw_amount from payment where id = $1`,
    [await paymentOf(orderId)],
  )

/** As if the order had been cancelled before the server came to freeze it. */
const cancelAtOnce = async (orderId: string) => {
  const lines = "select id from ordered_line where order_id = $1"
  await database.query(`delete from share where ordered_line_id in (${lines})`, [orderId])
  await database.query("delete from ordered_line where order_id = $1", [orderId])
  await database.query("delete from shipping_fee where order_id = $1", [orderId])
  await database.query(
    `update "order" set status = 'canceled', canceled_at = now() where id = $1`,
    [orderId],
  )
}

describe("an unpaid shop order that staff cancel", () => {
  it("puts its pieces back on sale, is nobody's earning, and asks its buyer for nothing", async () => {
    const before = await available()
    const { cartId, orderId } = await order(3)
    expect(await available()).toBe(before - 3)
    expect((await staff("POST", `/admin/orders/${orderId}/cancel`, {})).status).toBe(200)
    await until(async () => ((await available()) === before ? true : undefined))
    expect(await stateOf(orderId)).toEqual({ status: "canceled", sold: 0, shares: 0 })
    const answer = await shopper.ask("POST", "/store/receipts", { cartId })
    const { receiptKey } = receiptKeyResponse.parse(answer.body)
    const page = await shopper.ask("GET", `/store/receipts/${orderId}?key=${receiptKey}`)
    expect(receiptResponse.parse(page.body).receipt).toMatchObject({
      payment: "canceled",
      lines: [{ sku: "PCH-BRD", pieces: 3 }],
    })
    expect(await available()).toBe(before)
  }, 60_000)
})

describe("a shop order that nobody paid for more than three days", () => {
  it("is first closed to payment, then cancelled, and its pieces are for sale again", async () => {
    const before = await available()
    const { orderId } = await order(2)
    await placedDaysAgo(orderId, 4)
    await cancelUnpaidOrders(container)
    const paid = await staff("POST", `/admin/payments/${await paymentOf(orderId)}/capture`, {})
    expect(paid.status).toBe(400)
    await cancelUnpaidOrders(container)
    expect((await stateOf(orderId)).status).toBe("pending")
    await letTimePass()
    await cancelUnpaidOrders(container)
    expect((await stateOf(orderId)).status).toBe("canceled")
    await until(async () => ((await available()) === before ? true : undefined))
    expect(await stateOf(orderId)).toEqual({ status: "canceled", sold: 0, shares: 0 })
  }, 60_000)

  it("stays when it is younger, was paid, or its payment was seen while it was closed", async () => {
    const [young, paid, seen] = [await order(1), await order(1), await order(1)]
    for (const { orderId } of [paid, seen]) await placedDaysAgo(orderId, 4)
    await placedDaysAgo(young.orderId, 2)
    const payment = await paymentOf(paid.orderId)
    expect((await staff("POST", `/admin/payments/${payment}/capture`, {})).status).toBe(200)
    await cancelUnpaidOrders(container)
    await seeMoney(seen.orderId)
    await letTimePass()
    await cancelUnpaidOrders(container)
    for (const { orderId } of [young, paid, seen]) {
      expect(await stateOf(orderId)).toEqual({ status: "pending", sold: 1, shares: 1 })
    }
  }, 60_000)

  it("that cannot be cancelled keeps no other from being cancelled", async () => {
    const [edited, other] = [await order(1), await order(1)]
    for (const { orderId } of [edited, other]) await placedDaysAgo(orderId, 4)
    await beginOrderEditOrderWorkflow(container).run({ input: { order_id: edited.orderId } })
    await cancelUnpaidOrders(container)
    await letTimePass()
    await cancelUnpaidOrders(container)
    expect((await stateOf(edited.orderId)).status).toBe("pending")
    expect((await stateOf(other.orderId)).status).toBe("canceled")
  }, 60_000)
})

describe("a shop order that was cancelled at once and paid all the same", () => {
  it("is named to staff, since nothing was frozen that the books could take", async () => {
    const { orderId } = await order(1)
    await cancelAtOnce(orderId)
    await seeMoney(orderId)
    await expect(postFacts(container, "captures", [orderId])).rejects.toMatchObject({
      message: expect.stringContaining("was paid though it was cancelled"),
    })
  }, 60_000)
})

describe("pieces that a cart claimed and did not buy", () => {
  it("go back though another order cannot be sold, whose own pieces stay", async () => {
    const { cartId } = await order(2)
    await database.query(
      `update lot_claim set status = 'claimed', order_id = null, order_line_id = null,
         sold_at = null, cart_line_id = 'cali_lost_' || id, expires_at = now() - interval '1 hour'
       where cart_id = $1`,
      [cartId],
    )
    await database.query(
      `delete from share where ordered_line_id in (
         select line.id from ordered_line line join order_cart link on link.order_id = line.order_id
         where link.cart_id = $1)`,
      [cartId],
    )
    await database.query(
      `with claim as (
         insert into lot_claim (id, lot_id, cart_id, cart_line_id, variant_id, pieces, status,
           expires_at)
         select 'claim_left', id, 'cart_left', 'cali_left', variant_id, 1, 'claimed',
           now() - interval '1 hour'
         from lot where variant_id = $1 and available_pieces > 0 limit 1 returning lot_id)
       update lot set available_pieces = available_pieces - 1 from claim where lot.id = claim.lot_id`,
      [variantId],
    )
    const before = await available()
    await releaseExpiredClaims(container)
    expect(await available()).toBe(before + 1)
    const claims = await database.query("select status from lot_claim where cart_id = $1", [cartId])
    expect(new Set(claims.map((claim) => claim["status"]))).toEqual(new Set(["claimed"]))
  }, 60_000)
})
