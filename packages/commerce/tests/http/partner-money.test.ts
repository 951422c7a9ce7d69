import {
  bulkOrderResponse,
  bulkOrdersResponse,
  refusal,
  staffPartnerOrderResponse,
  staffPartnerResponse,
  staffPartnersResponse,
  type StaffPartner,
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
import { publishableKeyOf, signIn, signInStaff, type Answer, type Caller } from "./support/people.js"
import { dayAhead, PARTNER_1, PARTNER_2 } from "./support/uniforms.js"

let database: TestDatabase
let servers: RunningSite[] = []
let desks: [Caller, Caller]
let staff: Caller
let buyers: Record<"P1" | "P2" | "P3", Caller>

beforeAll(async () => {
  database = await createTestDatabase({ template: "demo" })
  const key = await publishableKeyOf(database)
  const [here, there] = [
    await startServer({ databaseUrl: database.url }),
    await startServer({ databaseUrl: database.url }),
  ]
  servers = [here, there]
  desks = [await signInStaff(here, key), await signInStaff(there, key)]
  staff = desks[0]
  buyers = {
    P1: await signIn(here, key, "customer", PARTNER_1.requester),
    P2: await signIn(here, key, "customer", PARTNER_2.requester),
    P3: await signIn(here, key, "customer", "nadia@angin-laut.example"),
  }
}, 600_000)

afterAll(async () => {
  for (const server of servers) await server.stop()
  await database?.drop()
})

const partners = async (): Promise<StaffPartner[]> =>
  staffPartnersResponse.parse((await staff("GET", "/admin/partners")).body).partners

const orderPath = (partnerId: string, bulkOrderId: string): string =>
  `/admin/partners/${partnerId}/orders/${bulkOrderId}`

const orderAt = async (path: string): Promise<StaffPartnerOrderDetail["order"]> =>
  staffPartnerOrderResponse.parse((await staff("GET", path)).body).order

/** What the books say, account by account, debits above zero. */
async function booked(where: string, value: string): Promise<(account: string) => bigint> {
  const rows = await database.query(
    `select account_code as account,
       sum(case side when 'debit' then amount else -amount end)::text as balance
     from ledger_posting posting join ledger_entry entry on entry.id = posting.entry_id
     where ${where} group by 1`,
    [value],
  )
  const balances = new Map(rows.map((row) => [row["account"], BigInt(String(row["balance"]))]))
  return (account) => balances.get(account) ?? 0n
}

const OF_ORDER = `entry.event_id in (
  select 'delivery:' || delivery.id || ':delivered' from delivery
    join bulk_order using (order_id) where bulk_order.id = $1
  union all select unnest(array['payment:' || id || ':down-payment', 'payment:' || id || ':received'])
    from partner_receipt where bulk_order_id = $1)`

describe("the money of every order of the demo", () => {
  it("is the same for the buyer, for staff and in the books, to the rupiah", async () => {
    const seen: string[] = []
    for (const partner of await partners()) {
      const page = staffPartnerResponse.parse(
        (await staff("GET", `/admin/partners/${partner.partnerId}`)).body,
      )
      const buyer = Object.entries(buyers).find(([code]) => code === partner.code)?.[1]
      if (!buyer) throw new Error(`Nobody buys for ${partner.code}`)
      const list = bulkOrdersResponse.parse(
        (await buyer("GET", "/store/partners/me/bulk-orders")).body,
      ).bulkOrders
      expect(list.map(({ id }) => id)).toEqual(page.orders.map(({ bulkOrderId }) => bulkOrderId))
      for (const { bulkOrderId, money } of page.orders) {
        const order = await orderAt(orderPath(partner.partnerId, bulkOrderId))
        const own = bulkOrderResponse.parse(
          (await buyer("GET", `/store/partners/me/bulk-orders/${bulkOrderId}`)).body,
        ).bulkOrder
        expect(own.money).toEqual(money)
        expect(order.money).toEqual(money)
        expect(list.find(({ id }) => id === bulkOrderId)?.money).toEqual(money)
        expect(own.deliveries.map(({ bill }) => bill)).toMatchObject(
          order.deliveries.map(({ bill }) => ({ due: bill?.due, payable: bill?.payable })),
        )
        await expectAsInTheBooks(bulkOrderId, order)
        seen.push(order.poNumber)
      }
      const books = await booked("posting.party = $1", partner.partnerId)
      expect([partner.code, partner.due]).toEqual([partner.code, String(books("1210"))])
    }
    const [placed] = await database.query("select count(*)::int as orders from bulk_order")
    expect({ orders: seen.length }).toEqual(placed)
  })

  it("is without PPN for the collector, whose slip stands in the books as tax paid ahead", async () => {
    const collector = (await partners()).find(({ taxCollector }) => taxCollector)
    const page = staffPartnerResponse.parse(
      (await staff("GET", `/admin/partners/${collector?.partnerId}`)).body,
    )
    const [{ bulkOrderId, money } = { bulkOrderId: "", money: undefined }] = page.orders
    expect(money?.ppnKeptByBuyer).toBe(money?.ppn)
    expect(BigInt(money?.pph22Kept ?? 0)).toBeGreaterThanOrEqual(0n)
    const books = await booked(OF_ORDER, bulkOrderId)
    expect(books("2210")).toBe(0n)
    expect(String(books("1420"))).toBe(money?.pph22Kept)
  })
})

async function expectAsInTheBooks(
  bulkOrderId: string,
  { money, receipts, deliveries }: StaffPartnerOrderDetail["order"],
): Promise<void> {
  const books = await booked(OF_ORDER, bulkOrderId)
  const whole = Object.fromEntries(
    Object.entries(money).map(([name, amount]) => [name, BigInt(/^-?\d+$/.test(String(amount)) ? String(amount) : 0)]),
  )
  const of = (name: keyof typeof money): bigint => whole[name] ?? 0n
  expect(of("due")).toBe(books("1210"))
  expect(of("pph22Kept")).toBe(books("1420"))
  expect(of("downPaymentReceived") + of("paid")).toBe(books("1110"))
  expect(of("payable")).toBe(of("gross") - of("ppnKeptByBuyer") - of("pph22Kept"))
  expect(of("outstanding")).toBe(of("payable") - of("downPaymentReceived") - of("paid"))
  expect(of("downPaymentReceived")).toBe(of("downPaymentUsed") + of("downPaymentLeft"))
  const carried = receipts.reduce((ppn, receipt) => ppn + BigInt(receipt.ppn), 0n)
  const used = deliveries
    .map(({ bill }) => BigInt(bill?.downPaymentUsed ?? 0))
    .reduce((total, one) => total + one, 0n)
  expect(used).toBe(of("downPaymentUsed"))
  if (of("downPaymentUsed") === 0n) expect(-books("2310")).toBe(of("downPaymentReceived") - carried)
  if (of("downPaymentLeft") === 0n) expect(books("2310")).toBe(0n)
}

let transfers = 0
const transfer = (change: object): object => {
  transfers += 1
  return {
    key: `transfer-${transfers}`,
    bankReference: `TRF ${process.pid} ${transfers}`,
    deliveryId: null,
    receivedOn: dayAhead(0),
    ...change,
  }
}

const said = ({ body }: Answer): { field: string | undefined; en: string } => {
  const { field, sentence } = refusal.parse(body)
  return { field, en: sentence?.en ?? "" }
}

const newOrder = (): Promise<AcceptedOrder> => acceptedOrder(buyers.P1, staff)
const pathOf = async ({ bulkOrderId }: AcceptedOrder, code = "P1"): Promise<string> => {
  const partner = (await partners()).find((each) => each.code === code)
  return orderPath(partner?.partnerId ?? "", bulkOrderId)
}

describe("a down payment", () => {
  it("belongs to its order: another order of the partner is invoiced in full", async () => {
    const [first, second] = [await newOrder(), await newOrder()]
    const [path, otherPath] = [await pathOf(first), await pathOf(second)]
    const { downPaymentDue } = (await orderAt(path)).money
    const { advanceable } = await orderAt(path)
    const entered = await staff("POST", `${path}/receipts`, transfer({ amount: downPaymentDue, openSeen: advanceable }))
    expect(entered.status).toBe(200)
    expect((await deliver(staff, second, { number: `BAST-${second.orderId}` })).status).toBe(200)
    const other = (await orderAt(otherPath)).money
    expect(other).toMatchObject({ downPaymentUsed: "0", due: String(second.net + second.tax) })
    expect((await orderAt(path)).money).toMatchObject({ downPaymentLeft: downPaymentDue, downPaymentDue: "0" })

    expect((await deliver(staff, first, { number: `BAST-${first.orderId}` })).status).toBe(200)
    const own = await orderAt(path)
    expect(own.money).toMatchObject({ downPaymentUsed: downPaymentDue, downPaymentLeft: "0" })
    expect(BigInt(own.money.due)).toBe(first.net + first.tax - BigInt(downPaymentDue))
    await expectAsInTheBooks(first.bulkOrderId, own)
  }, 240_000)

  it("is refused beyond the order, and when something else is open than the form showed", async () => {
    const order = await newOrder()
    const path = await pathOf(order)
    const open = order.net + order.tax
    const post = (change: object) => staff("POST", `${path}/receipts`, transfer(change))
    const stale = await post({ amount: "1000", openSeen: String(open - 1n) })
    expect([stale.status, said(stale).field]).toEqual([409, "openSeen"])
    const tooMuch = await post({ amount: String(open + 1n), openSeen: String(open) })
    expect([tooMuch.status, said(tooMuch).field]).toEqual([400, "amount"])
    const tomorrow = await post({ amount: "1", openSeen: String(open), receivedOn: dayAhead(1) })
    expect([tomorrow.status, said(tomorrow).field]).toEqual([400, "receivedOn"])
    const kept = await post({ amount: "1", openSeen: String(open), pph22: "1", slipNumber: "BP" })
    expect([kept.status, said(kept).field]).toEqual([400, "pph22"])
    expect((await orderAt(path)).receipts).toEqual([])
  }, 240_000)
})

describe("one transfer", () => {
  it("is entered once, however often it is sent, and its bank reference is nobody else's", async () => {
    const order = await newOrder()
    const path = await pathOf(order)
    const open = String(order.net + order.tax)
    const request = transfer({ amount: "500000", openSeen: open, bankReference: `bca ${process.pid}` })
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, at) => desks[at % 2 === 0 ? 0 : 1]("POST", `${path}/receipts`, request)),
    )
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200))
    const after = await orderAt(path)
    expect(after.receipts).toHaveLength(1)
    expect(after.receipts[0]).toMatchObject({ posted: true, amount: "500000" })
    const changed = await staff("POST", `${path}/receipts`, { ...request, amount: "600000" })
    expect([changed.status, said(changed).field]).toEqual([409, "key"])
    const twice = await staff("POST", `${path}/receipts`, transfer({
      amount: "1000", openSeen: after.advanceable, bankReference: `BCA ${process.pid}`,
    }))
    expect([twice.status, said(twice).field]).toEqual([409, "bankReference"])
    expect(said(twice).en).toContain("500")
    await expectAsInTheBooks(order.bulkOrderId, after)
  }, 240_000)

  it("of two at once for the last open rupiah, one is told that nothing is open any more", async () => {
    const order = await newOrder()
    const path = await pathOf(order)
    expect((await deliver(staff, order, { number: `BAST-${order.orderId}` })).status).toBe(200)
    const [delivery] = (await orderAt(path)).deliveries
    const due = delivery?.bill?.due ?? "0"
    const answers = await Promise.all(
      desks.map((desk) =>
        desk("POST", `${path}/receipts`, transfer({
          amount: due, openSeen: due, deliveryId: delivery?.deliveryId,
        })),
      ),
    )
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
    const after = await orderAt(path)
    expect(after.money).toMatchObject({ due: "0", paid: due, dueOn: null })
    await expectAsInTheBooks(order.bulkOrderId, after)
  }, 240_000)

  it("of a collector comes less the PPh 22 on its slip, which is never more than the law says", async () => {
    const order = await acceptedOrder(buyers.P2, staff)
    const path = await pathOf(order, "P2")
    expect((await deliver(staff, order, { number: `BAST-${order.orderId}` })).status).toBe(200)
    const [delivery] = (await orderAt(path)).deliveries
    const { due = "0", pph22Expected = "0" } = delivery?.bill ?? {}
    expect(due).toBe(String(order.net))
    const pay = (pph22: bigint, slip: object) =>
      staff("POST", `${path}/receipts`, transfer({
        ...{ deliveryId: delivery?.deliveryId, openSeen: due, ...slip },
        ...{ amount: String(BigInt(due) - pph22), pph22: String(pph22) },
      }))
    const kept = BigInt(pph22Expected)
    expect(said(await pay(kept, {})).field).toBe("slipNumber")
    expect(said(await pay(kept + 1n, { slipNumber: "BP22/1" })).field).toBe("pph22")
    expect((await pay(kept, { slipNumber: "BP22/1" })).status).toBe(200)
    const after = await orderAt(path)
    expect(after.money).toMatchObject({ due: "0", pph22Kept: pph22Expected, outstanding: "0" })
    await expectAsInTheBooks(order.bulkOrderId, after)
  }, 240_000)
})

describe("a receipt in the database", () => {
  it.each([
    ["changed", "update partner_receipt set amount = amount + 1"],
    ["moved to another order", "update partner_receipt set bulk_order_id = (select min(id) from bulk_order), bank_reference = 'x'"],
    ["deleted", "delete from partner_receipt"],
    ["emptied", "truncate partner_receipt"],
  ])("is not %s", async (_, attack) => {
    await expect(database.query(attack)).rejects.toThrow(/receipt/i)
  })
})
