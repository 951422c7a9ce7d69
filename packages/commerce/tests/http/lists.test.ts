import {
  entriesResponse,
  handoversResponse,
  membersResponse,
  payoutRunsResponse,
  productionOrdersResponse,
  refusal,
  workResponse,
} from "@sentra/contracts"
import {
  createTestDatabase,
  startServer,
  type RunningSite,
  type TestDatabase,
} from "@sentra/testing"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { servicesOn } from "../module/support/open-modules.js"
import { bringing, giving, shirts } from "../module/support/ordered-line.js"
import { publishableKeyOf, signIn, signInStaff, type Caller } from "./support/people.js"

const FINISHED = 60
const OPEN = 3

let database: TestDatabase
let server: RunningSite
let staff: Caller
let member: Caller
let finishedIds: string[]
let before: { open: number; finished: number }

beforeAll(async () => {
  database = await createTestDatabase({ template: "demo" })
  // Without its jobs: nothing is posted between one page and the next.
  const env = { MEDUSA_WORKER_MODE: "server" }
  server = await startServer({ databaseUrl: database.url, env })
  const key = await publishableKeyOf(database)
  staff = await signInStaff(server, key)
  member = await signIn(server, key, "artisan", "a02@gending.example")
  const { work, finishedCount } = await workOf("")
  before = { finished: finishedCount, open: work.filter(({ openPieces }) => openPieces > 0).length }
  finishedIds = await manyLines()
}, 600_000)

afterAll(async () => {
  await server?.stop()
  await database?.drop()
})

/** Lines of one member: the first are finished, the last still open. Newest first. */
async function manyLines(): Promise<string[]> {
  const { artisan, production, disconnect } = servicesOn(database.url)
  const [{ id } = { id: "" }] = await artisan.artisans({ memberNumbers: ["A02"] })
  const finished: string[] = []
  for (let made = 0; made < FINISHED + OPEN; made += 1) {
    const [line] = await production.lines.freeze([shirts()])
    const lineId = line?.id ?? ""
    await production.work.allocate({ runs: [giving(lineId, { [id]: 10 })] })
    if (made >= FINISHED) continue
    await production.work.handOver(bringing(lineId, id, { accepted: 10 }))
    finished.unshift(lineId)
  }
  await disconnect()
  return finished
}

const workOf = async (query: string) =>
  workResponse.parse((await member("GET", `/artisans/me/work${query}`)).body)

const LISTS = [
  ["/admin/artisans", (body: unknown) => rowsOf(membersResponse.parse(body), "members")],
  ["/admin/payout-runs", (body: unknown) => rowsOf(payoutRunsResponse.parse(body), "runs")],
  [
    "/admin/production/orders",
    (body: unknown) => rowsOf(productionOrdersResponse.parse(body), "orders"),
  ],
  [
    "/admin/production/handovers",
    (body: unknown) => rowsOf(handoversResponse.parse(body), "handovers"),
  ],
  ["/admin/ledger/entries", (body: unknown) => rowsOf(entriesResponse.parse(body), "entries")],
] as const

const rowsOf = <Key extends string>(
  body: Record<Key, readonly unknown[]> & { count: number },
  key: Key,
) => ({ rows: body[key], count: body.count })

describe.each(LISTS)("GET %s", (path, read) => {
  const page = async (query: string) => read((await staff("GET", `${path}?${query}`)).body)

  it("gives the list part by part, none twice and none left out, with how many there are", async () => {
    const all = await page("limit=1000")
    const parts = []
    for (let offset = 0; offset < all.count && offset < 60; offset += 7) {
      const part = await page(`limit=7&offset=${offset}`)
      expect(part.count).toBe(all.count)
      parts.push(...part.rows)
    }
    expect(all.count).toBeGreaterThan(1)
    expect(parts).toEqual(all.rows.slice(0, parts.length))
    expect(await page(`offset=${all.count}`)).toEqual({ rows: [], count: all.count })
  })

  it("refuses a page that cannot be, naming the field", async () => {
    for (const [field, value] of [["limit", "0"], ["limit", "1001"], ["offset", "-1"], ["limit", "x"]]) {
      const { status, body } = await staff("GET", `${path}?${field}=${value}`)
      expect(status, `${field}=${value}`).toBe(400)
      expect(refusal.parse(body).field).toBe(field)
    }
  })
})

describe("GET /artisans/me/work", () => {
  it("gives all that is in hand, and the newest fifty of what is finished with their number", async () => {
    const { work, finishedCount } = await workOf("")
    expect(finishedCount).toBe(before.finished + FINISHED)
    const open = work.filter(({ openPieces }) => openPieces > 0)
    expect(open).toHaveLength(before.open + OPEN)
    expect(work.slice(0, open.length)).toEqual(open)
    const finished = work.slice(open.length).map(({ orderedLineId }) => orderedLineId)
    expect(finished).toEqual(finishedIds.slice(0, 50))
  })

  it("gives finished work a page at a time", async () => {
    const { work } = await workOf("?limit=10&offset=50")
    const finished = work.filter(({ openPieces }) => openPieces === 0)
    expect(finished.map(({ orderedLineId }) => orderedLineId)).toEqual(finishedIds.slice(50))
    expect((await member("GET", "/artisans/me/work?limit=0")).status).toBe(400)
  })
})
