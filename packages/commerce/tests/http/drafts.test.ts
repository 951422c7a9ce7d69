import {
  bulkOrderPlacedResponse,
  bulkOrdersResponse,
  DRAFTS_MAX,
  draftResponse,
  draftsResponse,
  refusal,
  type BulkOrderDraft,
  type DraftContent,
} from "@sentra/contracts"
import {
  createTestDatabase,
  startServer,
  type RunningSite,
  type TestDatabase,
} from "@sentra/testing"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { publishableKeyOf, signIn, type Answer, type Caller } from "./support/people.js"
import { dayAhead, PARTNER_1, PARTNER_2, uniformOrder } from "./support/uniforms.js"

const DRAFTS = "/store/partners/me/drafts"

let database: TestDatabase
/** Two processes of the server, as behind a load balancer. */
let servers: RunningSite[]
let partner: Caller
let elsewhere: Caller
let colleague: Caller
let stranger: Caller

beforeAll(async () => {
  database = await createTestDatabase({ template: "demo" })
  servers = [
    await startServer({ databaseUrl: database.url }),
    await startServer({ databaseUrl: database.url }),
  ]
  const key = await publishableKeyOf(database)
  const at = (index: number, email: string): Promise<Caller> =>
    signIn({ url: servers[index]?.url ?? "" }, key, "customer", email)
  partner = await at(0, PARTNER_1.requester)
  elsewhere = await at(1, PARTNER_1.requester)
  colleague = await at(0, PARTNER_1.approver)
  stranger = await at(0, PARTNER_2.requester)
}, 600_000)

afterAll(async () => {
  for (const server of servers ?? []) await server.stop()
  await database?.drop()
})

beforeEach(() => database.query("delete from bulk_order_draft"))

const row = (line: number, pieces: string) => ({
  line,
  sku: "HEM-CPD",
  size: "M",
  pieces,
  note: "",
})
const content = (poNumber = "", pieces = "24"): DraftContent => ({
  poNumber,
  requestedOn: "",
  note: "",
  rows: [row(2, pieces)],
  notices: [],
})

const shown = ({ status, body }: Answer): BulkOrderDraft => {
  expect(status).toBe(200)
  return draftResponse.parse(body).draft
}
const begin = async (poNumber = "") =>
  shown(await partner("POST", DRAFTS, { content: content(poNumber) }))
const list = async (query = "", who = partner) =>
  draftsResponse.parse((await who("GET", `${DRAFTS}${query}`)).body)
const expectConflict = ({ status, body }: Answer, field: string) => {
  expect(status).toBe(409)
  expect(refusal.parse(body)).toMatchObject({ field })
  expect(refusal.parse(body).sentence?.id).toBeTruthy()
}

describe("A draft", () => {
  it("is its person's alone, the same at every process", async () => {
    const draft = await begin("4500")
    expect(shown(await elsewhere("GET", `${DRAFTS}/${draft.id}`))).toEqual(draft)
    for (const other of [colleague, stranger]) {
      expect((await other("GET", `${DRAFTS}/${draft.id}`)).status).toBe(404)
      const save = { version: 1, content: content("stolen") }
      expect((await other("POST", `${DRAFTS}/${draft.id}`, save)).status).toBe(404)
      const discard = await other("POST", `${DRAFTS}/${draft.id}/discarded`, { discarded: true })
      expect(discard.status).toBe(404)
      expect(await list("", other)).toEqual({ drafts: [], count: 0 })
    }
  })

  it("is saved over the version that was edited and over no other, whoever is faster", async () => {
    const { id } = await begin()
    const path = `${DRAFTS}/${id}`
    const save = (who: Caller, poNumber: string) =>
      who("POST", path, { version: 1, content: content(poNumber) })
    const answers = await Promise.all([save(partner, "A"), save(elsewhere, "B")])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    for (const answer of answers.filter(({ status }) => status === 409)) {
      expectConflict(answer, "version")
    }
    const now = shown(await partner("GET", path))
    expect(now.version).toBe(2)
    const again = { version: 2, content: content("C") }
    expect(shown(await partner("POST", path, again)).content.poNumber).toBe("C")
  })

  it("is discarded and taken back, and not saved in between", async () => {
    const { id } = await begin("4501")
    const path = `${DRAFTS}/${id}`
    const discarded = shown(await partner("POST", `${path}/discarded`, { discarded: true }))
    expect(discarded.discarded).toBe(true)
    expect((await list()).count).toBe(0)
    const save = { version: 1, content: content() }
    expectConflict(await partner("POST", path, save), "discarded")
    shown(await partner("POST", `${path}/discarded`, { discarded: false }))
    expect((await list()).drafts).toMatchObject([{ id, poNumber: "4501", rows: 1 }])
  })

  it("is sent when an order stands under its reference: not listed, not saved any more", async () => {
    const [sent, open] = [await begin("PO-sent"), await begin("PO-open")]
    const request = uniformOrder({ reference: sent.reference, requestedOn: dayAhead(700) })
    const placed = await partner("POST", "/store/partners/me/bulk-orders", request)
    const { bulkOrder } = bulkOrderPlacedResponse.parse(placed.body)
    expect((await list()).drafts.map(({ id }) => id)).toEqual([open.id])
    const now = shown(await partner("GET", `${DRAFTS}/${sent.id}`))
    expect(now.sentAs).toEqual({ bulkOrderId: bulkOrder.id, poNumber: bulkOrder.poNumber })
    const save = { version: 1, content: content("another") }
    expectConflict(await partner("POST", `${DRAFTS}/${sent.id}`, save), "sent")
  })

  it("may be made by those who order", async () => {
    const key = await publishableKeyOf(database)
    const [server] = servers
    const reader = await signIn({ url: server?.url ?? "" }, key, "customer", PARTNER_1.finance)
    expect((await reader("POST", DRAFTS, { content: content() })).status).toBe(403)
    expect(await list("", reader)).toEqual({ drafts: [], count: 0 })
  })
})

describe("The drafts of a person", () => {
  it("are bounded, also when many are begun at once, and all of them are listed", async () => {
    await database.query(
      `insert into bulk_order_draft
         (id, partner_id, partner_user_id, version, content, po_number, row_count, updated_at)
       select 'draft_' || n, partner_id, id, 1, '{}', n::text, 0, now() - n * interval '1 hour'
       from partner_user, generate_series(1, $1) n where email = $2`,
      [DRAFTS_MAX - 2, PARTNER_1.requester],
    )
    const many = await Promise.all(
      [partner, elsewhere, partner, elsewhere, partner].map((who) =>
        who("POST", DRAFTS, { content: content("new") }),
      ),
    )
    const refused = many.filter(({ status }) => status !== 200)
    expect(refused).toHaveLength(3)
    for (const answer of refused) expectConflict(answer, "drafts")
    const all = await list()
    expect(all.count).toBe(DRAFTS_MAX)
    expect(all.drafts).toHaveLength(DRAFTS_MAX)
    const pages = [await list("?limit=20"), await list("?limit=20&offset=20")]
    expect(pages.flatMap(({ drafts }) => drafts)).toEqual(all.drafts.slice(0, 40))
    expect((await list("?offset=60")).count).toBe(DRAFTS_MAX)

    const [first] = all.drafts
    await partner("POST", `${DRAFTS}/${first?.id ?? ""}/discarded`, { discarded: true })
    await begin()
    const back = `${DRAFTS}/${first?.id ?? ""}/discarded`
    expectConflict(await partner("POST", back, { discarded: false }), "drafts")
  })

  it("are forgotten when nobody touched them for two months, and the oldest discarded ones", async () => {
    const old = await begin()
    await database.query(
      "update bulk_order_draft set updated_at = now() - interval '61 days' where id = $1",
      [old.id],
    )
    for (let made = 0; made < 22; made += 1) {
      const { id } = await begin()
      await partner("POST", `${DRAFTS}/${id}/discarded`, { discarded: true })
    }
    expect((await partner("GET", `${DRAFTS}/${old.id}`)).status).toBe(404)
    const [kept] = await database.query("select count(*)::int as drafts from bulk_order_draft")
    expect(kept).toEqual({ drafts: 20 })
  })
})

describe("An order that is late", () => {
  it("says by how many days, until all of it is handed over", async () => {
    const request = uniformOrder({ requestedOn: dayAhead(30) })
    const placed = await partner("POST", "/store/partners/me/bulk-orders", request)
    const { bulkOrder } = bulkOrderPlacedResponse.parse(placed.body)
    expect(bulkOrder).toMatchObject({ dueOn: dayAhead(30), lateDays: 0 })
    await database.query("update ordered_line set due_on = $2 where order_id = $1", [
      bulkOrder.orderId,
      dayAhead(-3),
    ])
    const { body } = await partner("GET", "/store/partners/me/bulk-orders")
    const listed = bulkOrdersResponse.parse(body).bulkOrders.find(({ id }) => id === bulkOrder.id)
    expect(listed).toMatchObject({ dueOn: dayAhead(-3), lateDays: 3 })
  })
})
