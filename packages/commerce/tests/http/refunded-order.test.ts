import type { MedusaContainer } from "@medusajs/framework/types"
import { postFacts, sweepFacts } from "@sentra/commerce/workflows"
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

beforeAll(async () => {
  shop = await openShop()
  ;({ database, container, shopper, staff } = shop)
}, 600_000)

afterAll(() => shop?.stop())

/** A buyer orders two pouches and pays them; the sale is in the books. */
async function paidOrder(email: string): Promise<{ orderId: string; payment: string }> {
  const { variantId } = await variantIn(shopper, "pouch-bordir-anggur", "PCH-BRD")
  const cartId = await shopper.fillCart(email, [{ variantId, pieces: 2 }])
  const orderId = idIn((await shopper.order(cartId)).body, "order")
  const payment = (await paymentOf(orderId)).id
  expect((await staff("POST", `/admin/payments/${payment}/capture`, {})).status).toBe(200)
  await entryOf(`order:${orderId}:captured`)
  return { orderId, payment }
}

const paymentOf = async (orderId: string): Promise<{ id: string; amount: number }> => {
  const [row] = await database.query(
    `select payment.id, payment.amount::int as amount from payment
     join order_payment_collection link
       on link.payment_collection_id = payment.payment_collection_id
     where link.order_id = $1`,
    [orderId],
  )
  return { id: String(row?.["id"]), amount: Number(row?.["amount"]) }
}

const giveBack = async (payment: string, amount: number): Promise<void> => {
  const { status, body } = await staff("POST", `/admin/payments/${payment}/refund`, { amount })
  expect({ status, body }).toMatchObject({ status: 200 })
}

const reasonOf = async (eventId: string): Promise<unknown> => {
  const [row] = await database.query("select reason from ledger_entry where event_id = $1", [
    eventId,
  ])
  return row?.["reason"]
}

const entryOf = (eventId: string): Promise<unknown> => until(() => reasonOf(eventId))

/** What the order left on each account, capture and refund together, as "2110 debit 5". */
async function leftInBooks(orderId: string): Promise<string[]> {
  const rows = await database.query(
    `select account_code as account,
       sum(case side when 'debit' then amount else -amount end)::int as left
     from ledger_posting posting join ledger_entry entry on entry.id = posting.entry_id
     where entry.event_id in ('order:' || $1 || ':captured', 'order:' || $1 || ':refunded')
     group by account_code, party
     having sum(case side when 'debit' then amount else -amount end) <> 0
     order by account_code, party`,
    [orderId],
  )
  return rows.map((row) => `${String(row["account"])} ${String(row["left"])}`)
}

const sharesOf = async (orderId: string): Promise<{ amount: number; seen: boolean }[]> => {
  const rows = await database.query(
    `select share.amount::int as amount, share.taken_back_at is null as seen
     from share join ordered_line line on line.id = share.ordered_line_id
     where line.order_id = $1`,
    [orderId],
  )
  return rows.map((row) => ({ amount: Number(row["amount"]), seen: row["seen"] === true }))
}

describe("a paid shop order that staff cancel", () => {
  it("leaves nothing in the books, and nothing with its makers", async () => {
    const { orderId } = await paidOrder("kembali@contoh.example")
    expect((await staff("POST", `/admin/orders/${orderId}/cancel`, {})).status).toBe(200)
    expect(await entryOf(`order:${orderId}:refunded`)).toBe("refunded_before_payout")
    expect(await leftInBooks(orderId)).toEqual([])
    expect((await sharesOf(orderId)).map(({ seen }) => seen)).toEqual([false])
    await sweepFacts(container)
    expect(await leftInBooks(orderId)).toEqual([])
  }, 60_000)
})

describe("a paid shop order of which a part is given back", () => {
  it("is told to staff and not guessed; with the rest given back the sale is undone", async () => {
    const { orderId, payment } = await paidOrder("sebagian@contoh.example")
    const { amount } = await paymentOf(orderId)
    await giveBack(payment, 10_000)
    await expect(postFacts(container, "refunds", [orderId])).rejects.toMatchObject({
      message: expect.stringContaining("ask for a correction"),
    })
    expect(await reasonOf(`order:${orderId}:refunded`)).toBeUndefined()
    expect((await sharesOf(orderId)).map(({ seen }) => seen)).toEqual([true])
    await giveBack(payment, amount - 10_000)
    expect(await entryOf(`order:${orderId}:refunded`)).toBe("refunded_before_payout")
    expect(await leftInBooks(orderId)).toEqual([])
  }, 60_000)
})

describe("a shop order that is given back after its makers were paid", () => {
  it("is borne by the cooperative, and its makers keep sale and money", async () => {
    const [row] = await database.query(
      `select id from "order" where metadata->>'demo_story' = 'r01'`,
    )
    const orderId = String(row?.["id"])
    const payment = await paymentOf(orderId)
    await giveBack(payment.id, payment.amount)
    expect(await entryOf(`order:${orderId}:refunded`)).toBe("refunded_at_coop_cost")
    const shares = await sharesOf(orderId)
    const borne = shares.reduce((total, { amount }) => total + amount, 0)
    const left = await leftInBooks(orderId)
    expect(left.filter((account) => !account.startsWith("2110"))).toEqual([`5310 ${borne}`])
    expect(shares.every(({ seen }) => seen)).toBe(true)
  }, 60_000)
})
