import {
  boardResponse,
  handoverResponse,
  handoversResponse,
  payoutRunResponse,
  refusal,
  workResponse,
  type Handover,
} from "@sentra/contracts"
import {
  createTestDatabase,
  startServer,
  type RunningSite,
  type TestDatabase,
} from "@sentra/testing"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { acceptedOrder, deliver, type AcceptedOrder } from "./support/accepted-order.js"
import { approve, sendToBank, signInChair, waitingAbout } from "./support/payouts.js"
import { publishableKeyOf, signIn, signInStaff, type Answer, type Caller } from "./support/people.js"
import { expectSound } from "./support/sound.js"
import { PARTNER_1 } from "./support/uniforms.js"

const TODAY = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Jakarta" }).format(new Date())
const HANDOVERS = "/admin/production/handovers"

let database: TestDatabase
let server: RunningSite
let staff: Caller
let chair: Caller
let buyer: Caller
let key: string

beforeAll(async () => {
  database = await createTestDatabase({ template: "demo" })
  server = await startServer({ databaseUrl: database.url })
  key = await publishableKeyOf(database)
  staff = await signInStaff(server, key)
  chair = await signInChair(server, key)
  buyer = await signIn(server, key, "customer", PARTNER_1.requester)
}, 600_000)

afterAll(async () => {
  await server?.stop()
  await database?.drop()
})

/** What was brought for an order, newest first. */
async function handoversOf({ lines }: AcceptedOrder): Promise<Handover[]> {
  const { body } = await staff("GET", `${HANDOVERS}?limit=100`)
  const ids = new Set(lines.map(({ orderedLineId }) => orderedLineId))
  return handoversResponse
    .parse(body)
    .handovers.filter(({ orderedLineId }) => orderedLineId !== null && ids.has(orderedLineId))
}

async function lastOf(order: AcceptedOrder): Promise<Handover> {
  const [last] = await handoversOf(order)
  if (!last) throw new Error("Nothing was brought.")
  return last
}

const askReversal = ({ handoverId }: Handover): Promise<Answer> =>
  staff("POST", `${HANDOVERS}/${handoverId}/reversals`, { reason: "Salah hitung" })

const inspect = ({ handoverId }: Handover, counts: object): Promise<Answer> =>
  staff("POST", `${HANDOVERS}/${handoverId}/inspections`, {
    ...{ accepted: 0, rework: 0, rejected: 0, grade: "A", reason: "Hitung ulang", ...counts },
  })

const acceptedOn = async ({ orderId }: AcceptedOrder): Promise<number> =>
  boardResponse.parse(
    (await staff("GET", `/admin/production/orders/${orderId}/allocations`)).body,
  ).order.stops.accepted

const said = ({ body }: Answer): string => refusal.parse(body).sentence?.en ?? ""

/** What the books say of one inspection, debits above zero. */
async function booked({ inspectionId }: Handover): Promise<Record<string, bigint>> {
  const rows = await database.query(
    `select account_code as account,
       sum(case side when 'debit' then amount else -amount end)::text as balance
     from ledger_posting posting join ledger_entry entry on entry.id = posting.entry_id
     where entry.event_id like 'inspection:' || $1 || ':%' group by 1`,
    [inspectionId],
  )
  return Object.fromEntries(
    rows.map((row) => [String(row["account"]), BigInt(String(row["balance"]))]),
  )
}

describe("An acceptance that was wrong", () => {
  it("is taken back when a second person agrees, and its pieces are inspected again", async () => {
    const order = await acceptedOrder(buyer, staff)
    const before = await acceptedOn(order)
    const wrong = await lastOf(order)
    const member = await signIn(
      server, key, "artisan", `${wrong.memberNumber.toLowerCase()}@gending.example`,
    )
    expect((await askReversal(wrong)).status).toBe(200)
    expect((await askReversal(wrong)).status).toBe(409)
    const asked = await waitingAbout(chair, wrong.inspectionId)
    expect((await approve(staff, asked)).status).toBe(403)
    const answers = await Promise.all([1, 2, 3].map(() => approve(chair, asked)))
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])

    expect(await acceptedOn(order)).toBe(before - wrong.accepted)
    expect(new Set(Object.values(await booked(wrong)))).toEqual(new Set([0n]))
    const waits = await lastOf(order)
    expect(waits).toMatchObject({ reversedBecause: "Salah hitung", earned: "0" })
    const { inspections } = workResponse.parse((await member("GET", "/artisans/me/work")).body)
    expect(inspections.map(({ inspectionId }) => inspectionId)).not.toContain(wrong.inspectionId)
    const early = await deliver(staff, order, {
      number: `EARLY-${order.orderId}`,
      lines: order.lines,
    })
    expect(early.status).toBe(400)

    const less = await inspect(wrong, { accepted: wrong.pieces - 1 })
    expect([less.status, refusal.parse(less.body).field]).toEqual([400, "accepted"])
    const found = await inspect(wrong, { accepted: wrong.pieces - 1, rework: 1 })
    expect(found.status, JSON.stringify(found.body)).toBe(200)
    const { handover } = handoverResponse.parse(found.body)
    expect(handover).toMatchObject({ accepted: wrong.pieces - 1, rework: 1, reversedBecause: null })
    expect(BigInt(handover.earned) < BigInt(wrong.earned)).toBe(true)
    expect((await booked(handover))["2120"]).toBe(-BigInt(handover.earned))
    expect(await acceptedOn(order)).toBe(before - 1)
    expect((await deliver(staff, order, { number: `BAST-${order.orderId}` })).status).toBe(200)
    await expectSound(staff)
  }, 240_000)

  it("stays once its pieces were delivered, also where that was after somebody asked", async () => {
    const order = await acceptedOrder(buyer, staff)
    const wrong = await lastOf(order)
    expect((await askReversal(wrong)).status).toBe(200)
    expect((await deliver(staff, order, { number: `BAST-${order.orderId}` })).status).toBe(200)
    const agreed = await approve(chair, await waitingAbout(chair, wrong.inspectionId))
    expect([agreed.status, said(agreed)]).toEqual([409, expect.stringMatching(/not delivered yet/)])
    expect((await askReversal(wrong)).status).toBe(409)
    expect(await lastOf(order)).toMatchObject({ reversedBecause: null, earned: wrong.earned })
  }, 240_000)

  it("that was paid out already is owed by the member", async () => {
    const order = await acceptedOrder(buyer, staff)
    const wrong = await lastOf(order)
    const opened = await staff("POST", "/admin/payout-runs", { cutOff: TODAY })
    const { run } = payoutRunResponse.parse(opened.body)
    await sendToBank(staff, chair, run.runId)
    const results = run.payouts.map(({ payoutId }) => ({
      ...{ payoutId, outcome: "paid", bankReference: "TRX-REV", fee: "0" },
    }))
    const paid = await staff("POST", `/admin/payout-runs/${run.runId}/settlements`, { results })
    expect(paid.status, JSON.stringify(paid.body)).toBe(200)

    expect((await askReversal(wrong)).status).toBe(200)
    expect((await approve(chair, await waitingAbout(chair, wrong.inspectionId))).status).toBe(200)
    const earned = BigInt(wrong.earned)
    expect(await booked(wrong)).toMatchObject({ "1240": earned, "1330": 0n, "2120": -earned })
    await expectSound(staff)
  }, 240_000)

  it("of stock is off the shelf until it was inspected again", async () => {
    const [stock] = await database.query(
      `select lot.artisan_id, lot.variant_id from lot where available_pieces > 0 limit 1`,
    )
    const left = async (): Promise<number> => {
      const [row] = await database.query(
        "select sum(available_pieces)::int as pieces from lot where variant_id = $1",
        [stock?.["variant_id"]],
      )
      return Number(row?.["pieces"])
    }
    const before = await left()
    const brought = await staff("POST", HANDOVERS, {
      ...{ key: "reversed-stock", artisanId: stock?.["artisan_id"], grade: "A" },
      ...{ variantId: stock?.["variant_id"], accepted: 4, rework: 0, rejected: 0 },
    })
    expect(brought.status, JSON.stringify(brought.body)).toBe(200)
    const { handover } = handoverResponse.parse(brought.body)
    expect(await left()).toBe(before + 4)
    expect((await askReversal(handover)).status).toBe(200)
    const asked = await waitingAbout(chair, handover.inspectionId)
    expect((await approve(chair, asked)).status).toBe(200)
    expect(await left()).toBe(before)
    expect((await inspect(handover, { accepted: 3, rework: 1 })).status).toBe(200)
    expect(await left()).toBe(before + 3)
  }, 240_000)
})
