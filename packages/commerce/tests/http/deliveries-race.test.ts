import { deliveryResponse, refusal } from "@sentra/contracts"
import { rupiah } from "@sentra/domain/money"
import { ppnRuleOn, taxOnExclusive } from "@sentra/domain/tax"
import {
  createTestDatabase,
  startServer,
  type RunningSite,
  type TestDatabase,
} from "@sentra/testing"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { servicesOn } from "../module/support/open-modules.js"
import { acceptedOrder, deliver, type AcceptedOrder } from "./support/accepted-order.js"
import { publishableKeyOf, signIn, signInStaff, type Caller } from "./support/people.js"
import { dayAhead, PARTNER_2 } from "./support/uniforms.js"

const AT_ONCE = 10
const RULE = ppnRuleOn("2026-11-24", { pkpSince: "2025-01-01" })

let database: TestDatabase
let books: ReturnType<typeof servicesOn>
let servers: RunningSite[] = []
let staff: Caller[] = []
let partner: Caller
let partnerId: string

/** The partner of these stories has no down payment yet, and pays PPN to the cooperative. */
beforeAll(async () => {
  database = await createTestDatabase({ template: "demo" })
  books = servicesOn(database.url)
  const [row] = await database.query(
    `update partner set tax_collector = false
     where id = (select partner_id from partner_user where email = $1) returning id`,
    [PARTNER_2.requester],
  )
  partnerId = String(row?.["id"])
  const key = await publishableKeyOf(database)
  servers = [
    await startServer({ databaseUrl: database.url }),
    await startServer({ databaseUrl: database.url }),
  ]
  staff = await Promise.all(servers.map((server) => signInStaff(server, key)))
  partner = await signIn(serverOf(0), key, "customer", PARTNER_2.requester)
}, 600_000)

afterAll(async () => {
  for (const server of servers) await server.stop()
  await books?.disconnect()
  await database?.drop()
})

const nth = <T>(list: readonly T[], index: number): T => {
  const found = list[index % list.length]
  if (found === undefined) throw new Error("No server is running.")
  return found
}
const serverOf = (index: number): RunningSite => nth(servers, index)
const staffOf = (index: number): Caller => nth(staff, index)
const newOrder = (): Promise<AcceptedOrder> => acceptedOrder(partner, staffOf(0))

/** W1: staff enter what the partner paid in advance. Answers the PPN that was booked with it. */
async function payInAdvance(order: AcceptedOrder, downPayment: bigint): Promise<bigint> {
  const { ppn, total } = taxOnExclusive(rupiah(downPayment), RULE)
  const path = `/admin/partners/${partnerId}/orders/${order.bulkOrderId}/receipts`
  const { status } = await staffOf(0)("POST", path, {
    ...{ key: `advance-${order.orderId}`, deliveryId: null, receivedOn: dayAhead(0) },
    ...{ amount: total.toString(), bankReference: `TRF ${order.orderId}` },
    openSeen: (order.net + order.tax).toString(),
  })
  expect(status).toBe(200)
  return ppn
}

const downPaymentLeft = async (): Promise<bigint> =>
  (await books.ledger.balances("2310", [partnerId])).get(partnerId) ?? 0n

/** What the deliveries of these orders put on each account, debits above zero. */
async function bookedFor(orders: readonly AcceptedOrder[]): Promise<Record<string, string>> {
  const rows = await database.query(
    `select account_code as account,
       sum(case side when 'debit' then amount else -amount end)::text as balance
     from ledger_posting posting join ledger_entry entry on entry.id = posting.entry_id
     where entry.event_id in (
       select 'delivery:' || id || ':delivered' from delivery where order_id = any($1)
       union all select 'inspection:' || inspection.id || ':accepted' from inspection
         join ordered_line line on line.id = inspection.ordered_line_id
       where line.order_id = any($1))
     group by 1`,
    [orders.map(({ orderId }) => orderId)],
  )
  return Object.fromEntries(rows.map((row) => [String(row["account"]), String(row["balance"])]))
}

/** How one order stands: certificates, entries and what Medusa's own order says. */
async function toldOf(orderId: string) {
  const [row] = await database.query(
    `select (select count(*)::int from delivery where order_id = $1) as deliveries,
       (select count(*)::int from delivery where order_id = $1 and posted_at is null) as unposted,
       (select count(*)::int from ledger_entry entry join delivery on order_id = $1
         and entry.event_id = 'delivery:' || delivery.id || ':delivered') as entries,
       (select count(*)::int from order_fulfillment where order_id = $1
         and deleted_at is null) as fulfilments,
       (select array[sum(fulfilled_quantity), sum(shipped_quantity), sum(delivered_quantity)]::int[]
         from order_item item join "order" placed on placed.id = item.order_id
           and placed.version = item.version where placed.id = $1) as shown`,
    [orderId],
  )
  return row
}

const refusedIn = (body: unknown): string => refusal.parse(body).sentence?.en ?? ""

describe("one certificate sent ten times at once to two servers", () => {
  it.each([
    ["with its pieces named", true],
    ["for whatever was accepted", false],
  ])("%s, is one delivery and one invoice", async (_, named) => {
    const order = await newOrder()
    const number = `BAST-${order.orderId}`
    const certificate = { number, ...(named && { lines: order.lines }) }
    const answers = await Promise.all(
      Array.from({ length: AT_ONCE }, (_, index) => deliver(staffOf(index), order, certificate)),
    )
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200))
    const ids = answers.map(({ body }) => deliveryResponse.parse(body).delivery.deliveryId)
    expect(new Set(ids).size).toBe(1)
    expect(await toldOf(order.orderId)).toEqual({
      deliveries: 1,
      unposted: 0,
      entries: 1,
      fulfilments: 1,
      shown: [60, 60, 60],
    })
  })
})

describe("two certificates at once for the same accepted pieces", () => {
  it.each([
    ["with the pieces named", true],
    ["for whatever was accepted", false],
  ])("%s: one is signed and the other told that nothing is left", async (_, named) => {
    const order = await newOrder()
    const answers = await Promise.all(
      [0, 1].map((index) =>
        deliver(staffOf(index), order, {
          number: `BAST-${index}-${order.orderId}`,
          ...(named && { lines: order.lines }),
        }),
      ),
    )
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 400])
    const refused = answers.find(({ status }) => status === 400)
    expect(refusedIn(refused?.body)).toMatch(/0 pieces of .* are ready|No accepted piece/)
    expect(await toldOf(order.orderId)).toMatchObject({ deliveries: 1, shown: [60, 60, 60] })
  })
})

describe("deliveries of one partner at once, with a down payment for one of them", () => {
  it("use it up once: the rest is owed, and PPN is due once", async () => {
    const orders = [await newOrder(), await newOrder(), await newOrder(), await newOrder()]
    const paid = nth(orders, 0)
    const carried = await payInAdvance(paid, paid.net)
    const answers = await Promise.all(
      orders.map((order, index) =>
        deliver(staffOf(index), order, { number: `BAST-${order.orderId}` }),
      ),
    )
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200])
    for (const { orderId } of orders) {
      expect(await toldOf(orderId)).toMatchObject({ entries: 1, unposted: 0 })
    }
    expect(await downPaymentLeft()).toBe(0n)
    const [net, tax] = [paid.net * 4n, paid.tax * 4n]
    expect(await bookedFor(orders)).toMatchObject({
      "1210": String(net - paid.net + tax - carried),
      "1330": "0",
      "2210": String(carried - tax),
      "2310": String(paid.net),
    })
  }, 240_000)
})

describe("an order with a down payment of half, delivered in three parts", () => {
  it("closes to nothing left and its own PPN, also when no order is taxed any more", async () => {
    const order = await newOrder()
    const carried = await payInAdvance(order, (order.net + 1n) / 2n)
    await database.query("update cooperative set pkp_since = null")
    const parts = [7, 11].map((pieces) => order.lines.map((line) => ({ ...line, pieces })))
    for (const [index, lines] of [...parts, undefined].entries()) {
      const certificate = { number: `BAST-${index}-${order.orderId}`, ...(lines && { lines }) }
      expect((await deliver(staffOf(index), order, certificate)).status).toBe(200)
    }
    expect(await downPaymentLeft()).toBe(0n)
    expect(await bookedFor([order])).toMatchObject({
      "1330": "0",
      "2210": String(carried - order.tax),
      "1210": String(order.net - (order.net + 1n) / 2n + order.tax - carried),
    })
    expect(await toldOf(order.orderId)).toMatchObject({ fulfilments: 3, shown: [60, 60, 60] })
  })
})
