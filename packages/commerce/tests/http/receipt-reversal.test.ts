import {
  bulkOrderResponse,
  refusal,
  staffPartnerOrderResponse,
  staffPartnersResponse,
  type StaffPartnerOrderDetail,
} from "@sentra/contracts"
import {
  createTestDatabase,
  startServer,
  type RunningSite,
  type TestDatabase,
} from "@sentra/testing"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { acceptedOrder, deliver, type AcceptedOrder } from "./support/accepted-order.js"
import { approve, signInChair, waitingAbout } from "./support/payouts.js"
import { publishableKeyOf, signIn, signInStaff, type Answer, type Caller } from "./support/people.js"
import { dayAhead, PARTNER_1 } from "./support/uniforms.js"

let database: TestDatabase
let server: RunningSite
let staff: Caller
let chair: Caller
let buyer: Caller
let partnerId: string

beforeAll(async () => {
  database = await createTestDatabase({ template: "demo" })
  server = await startServer({ databaseUrl: database.url })
  const key = await publishableKeyOf(database)
  staff = await signInStaff(server, key)
  chair = await signInChair(server, key)
  buyer = await signIn(server, key, "customer", PARTNER_1.requester)
  const { partners } = staffPartnersResponse.parse((await staff("GET", "/admin/partners")).body)
  partnerId = partners.find(({ code }) => code === "P1")?.partnerId ?? ""
}, 600_000)

afterAll(async () => {
  await server?.stop()
  await database?.drop()
})

type Detail = StaffPartnerOrderDetail["order"]

const pathOf = ({ bulkOrderId }: AcceptedOrder): string =>
  `/admin/partners/${partnerId}/orders/${bulkOrderId}`

const detailOf = async (order: AcceptedOrder): Promise<Detail> =>
  staffPartnerOrderResponse.parse((await staff("GET", pathOf(order))).body).order

let transfers = 0

/** Enters what came in; answers the receipt's id. */
async function enter(order: AcceptedOrder, change: object): Promise<string> {
  transfers += 1
  const { advanceable } = await detailOf(order)
  const { status, body } = await staff("POST", `${pathOf(order)}/receipts`, {
    ...{ key: `reversal-${transfers}`, bankReference: `TRF-R ${process.pid} ${transfers}` },
    ...{ deliveryId: null, receivedOn: dayAhead(0), openSeen: advanceable },
    ...change,
  })
  expect(status, JSON.stringify(body)).toBe(200)
  const { receipts } = staffPartnerOrderResponse.parse(body).order
  return receipts.at(-1)?.receiptId ?? ""
}

const askReversal = (order: AcceptedOrder, receiptId: string): Promise<Answer> =>
  staff("POST", `${pathOf(order)}/receipts/${receiptId}/reversals`, { reason: "Salah pesanan" })

const said = ({ body }: Answer): string => refusal.parse(body).sentence?.en ?? ""

/** What the books say of this receipt, debits above zero. */
async function booked(receiptId: string): Promise<Record<string, string>> {
  const rows = await database.query(
    `select account_code as account,
       sum(case side when 'debit' then amount else -amount end)::text as balance
     from ledger_posting posting join ledger_entry entry on entry.id = posting.entry_id
     where entry.event_id like 'payment:' || $1 || ':%' group by 1`,
    [receiptId],
  )
  return Object.fromEntries(rows.map((row) => [String(row["account"]), String(row["balance"])]))
}

describe("A receipt that was entered wrongly", () => {
  it("is reversed in the books when a second person agrees, and its reference is free", async () => {
    const order = await acceptedOrder(buyer, staff)
    const before = await detailOf(order)
    const bankReference = `BCA-R ${process.pid}`
    const receiptId = await enter(order, { amount: before.money.downPaymentDue, bankReference })
    expect((await askReversal(order, receiptId)).status).toBe(200)
    expect((await askReversal(order, receiptId)).status).toBe(409)
    const waits = await detailOf(order)
    expect(waits.receipts).toMatchObject([{ reversalWaits: true, reversed: false }])
    expect(waits.money.downPaymentReceived).toBe(before.money.downPaymentDue)

    const asked = await waitingAbout(chair, receiptId)
    expect((await approve(staff, asked)).status).toBe(403)
    const answers = await Promise.all([1, 2, 3].map(() => approve(chair, asked)))
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])

    const after = await detailOf(order)
    expect(after.money).toEqual(before.money)
    expect(after.receipts).toMatchObject([
      { reversed: true, posted: true, reversalWaits: false, reversalReason: "Salah pesanan" },
    ])
    const portal = await buyer("GET", `/store/partners/me/bulk-orders/${order.bulkOrderId}`)
    expect(bulkOrderResponse.parse(portal.body).bulkOrder.money).toEqual(before.money)
    expect(new Set(Object.values(await booked(receiptId)))).toEqual(new Set(["0"]))
    const [row] = await database.query(
      "select reversal_posted_at is not null as posted from partner_receipt where id = $1",
      [receiptId],
    )
    expect(row).toEqual({ posted: true })
    expect((await askReversal(order, receiptId)).status).toBe(409)

    const right = await enter(order, { amount: "1000000", bankReference })
    expect((await detailOf(order)).money.downPaymentReceived).toBe("1000000")
    expect((await booked(right))["1110"]).toBe("1000000")
  }, 240_000)

  it("as the payment of an invoice leaves the invoice due again", async () => {
    const order = await acceptedOrder(buyer, staff)
    expect((await deliver(staff, order, { number: `BAST-${order.orderId}` })).status).toBe(200)
    const { money, deliveries } = await detailOf(order)
    const [{ deliveryId } = { deliveryId: "" }] = deliveries
    const receiptId = await enter(order, { amount: money.due, openSeen: money.due, deliveryId })
    expect((await detailOf(order)).money.due).toBe("0")
    expect((await askReversal(order, receiptId)).status).toBe(200)
    expect((await approve(chair, await waitingAbout(chair, receiptId))).status).toBe(200)
    expect((await detailOf(order)).money).toEqual(money)
    expect(new Set(Object.values(await booked(receiptId)))).toEqual(new Set(["0"]))
  }, 240_000)

  it("stays when a delivery used it, whether that was before or after somebody asked", async () => {
    const order = await acceptedOrder(buyer, staff)
    const { downPaymentDue } = (await detailOf(order)).money
    const receiptId = await enter(order, { amount: downPaymentDue })
    expect((await askReversal(order, receiptId)).status).toBe(200)
    const number = `BAST-${order.orderId}`
    expect((await deliver(staff, order, { number })).status).toBe(200)
    const agreed = await approve(chair, await waitingAbout(chair, receiptId))
    expect([agreed.status, said(agreed)]).toEqual([409, expect.stringContaining(number)])
    const after = await detailOf(order)
    expect(after.receipts).toMatchObject([{ reversed: false, reversalWaits: false }])
    expect(after.money.downPaymentUsed).toBe(downPaymentDue)
    const again = await askReversal(order, receiptId)
    expect([again.status, said(again)]).toEqual([409, expect.stringContaining(number)])
  }, 240_000)

  it("is not found below another partner or another order", async () => {
    const [order, other] = [await acceptedOrder(buyer, staff), await acceptedOrder(buyer, staff)]
    const receiptId = await enter(order, { amount: "1000" })
    expect((await askReversal(other, receiptId)).status).toBe(404)
  }, 240_000)
})

describe("A reversal in the database", () => {
  it.each([
    ["without a reason", "update partner_receipt set reversed_at = now() where reversed_at is null"],
    ["taken back", "update partner_receipt set reversed_at = null, reversal_reason = null where reversed_at is not null"],
    ["told otherwise", "update partner_receipt set reversal_reason = 'x' where reversed_at is not null"],
    ["posted without being reversed", "update partner_receipt set reversal_posted_at = now() where reversed_at is null"],
  ])("is not %s", async (_, attack) => {
    await expect(database.query(attack)).rejects.toThrow(/receipt/i)
  })
})
