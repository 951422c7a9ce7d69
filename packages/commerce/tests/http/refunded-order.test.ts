import type { MedusaContainer } from "@medusajs/framework/types"
import { cancelOrderWorkflow, refundPaymentWorkflow } from "@medusajs/medusa/core-flows"
import { postFacts, sweepFacts } from "@sentra/commerce/workflows"
import { orderRefundsResponse, refusal } from "@sentra/contracts"
import type { OrderRefunds, RefundRequest } from "@sentra/contracts"
import { refundOfPieces } from "@sentra/domain/sharing"
import { rupiah } from "@sentra/domain/money"
import type { TestDatabase } from "@sentra/testing"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { entriesOfOrder, leftOfOrder } from "./support/books-of-order.js"
import { openShop, type OpenShop } from "./support/open-shop.js"
import { approve, waitingAbout } from "./support/payouts.js"
import type { Answer, Caller } from "./support/people.js"
import { idIn, until, variantIn, type Shopper } from "./support/shopper.js"

let shop: OpenShop
let database: TestDatabase
let container: MedusaContainer
let shopper: Shopper
let staff: Caller
let chair: Caller

beforeAll(async () => {
  shop = await openShop()
  ;({ database, container, shopper, staff, chair } = shop)
}, 600_000)

afterAll(() => shop?.stop())

let buyers = 0

/** A buyer orders two pouches and a scarf and pays them; the sale is in the books. */
async function paidOrder(): Promise<string> {
  const pouch = await variantIn(shopper, "pouch-bordir-anggur", "PCH-BRD")
  const email = `kembali-${(buyers += 1)}@contoh.example`
  const cartId = await shopper.fillCart(email, [{ variantId: pouch.variantId, pieces: 2 }])
  const orderId = idIn((await shopper.order(cartId)).body, "order")
  const payment = await paymentOf(orderId)
  expect((await staff("POST", `/admin/payments/${payment}/capture`, {})).status).toBe(200)
  await until(async () => ((await entriesOf(orderId)).length > 0 ? true : undefined))
  return orderId
}

async function paymentOf(orderId: string): Promise<string> {
  const [row] = await database.query(
    `select payment.id from payment join order_payment_collection link
       on link.payment_collection_id = payment.payment_collection_id
     where link.order_id = $1`,
    [orderId],
  )
  return String(row?.["id"])
}

const refundsOf = async (orderId: string): Promise<OrderRefunds> => {
  const answer = await staff("GET", `/admin/shop/orders/${orderId}/refunds`)
  return orderRefundsResponse.parse(answer.body)
}

const ask = async (orderId: string, request: Partial<RefundRequest>): Promise<Answer> =>
  staff("POST", `/admin/shop/orders/${orderId}/refunds`, {
    versionSeen: request.versionSeen ?? (await refundsOf(orderId)).version,
    reason: "changed_mind",
    makersAtFault: false,
    ...request,
  })

const agree = async (orderId: string): Promise<Answer> =>
  approve(chair, await waitingAbout(chair, orderId))

/** The treasurer asks, the chair agrees. */
const giveBack = async (
  orderId: string,
  request: Partial<RefundRequest>,
): Promise<OrderRefunds> => {
  expect(await ask(orderId, request)).toMatchObject({ status: 200 })
  expect(await agree(orderId)).toMatchObject({ status: 200 })
  return refundsOf(orderId)
}

/** One piece of the first line that has any, at what it costs by now. */
async function onePiece(orderId: string): Promise<Pick<RefundRequest, "amount" | "pieces">> {
  const { parts } = await refundsOf(orderId)
  const part = parts.find(({ piecesLeft }) => piecesLeft > 0)
  if (!part?.shareId) throw new Error("no piece is left")
  const amount = refundOfPieces(rupiah(BigInt(part.left)), part.piecesLeft, 1)
  return { amount: amount.toString(), pieces: [{ shareId: part.shareId, pieces: 1 }] }
}

const entriesOf = (orderId: string): Promise<string[]> => entriesOfOrder(database, orderId)
const leftInBooks = (orderId: string): Promise<string[]> => leftOfOrder(database, orderId)

const onAccount = async (orderId: string, account: string): Promise<number> => {
  const found = (await leftInBooks(orderId)).find((row) => row.startsWith(`${account} `))
  return Number(found?.split(" ")[1] ?? 0)
}

const medusaRefunds = async (orderId: string): Promise<number[]> => {
  const rows = await database.query(
    `select refund.amount::int as amount from refund where payment_id = $1 order by created_at`,
    [await paymentOf(orderId)],
  )
  return rows.map((row) => Number(row["amount"]))
}

const sharesSeen = async (orderId: string): Promise<boolean[]> => {
  const rows = await database.query(
    `select share.taken_back_at is null as seen
     from share join ordered_line line on line.id = share.ordered_line_id
     where line.order_id = $1`,
    [orderId],
  )
  return rows.map((row) => row["seen"] === true)
}

const said = ({ body }: Answer): string => refusal.parse(body).sentence?.en ?? ""

const cancel = (orderId: string): Promise<Answer> =>
  staff("POST", `/admin/orders/${orderId}/cancel`, {})

describe("a paid shop order", () => {
  it("is cancelled by staff once two people have given its money back", async () => {
    const orderId = await paidOrder()
    const refused = await cancel(orderId)
    expect([refused.status, said(refused)]).toEqual([409, expect.stringContaining("first under")])
    await giveBack(orderId, { amount: (await refundsOf(orderId)).left })
    expect((await cancel(orderId)).status).toBe(200)
    await until(async () => {
      const claims = await database.query("select id from lot_claim where order_id = $1", [orderId])
      return claims.length === 0 ? true : undefined
    })
    await sweepFacts(container)
    expect(await leftInBooks(orderId)).toEqual([])
    expect(await sharesSeen(orderId)).toEqual([false])
  }, 60_000)

  it("that Medusa cancels by itself after a part was given back undoes exactly the rest", async () => {
    const orderId = await paidOrder()
    await giveBack(orderId, await onePiece(orderId))
    await giveBack(orderId, { amount: "1", reason: "goodwill" })
    await cancelOrderWorkflow(container).run({ input: { order_id: orderId } })
    await sweepFacts(container)
    await until(async () => ((await entriesOf(orderId)).length === 4 ? true : undefined))
    expect(await leftInBooks(orderId)).toEqual([])
    expect((await refundsOf(orderId)).left).toBe("0")
  }, 60_000)
})

describe("a refund that one person asks for", () => {
  it("moves nothing until another agrees, and then once", async () => {
    const orderId = await paidOrder()
    const piece = await onePiece(orderId)
    expect((await ask(orderId, piece)).status).toBe(200)
    expect((await ask(orderId, { amount: "5" })).status).toBe(409)
    expect(await refundsOf(orderId)).toMatchObject({ waits: true, refunds: [] })
    expect(await medusaRefunds(orderId)).toEqual([])
    const asked = await waitingAbout(chair, orderId)
    expect(JSON.stringify(asked.facts)).toContain("1 × Pouch")
    expect((await approve(staff, asked)).status).toBe(403)
    const agreed = await Promise.all([1, 2, 3].map(() => approve(chair, asked)))
    expect(agreed.map(({ status }) => status)).toEqual([200, 200, 200])
    expect(await medusaRefunds(orderId)).toEqual([Number(piece.amount)])
    expect(await refundsOf(orderId)).toMatchObject({ waits: false, refunds: [{ state: "posted" }] })
  }, 60_000)

  it("is asked for anew when the sale has changed since it was looked at", async () => {
    const orderId = await paidOrder()
    const { version } = await refundsOf(orderId)
    expect((await ask(orderId, { amount: "500" })).status).toBe(200)
    await refundPaymentWorkflow(container).run({
      input: { payment_id: await paymentOf(orderId), amount: 7 },
    })
    const agreed = await agree(orderId)
    expect([agreed.status, said(agreed)]).toEqual([409, expect.stringContaining("has changed")])
    expect(await medusaRefunds(orderId)).toEqual([7])
    expect((await ask(orderId, { amount: "500", versionSeen: version })).status).toBe(409)
    await giveBack(orderId, { amount: "500" })
    expect(await medusaRefunds(orderId)).toEqual([7, 500])
  }, 60_000)
})

describe("a paid shop order of which a part is given back", () => {
  it("posts that part at once: share, margin and tax of the piece, and Medusa holds it", async () => {
    const orderId = await paidOrder()
    const before = await leftInBooks(orderId)
    const piece = await onePiece(orderId)
    const after = await giveBack(orderId, piece)
    expect(after.refunds).toMatchObject([{ amount: piece.amount, state: "posted" }])
    expect(await medusaRefunds(orderId)).toEqual([Number(piece.amount)])
    expect(await onAccount(orderId, "1130")).toBe(Number(after.paid) - Number(piece.amount))
    for (const account of ["2110", "4110", "2210"]) {
      const brought = Number(before.find((row) => row.startsWith(account))?.split(" ")[1])
      const left = await onAccount(orderId, account)
      expect(left, account).toBeGreaterThan(brought)
      expect(left, account).toBeLessThan(0)
    }
    expect(await sharesSeen(orderId)).toEqual([true])
    await sweepFacts(container)
    expect(await entriesOf(orderId)).toHaveLength(2)
  }, 60_000)

  it("closes to exactly nothing, however often and however little comes back", async () => {
    const orderId = await paidOrder()
    for (const amount of ["1", "2", "777"]) await giveBack(orderId, { amount, reason: "late" })
    await giveBack(orderId, await onePiece(orderId))
    const { left } = await refundsOf(orderId)
    const last = await giveBack(orderId, { amount: left })
    expect(last).toMatchObject({ left: "0" })
    expect(last.parts.map((part) => [part.piecesLeft, part.left])).toEqual([
      [0, "0"],
      [0, "0"],
    ])
    expect(await leftInBooks(orderId)).toEqual([])
    expect(await sharesSeen(orderId)).toEqual([false])
  }, 60_000)

  it("refuses more than is left, part rupiah, another total, and a second request at once", async () => {
    const orderId = await paidOrder()
    const { left, paid } = await refundsOf(orderId)
    expect(left).toBe(paid)
    const piece = await onePiece(orderId)
    const refused = [
      await ask(orderId, { amount: String(Number(paid) + 1) }),
      await ask(orderId, { amount: "10.5" }),
      await ask(orderId, { amount: "0" }),
      await ask(orderId, { ...piece, amount: String(Number(piece.amount) + 1) }),
      await ask(orderId, { ...piece, pieces: [{ shareId: piece.pieces?.[0]?.shareId ?? "", pieces: 3 }] }),
    ]
    expect(refused.map(({ status }) => status)).toEqual([400, 400, 400, 409, 409])
    const both = await Promise.all([1, 2].map(() => ask(orderId, { amount: paid })))
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409])
    expect((await agree(orderId)).status).toBe(200)
    expect(await leftInBooks(orderId)).toEqual([])
  }, 60_000)

  it("is no partner's order, and no unpaid one", async () => {
    const [bulk] = await database.query("select order_id from bulk_order limit 1")
    const foreign = await ask(String(bulk?.["order_id"]), { amount: "5", versionSeen: "x" })
    expect(foreign.status).toBe(404)
    const pouch = await variantIn(shopper, "pouch-bordir-anggur", "PCH-BRD")
    const cart = await shopper.fillCart("belum@contoh.example", [
      { variantId: pouch.variantId, pieces: 1 },
    ])
    const orderId = idIn((await shopper.order(cart)).body, "order")
    await until(async () => ((await sharesSeen(orderId)).length > 0 ? true : undefined))
    expect(await ask(orderId, { amount: "5" })).toMatchObject({
      status: 409,
      body: { sentence: { en: expect.stringContaining("not recorded as paid") } },
    })
  }, 60_000)
})

describe("a shop order that is given back after its makers were paid", () => {
  const story = async (name: string): Promise<string> => {
    const [row] = await database.query(`select id from "order" where metadata->>'demo_story' = $1`, [
      name,
    ])
    return String(row?.["id"])
  }

  it("is borne by the cooperative, and its makers keep sale and money", async () => {
    const orderId = await story("r01")
    const piece = await onePiece(orderId)
    await giveBack(orderId, piece)
    const first = await onAccount(orderId, "5310")
    expect(first).toBeGreaterThan(0)
    await giveBack(orderId, { amount: (await refundsOf(orderId)).left })
    const [row] = await database.query(
      `select sum(share.amount)::int as share from share
       join ordered_line line on line.id = share.ordered_line_id where line.order_id = $1`,
      [orderId],
    )
    expect(await onAccount(orderId, "5310")).toBe(Number(row?.["share"]))
    expect(await onAccount(orderId, "1240")).toBe(0)
    expect((await sharesSeen(orderId)).every(Boolean)).toBe(true)
  }, 60_000)

  it("is owed by makers who are to blame", async () => {
    const orderId = await story("r02")
    const { left } = await refundsOf(orderId)
    await giveBack(orderId, { amount: left, reason: "defect", makersAtFault: true })
    expect(await entriesOf(orderId)).toContain("refunded_after_payout")
    expect(await onAccount(orderId, "5310")).toBe(0)
    expect(await onAccount(orderId, "1240")).toBeGreaterThan(0)
  }, 60_000)
})

describe("what a refund that somebody tampers with meets in the database", () => {
  it("is a law: never changed, never deleted, never more than was brought", async () => {
    const orderId = await paidOrder()
    await giveBack(orderId, await onePiece(orderId))
    const refused = [
      "update order_refund set amount = amount + 1 where order_id = $1",
      "delete from order_refund where order_id = $1",
      `update order_refund_part set share_amount = 0 where refund_id in
         (select id from order_refund where order_id = $1)`,
      `with more as (insert into order_refund (id, key, order_id, amount, reason, makers_at_fault,
           asked_by, asked_at) values ('oref_x', 'more', $1, 9000000, 'late', false, 'x', now())
         returning id)
       insert into order_refund_part (id, refund_id, tax_amount, coop_amount, share_amount)
       select 'orefp_x', id, 9000000, 0, 0 from more`,
    ]
    for (const sql of refused) {
      await expect(database.query(sql, [orderId]), sql).rejects.toThrow()
    }
    expect((await refundsOf(orderId)).refunds).toHaveLength(1)
  }, 60_000)
})

describe("a refund that a payout overtakes", () => {
  it("is posted once by whoever comes first", async () => {
    const orderId = await paidOrder()
    const { refunds } = await giveBack(orderId, await onePiece(orderId))
    const ids = refunds.map(({ refundId }) => refundId)
    await Promise.all([postFacts(container, "refunds", ids), postFacts(container, "refunds", ids)])
    expect(await entriesOf(orderId)).toHaveLength(2)
  }, 60_000)
})
