import { afterAll, beforeAll, describe, expect, it, vi } from "vitest"
import {
  boardResponse,
  bulkOrderPlacedResponse,
  bulkOrderResponse,
  deliveryResponse,
  handoverResponse,
  refusal,
  type Board,
} from "@sentra/contracts"
import {
  createTestDatabase,
  startServer,
  type RunningSite,
  type TestDatabase,
} from "@sentra/testing"
import { publishableKeyOf, signIn, signInStaff, type Caller } from "./support/people.js"
import { PARTNER_1, uniformOrder } from "./support/uniforms.js"

let database: TestDatabase
let server: RunningSite
let partner: Caller
let staff: Caller
let order: { id: string; orderId: string; net: string; tax: string; total: string }

beforeAll(async () => {
  database = await createTestDatabase({ template: "demo" })
  server = await startServer({ databaseUrl: database.url })
  const key = await publishableKeyOf(database)
  partner = await signIn(server, key, "customer", PARTNER_1.requester)
  staff = await signInStaff(server, key)
  const placed = await partner("POST", "/store/partners/me/bulk-orders", uniformOrder())
  order = bulkOrderPlacedResponse.parse(placed.body).bulkOrder
  await vi.waitFor(async () => expect((await board()).order.stops.allocated).toBe(480), {
    timeout: 60_000,
    interval: 500,
  })
}, 600_000)

afterAll(async () => {
  await server?.stop()
  await database?.drop()
})

const board = async (): Promise<Board> => {
  const { body } = await staff("GET", `/admin/production/orders/${order.orderId}/allocations`)
  return boardResponse.parse(body)
}

const lineOf = async (sku: string) => {
  const line = (await board()).lines.find((candidate) => candidate.sku === sku)
  if (!line) throw new Error(`${sku} is not on the board`)
  return line
}

let handovers = 0
const bring = async (change: object) => {
  handovers += 1
  return staff("POST", "/admin/production/handovers", {
    key: `handover-${handovers}`,
    accepted: 0,
    rework: 0,
    rejected: 0,
    grade: "B",
    ...change,
  })
}

const shareTotalOf = async (where: string, value: string) => {
  const [row] = await database.query(
    `select coalesce(sum(amount), 0)::text as amount, coalesce(sum(net_amount), 0)::text as net,
       coalesce(sum(coop_amount), 0)::text as coop, coalesce(sum(tax_amount), 0)::text as tax
     from share where ${where} = $1`,
    [value],
  )
  return row
}

describe("pieces that the hub accepts and rejects", () => {
  it("earn when accepted; six rejected ones are given to a maker again, and each row says why", async () => {
    const line = await lineOf("HEM-CPD-M")
    const maker = line.rows.find(({ open }) => open >= 12)
    if (!maker) throw new Error("nobody holds a lot")
    const { artisanId, open } = maker
    const goods = { artisanId, orderedLineId: line.orderedLineId }
    const answer = await bring({
      ...goods,
      accepted: open - 6,
      rejected: 6,
      reason: "Jahitan lepas",
    })
    const { handover } = handoverResponse.parse(answer.body)
    expect(handover.earned).toBe(String((open - 6) * 164_000))

    const after = await lineOf("HEM-CPD-M")
    expect(after.runs.map(({ cause, pieces }) => [cause, pieces])).toEqual([
      ["ordered", 50],
      ["rejected", 6],
    ])
    expect(after.unallocatedPieces).toBe(0)
    expect(after.rows.reduce((total, row) => total + row.open + row.accepted, 0)).toBe(50)
    for (const row of after.rows) {
      expect(row.explanation.id).toContain(`${row.name} `)
      expect(row.explanation.id).not.toMatch(/kamu|(kerja|kapasitas|giliran|mutu)mu/i)
      expect(row.explanation.en).toContain(`${row.name} get`)
      expect(row.explanation.en).not.toMatch(/\byour?\b/i)
      const told = row.explanation.id.matchAll(/mendapat (\d+) potong/g)
      expect([...told].reduce((total, [, pieces]) => total + Number(pieces), 0)).toBe(row.pieces)
    }
  })

  it("cannot be more than the member holds, and the same key takes in once", async () => {
    const line = await lineOf("HEM-CPD-L")
    const maker = line.rows.find(({ open }) => open > 0)
    if (!maker) throw new Error("nobody holds pieces")
    const goods = { artisanId: maker.artisanId, orderedLineId: line.orderedLineId }
    const tooMany = await bring({ ...goods, accepted: maker.open + 1 })
    expect(tooMany.status).toBe(400)
    expect(refusal.parse(tooMany.body).field).toBe("pieces")

    const key = "the-same-key"
    const first = await bring({ ...goods, key, accepted: 1 })
    const again = await bring({ ...goods, key, accepted: 1 })
    expect(again.body).toEqual(first.body)
    const changed = await bring({ ...goods, key, accepted: 2 })
    expect(changed.status).toBe(409)
    expect((await lineOf("HEM-CPD-L")).stops.accepted).toBe(1)
  })

  it("sent back to be mended stay with the member and earn nothing yet", async () => {
    const line = await lineOf("HEM-CPD-S")
    const maker = line.rows.find(({ open }) => open > 0)
    if (!maker) throw new Error("nobody holds pieces")
    const goods = { artisanId: maker.artisanId, orderedLineId: line.orderedLineId }
    const answer = await bring({ ...goods, rework: 2, reason: "Kancing belum terpasang" })
    expect(handoverResponse.parse(answer.body).handover.earned).toBe("0")
    const after = await lineOf("HEM-CPD-S")
    expect(after.rows.find(({ artisanId }) => artisanId === maker.artisanId)?.open).toBe(maker.open)
    expect(after.runs).toHaveLength(1)
  })
})

/** Brings everything still open of a line, in parts of seven. */
const bringAll = async (sku: string) => {
  for (const row of (await lineOf(sku)).rows) {
    for (let left = row.open; left > 0; left -= 7) {
      const goods = { artisanId: row.artisanId, orderedLineId: (await lineOf(sku)).orderedLineId }
      const { status } = await bring({ ...goods, accepted: Math.min(7, left) })
      expect(status).toBe(200)
    }
  }
}

describe("a line accepted in many parts", () => {
  it("closes to its share, net and tax exactly", async () => {
    await bringAll("BLS-KMB-S")
    const line = await lineOf("BLS-KMB-S")
    expect(line.stops.accepted).toBe(36)
    const [frozen] = await database.query(
      `select artisan_share_total::text as amount, net_excluding_tax::text as net, tax::text as tax,
         (net_excluding_tax - artisan_share_total)::text as coop from ordered_line where id = $1`,
      [line.orderedLineId],
    )
    expect(await shareTotalOf("ordered_line_id", line.orderedLineId)).toEqual(frozen)
  })
})

describe("deliveries with a certificate", () => {
  it("hand over what was accepted, invoice it, and clear what the members earned", async () => {
    const path = `/admin/production/orders/${order.orderId}/deliveries`
    const first = deliveryResponse.parse((await staff("POST", path, { number: "BAST-1" })).body)
    expect((await staff("POST", path, { number: "BAST-1" })).body).toEqual(first)
    const none = await staff("POST", path, { number: "BAST-2" })
    expect(none.status).toBe(400)

    for (const { sku } of (await board()).lines) await bringAll(sku)
    const second = deliveryResponse.parse((await staff("POST", path, { number: "BAST-2" })).body)
    expect(first.delivery.pieces + second.delivery.pieces).toBe(480)
    expect(BigInt(first.delivery.invoiced) + BigInt(second.delivery.invoiced)).toBe(
      BigInt(order.total),
    )
    const detail = bulkOrderResponse.parse(
      (await partner("GET", `/store/partners/me/bulk-orders/${order.id}`)).body,
    ).bulkOrder
    expect(detail.stops).toEqual({ ordered: 480, allocated: 480, accepted: 480, delivered: 480 })
    expect(detail.deliveries).toHaveLength(2)
  })

  it("leave the books exact: the partner bears the net, accepted work cleared, members paid their share", async () => {
    const balances = await database.query(
      `select case when account_code in ('1210', '2310', '2210') then 'net of the partner'
           else account_code end as account,
         sum(case side when 'debit' then amount else -amount end)::text as balance
       from ledger_posting posting join ledger_entry entry on entry.id = posting.entry_id
       where entry.event_id in (
         select 'delivery:' || id || ':delivered' from delivery where order_id = $1
         union all select 'inspection:' || inspection.id || suffix from inspection
           join ordered_line line on line.id = inspection.ordered_line_id,
           unnest(array[':accepted', ':released']) suffix
         where line.order_id = $1)
       group by 1 order by 1`,
      [order.orderId],
    )
    const [frozen] = await database.query(
      "select sum(artisan_share_total)::text as artisans from ordered_line where order_id = $1",
      [order.orderId],
    )
    const artisans = BigInt(String(frozen?.["artisans"]))
    // A down payment (2310) is used up before anything is owed (1210); its PPN was booked with it.
    expect(balances).toEqual([
      { account: "1330", balance: "0" },
      { account: "2110", balance: "0" },
      { account: "2120", balance: String(-artisans) },
      { account: "4120", balance: String(artisans - BigInt(order.net)) },
      { account: "net of the partner", balance: order.net },
    ])
  })

  it("show on Medusa's own order as shipped and delivered", async () => {
    const fields = "id,fulfillment_status,*items.detail"
    const { body } = await staff("GET", `/admin/orders/${order.orderId}?fields=${fields}`)
    expect(body).toMatchObject({ order: { fulfillment_status: "delivered" } })
  })
})
