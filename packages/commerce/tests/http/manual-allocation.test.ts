import { boardResponse, bulkOrderPlacedResponse, refusal, type Board } from "@sentra/contracts"
import {
  createTestDatabase,
  startServer,
  type RunningSite,
  type TestDatabase,
} from "@sentra/testing"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { approve, signInChair, waitingAbout } from "./support/payouts.js"
import { publishableKeyOf, signIn, signInStaff, type Answer, type Caller } from "./support/people.js"
import { until } from "./support/shopper.js"
import { dayAhead, orderAsSeen, PARTNER_1 } from "./support/uniforms.js"

let database: TestDatabase
let server: RunningSite
let staff: Caller
let chair: Caller
let buyer: Caller

beforeAll(async () => {
  database = await createTestDatabase({ template: "demo" })
  server = await startServer({ databaseUrl: database.url })
  const key = await publishableKeyOf(database)
  staff = await signInStaff(server, key)
  chair = await signInChair(server, key)
  buyer = await signIn(server, key, "customer", PARTNER_1.requester)
}, 600_000)

afterAll(async () => {
  await server?.stop()
  await database?.drop()
})

const pathOf = (orderId: string, what: string): string =>
  `/admin/production/orders/${orderId}/${what}`

const boardOf = async (orderId: string): Promise<Board> =>
  boardResponse.parse((await staff("GET", pathOf(orderId, "allocations"))).body)

const lineOf = async (orderId: string) => {
  const [line] = (await boardOf(orderId)).lines
  if (!line) throw new Error("The order has no line.")
  return line
}

/** An order due tomorrow, of more than all members can make by then. */
async function stuckOrder(): Promise<string> {
  const reference = `stuck-${process.pid}-${Date.now()}`
  const placed = await orderAsSeen(buyer, {
    ...{ reference, poNumber: `PO-${reference}`, requestedOn: dayAhead(1) },
    lines: [{ lineNumber: 2, sku: "SKK-BTK", size: "9", pieces: 400 }],
  })
  expect(placed.status, JSON.stringify(placed.body)).toBe(200)
  const { orderId } = bulkOrderPlacedResponse.parse(placed.body).bulkOrder
  return until(async () => ((await lineOf(orderId)).runs.length > 0 ? orderId : undefined))
}

const memberNamed = async (memberNumber: string): Promise<string> => {
  const [row] = await database.query("select id from artisan where member_number = $1", [
    memberNumber,
  ])
  return String(row?.["id"])
}

const ask = async (orderId: string, change: object): Promise<Answer> => {
  const { orderedLineId, unallocatedPieces, dueOn } = await lineOf(orderId)
  return staff("POST", pathOf(orderId, "manual-allocations"), {
    ...{ orderedLineId, artisanId: null, pieces: null, dueOn: null, reason: "Mitra menunggu" },
    ...{ leftSeen: unallocatedPieces, dueOnSeen: dueOn, ...change },
  })
}

const agree = async (orderId: string): Promise<Answer> =>
  approve(chair, await waitingAbout(chair, (await lineOf(orderId)).orderedLineId))

const refusedField = ({ status, body }: Answer) => [status, refusal.parse(body).field]

describe("Pieces that the rule left over", () => {
  it("go to a chosen member for a later day, once a second person agrees", async () => {
    const orderId = await stuckOrder()
    const before = await lineOf(orderId)
    expect(before.unallocatedPieces).toBeGreaterThan(0)
    const artisanId = await memberNamed("A12")
    const dueOn = dayAhead(60)
    const pieces = Math.min(7, before.unallocatedPieces)
    expect((await ask(orderId, { artisanId, pieces, dueOn })).status).toBe(200)
    expect((await ask(orderId, { artisanId, pieces, dueOn })).status).toBe(409)
    expect(await lineOf(orderId)).toMatchObject({
      ...{ manualAllocationWaits: true, dueOn: before.dueOn },
      unallocatedPieces: before.unallocatedPieces,
    })
    const asked = await waitingAbout(chair, before.orderedLineId)
    expect((await approve(staff, asked)).status).toBe(403)
    const answers = await Promise.all([1, 2, 3].map(() => approve(chair, asked)))
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
    const after = await lineOf(orderId)
    expect(after).toMatchObject({
      ...{ manualAllocationWaits: false, dueOn },
      unallocatedPieces: before.unallocatedPieces - pieces,
    })
    const had = before.rows.find((row) => row.artisanId === artisanId)?.pieces ?? 0
    const row = after.rows.find((each) => each.artisanId === artisanId)
    expect(row?.pieces).toBe(had + pieces)
    expect(row?.explanation.en).toContain("Mitra menunggu")
    expect(after.runs.at(-1)).toMatchObject({ cause: "manual", pieces, unallocatedPieces: 0 })
  }, 240_000)

  it("are divided again by the rule where only the day is another", async () => {
    const orderId = await stuckOrder()
    const before = await lineOf(orderId)
    expect((await ask(orderId, { dueOn: dayAhead(700) })).status).toBe(200)
    expect((await agree(orderId)).status).toBe(200)
    const after = await lineOf(orderId)
    expect(after.dueOn).toBe(dayAhead(700))
    expect(after.unallocatedPieces).toBeLessThan(before.unallocatedPieces)
  }, 240_000)

  it("stay where something changed meanwhile, and are refused to who cannot make them", async () => {
    const orderId = await stuckOrder()
    const { unallocatedPieces: left } = await lineOf(orderId)
    const artisanId = await memberNamed("A12")
    expect(refusedField(await ask(orderId, {}))).toEqual([400, "artisanId"])
    expect(refusedField(await ask(orderId, { artisanId }))).toEqual([400, "pieces"])
    expect(refusedField(await ask(orderId, { dueOn: dayAhead(-1) }))).toEqual([400, "dueOn"])
    expect(refusedField(await ask(orderId, { artisanId, pieces: left + 1 }))).toEqual([400, "pieces"])
    const stranger = { artisanId: await memberNamed("A11"), pieces: 1 }
    expect(refusedField(await ask(orderId, stranger))).toEqual([400, "artisanId"])
    const stale = { artisanId, pieces: 1, leftSeen: left - 1 }
    expect(refusedField(await ask(orderId, stale))).toEqual([409, "leftSeen"])

    expect((await ask(orderId, { artisanId, pieces: 1 })).status).toBe(200)
    await database.query(
      "update ordered_line set due_on = $2 where id = $1",
      [(await lineOf(orderId)).orderedLineId, dayAhead(700)],
    )
    expect(refusedField(await agree(orderId))).toEqual([409, "dueOn"])
    expect((await lineOf(orderId)).unallocatedPieces).toBe(left)
  }, 240_000)
})
