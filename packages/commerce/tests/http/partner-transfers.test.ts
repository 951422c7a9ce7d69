import {
  refusal,
  staffPartnerOrderResponse,
  staffPartnerResponse,
  staffPartnersResponse,
  type ReceiptTarget,
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
import {
  HUB_EMAIL,
  publishableKeyOf,
  signIn,
  signInStaff,
  TREASURER_EMAIL,
  type Answer,
  type Caller,
} from "./support/people.js"
import { expectSound } from "./support/sound.js"
import { dayAhead, PARTNER_1 } from "./support/uniforms.js"

let database: TestDatabase
let servers: RunningSite[] = []
let staff: Caller
let desks: [Caller, Caller]
let buyer: Caller
let hub: Caller
let partnerPath: string

beforeAll(async () => {
  database = await createTestDatabase({ template: "demo" })
  const key = await publishableKeyOf(database)
  const [here, there] = [
    await startServer({ databaseUrl: database.url }),
    await startServer({ databaseUrl: database.url }),
  ]
  servers = [here, there]
  staff = await signInStaff(here, key)
  desks = [
    await signIn(here, key, "user", TREASURER_EMAIL),
    await signIn(there, key, "user", TREASURER_EMAIL),
  ]
  hub = await signIn(here, key, "user", HUB_EMAIL)
  buyer = await signIn(here, key, "customer", PARTNER_1.requester)
  const { partners } = staffPartnersResponse.parse((await staff("GET", "/admin/partners")).body)
  partnerPath = `/admin/partners/${partners.find(({ code }) => code === "P1")?.partnerId}`
}, 600_000)

afterAll(async () => {
  for (const server of servers) await server.stop()
  await database?.drop()
})

const targetsOf = async ({ bulkOrderId }: AcceptedOrder): Promise<ReceiptTarget[]> => {
  const { targets } = staffPartnerResponse.parse((await staff("GET", partnerPath)).body)
  return targets.filter((target) => target.bulkOrderId === bulkOrderId)
}

/** An order with its goods handed over and invoiced, and that invoice. */
async function invoiced(): Promise<[AcceptedOrder, ReceiptTarget]> {
  const order = await acceptedOrder(buyer, staff)
  expect((await deliver(staff, order, { number: `BAST-${order.orderId}` })).status).toBe(200)
  const [invoice] = (await targetsOf(order)).filter(({ deliveryId }) => deliveryId !== null)
  if (!invoice) throw new Error("Nothing is open on the invoice.")
  return [order, invoice]
}

type Order = StaffPartnerOrderDetail["order"]
const orderOf = async ({ bulkOrderId }: AcceptedOrder): Promise<Order> => {
  const { body } = await staff("GET", `${partnerPath}/orders/${bulkOrderId}`)
  return staffPartnerOrderResponse.parse(body).order
}

type Part = Record<string, unknown>
const partFor = ({ bulkOrderId, deliveryId, open }: ReceiptTarget, change: Part = {}): Part => ({
  ...{ bulkOrderId, deliveryId, openSeen: open, amount: open, ...change },
})

let sent = 0
const transfer = (parts: object[], change: object = {}): object => {
  sent += 1
  const bankReference = `TRF ${process.pid} ${sent}`
  return { key: `parts-${sent}-key`, bankReference, receivedOn: dayAhead(0), parts, ...change }
}

const send = (body: object, desk = desks[0]): Promise<Answer> =>
  desk("POST", `${partnerPath}/transfers`, body)

const said = ({ status, body }: Answer) => {
  const { field } = refusal.parse(body)
  return [status, field]
}

const bookedFor = async (reference: string): Promise<string[]> => {
  const rows = await database.query(
    `select posting.amount::text as amount from ledger_posting posting
     join ledger_entry entry on entry.id = posting.entry_id
     where posting.account_code = '1110' and entry.memo like '%' || $1 order by posting.amount`,
    [reference],
  )
  return rows.map(({ amount }) => String(amount))
}

describe("one transfer for several things", () => {
  it("pays two invoices, a receipt for each under the same reference, once", async () => {
    const [[first, invoice], [second, other]] = [await invoiced(), await invoiced()]
    const request = transfer([partFor(invoice), partFor(other)], { bankReference: "BCA 77" })
    const answers = await Promise.all(
      Array.from({ length: 6 }, (_, at) => send(request, desks[at % 2 === 0 ? 0 : 1])),
    )
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200))
    for (const order of [first, second]) {
      const { money, receipts } = await orderOf(order)
      expect(money).toMatchObject({ due: "0", dueOn: null })
      expect(receipts).toMatchObject([{ bankReference: "BCA 77", posted: true }])
    }
    expect(await bookedFor("BCA 77")).toEqual([invoice.open, other.open].toSorted())
    await expectSound(staff)
  }, 300_000)

  it("pays an invoice and another order's down payment", async () => {
    const [[, invoice], next] = [await invoiced(), await acceptedOrder(buyer, staff)]
    const [advance] = await targetsOf(next)
    if (!advance) throw new Error("Nothing can be paid in advance.")
    const parts = [partFor(invoice), partFor(advance, { amount: "250000" })]
    expect((await send(transfer(parts))).status).toBe(200)
    expect((await orderOf(next)).money).toMatchObject({ downPaymentReceived: "250000" })
  }, 300_000)

  it("is entered whole or not at all, and says which part is wrong", async () => {
    const [[first, invoice], [second, other]] = [await invoiced(), await invoiced()]
    const tooMuch = partFor(other, { amount: String(BigInt(other.open) + 1n) })
    expect(said(await send(transfer([partFor(invoice), tooMuch])))).toEqual([400, "parts.1.amount"])
    const stale = partFor(other, { openSeen: "1" })
    expect(said(await send(transfer([partFor(invoice), stale])))).toEqual([409, "parts.1.openSeen"])
    const foreign = partFor(other, { bulkOrderId: "bulk_none" })
    expect(said(await send(transfer([foreign])))).toEqual([404, "parts.0.bulkOrderId"])
    const twice = [partFor(invoice), partFor(invoice)]
    expect(said(await send(transfer(twice)))).toEqual([400, "parts"])
    expect(said(await send(transfer([partFor(invoice)]), hub))[0]).toBe(403)
    for (const order of [first, second]) expect((await orderOf(order)).receipts).toEqual([])
  }, 300_000)
})

describe("the bank reference of a transfer", () => {
  it("is no other transfer's, whether that has one part or several", async () => {
    const [[, invoice], [, other]] = [await invoiced(), await invoiced()]
    const half = (target: ReceiptTarget) => partFor(target, { amount: "1000" })
    const bankReference = "Mandiri 12"
    expect((await send(transfer([half(invoice), half(other)], { bankReference }))).status).toBe(200)
    const later = [
      partFor(invoice, { amount: "1000", openSeen: String(BigInt(invoice.open) - 1000n) }),
    ]
    const again = await send(transfer(later, { bankReference: "MANDIRI 12" }))
    expect(said(again)).toEqual([409, "bankReference"])
  }, 300_000)

  it("is no move of the treasurer's own", async () => {
    const [moved] = await database.query(
      "select reference from treasury_movement where kind = 'clearing_move' limit 1",
    )
    const [, invoice] = await invoiced()
    const bankReference = String(moved?.["reference"])
    const twice = await send(transfer([partFor(invoice)], { bankReference }))
    expect(said(twice)).toEqual([409, "bankReference"])
  }, 300_000)

  it("of two at once, under other keys, is one's", async () => {
    const [[, invoice], [, other]] = [await invoiced(), await invoiced()]
    const change = { bankReference: "BRI 5" }
    const answers = await Promise.all([
      send(transfer([partFor(invoice)], change), desks[0]),
      send(transfer([partFor(other)], change), desks[1]),
    ])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
  }, 300_000)

  it("may be used again for what was reversed of it, and for no more", async () => {
    const [[, invoice], [wrong, other]] = [await invoiced(), await invoiced()]
    const part = (target: ReceiptTarget, amount: string) => partFor(target, { amount })
    const bankReference = "BNI 9"
    const body = transfer([part(invoice, "2000"), part(other, "3000")], { bankReference })
    expect((await send(body)).status).toBe(200)
    await database.query(
      "update partner_receipt set reversed_at = now(), reversal_reason = 'uji' where bulk_order_id = $1",
      [wrong.bulkOrderId],
    )
    const entered = (amount: string) => send(transfer([part(other, amount)], { bankReference }))
    expect(said(await entered("3001"))).toEqual([409, "bankReference"])
    expect((await entered("3000")).status).toBe(200)
  }, 300_000)

  it.each([
    ["under another transfer", "'other', 5000", /another transfer/],
    ["beyond what came in", "transfer_key, transfer_amount", /more than came in/],
  ])("is not written twice in the database, %s", async (_, whole, reason) => {
    await expect(
      database.query(
        `insert into partner_receipt (id, key, transfer_key, transfer_amount, partner_id,
           bulk_order_id, delivery_id, kind, amount, ppn, pph22, received_on, bank_reference,
           entered_by)
         select 'x', 'x', ${whole}, partner_id, bulk_order_id, delivery_id, kind, 1, 0, 0,
           received_on, bank_reference, 'x' from partner_receipt
         where reversed_at is null and kind = 'payment' limit 1`,
      ),
    ).rejects.toThrow(reason)
  })
})
