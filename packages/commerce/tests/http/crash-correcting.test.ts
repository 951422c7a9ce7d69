import {
  boardResponse,
  bulkOrderPlacedResponse,
  handoversResponse,
  staffPartnerOrderResponse,
  type Handover,
} from "@sentra/contracts"
import "@sentra/commerce/workflows"
import { startServer, type RunningSite } from "@sentra/testing"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { acceptedOrder, type AcceptedOrder } from "./support/accepted-order.js"
import { killedAfter, stepsOf } from "./support/crash.js"
import { approve, waitingAbout } from "./support/payouts.js"
import type { Caller } from "./support/people.js"
import { expectSound } from "./support/sound.js"
import { copyOfDemo, peopleAt, type Side } from "./support/twins.js"
import { until } from "./support/shopper.js"
import { dayAhead, orderAsSeen } from "./support/uniforms.js"

let server: RunningSite
let house: Side

beforeAll(async () => {
  const database = await copyOfDemo()
  server = await startServer({ databaseUrl: database.url })
  house = { database, ...(await peopleAt(server, database)) }
}, 600_000)

afterAll(async () => {
  await server?.stop()
  await house?.database.drop()
})

/** The same word again, once a sweeper may have come by: it is done, once. */
async function agreeAgain(subjectId: string, approvalId: string): Promise<void> {
  const { status, body } = await approve(house.chair, { approvalId })
  expect(status, `${subjectId}: ${JSON.stringify(body)}`).toBe(200)
}

const killedWhileAgreeing = async (step: string, subjectId: string): Promise<void> => {
  const { approvalId } = await waitingAbout(house.chair, subjectId)
  await killedAfter(step, house.database, ({ chair }) => approve(chair, { approvalId }))
  await expectSound(house.staff)
  await agreeAgain(subjectId, approvalId)
  await expectSound(house.staff)
}

const postings = (like: string) =>
  house.database.query(
    `select entry.event_id, count(*)::int as postings from ledger_posting posting
     join ledger_entry entry on entry.id = posting.entry_id
     where entry.event_id like $1 group by 1 order by 1`,
    [like],
  )

describe("A server killed while it reverses a receipt", () => {
  let order: AcceptedOrder
  let path: string

  beforeAll(async () => {
    order = await acceptedOrder(house.partner, house.staff)
    const [row] = await house.database.query(
      "select partner_id from bulk_order where id = $1", [order.bulkOrderId],
    )
    path = `/admin/partners/${String(row?.["partner_id"])}/orders/${order.bulkOrderId}`
  }, 600_000)

  const detail = async (staff: Caller) =>
    staffPartnerOrderResponse.parse((await staff("GET", path)).body).order

  it.each(stepsOf("carry-out-approval", "reverse-receipt"))(
    "after %s is followed by one that posts the mirror entry, once",
    { timeout: 300_000 },
    async (step) => {
      const { staff } = house
      const { advanceable, money } = await detail(staff)
      const entered = await staff("POST", `${path}/receipts`, {
        ...{ key: `crash-${step}`, bankReference: `CRASH ${step}`, deliveryId: null },
        ...{ amount: "111000", receivedOn: dayAhead(0), openSeen: advanceable },
      })
      expect(entered.status, JSON.stringify(entered.body)).toBe(200)
      const { receipts } = staffPartnerOrderResponse.parse(entered.body).order
      const receiptId = receipts.at(-1)?.receiptId ?? ""
      const asked = await staff("POST", `${path}/receipts/${receiptId}/reversals`, {
        reason: "Salah catat",
      })
      expect(asked.status).toBe(200)
      await killedWhileAgreeing(step, receiptId)
      expect(await postings(`payment:${receiptId}:%`)).toEqual([
        { event_id: `payment:${receiptId}:down-payment`, postings: 3 },
        { event_id: `payment:${receiptId}:down-payment:corrected`, postings: 3 },
      ])
      expect((await detail(staff)).money).toEqual(money)
    },
  )
})

const HANDOVERS = "/admin/production/handovers"

async function lastOf({ lines }: AcceptedOrder): Promise<Handover> {
  const { body } = await house.staff("GET", `${HANDOVERS}?limit=100`)
  const ids = lines.map(({ orderedLineId }) => orderedLineId)
  const last = handoversResponse
    .parse(body)
    .handovers.find(({ orderedLineId }) => orderedLineId !== null && ids.includes(orderedLineId))
  if (!last) throw new Error("Nothing was brought.")
  return last
}

const askReversal = async ({ handoverId }: Handover): Promise<void> => {
  const path = `${HANDOVERS}/${handoverId}/reversals`
  const { status, body } = await house.staff("POST", path, { reason: "Salah hitung" })
  expect(status, JSON.stringify(body)).toBe(200)
}

const accepted = async ({ orderId }: AcceptedOrder): Promise<number> =>
  boardResponse.parse(
    (await house.staff("GET", `/admin/production/orders/${orderId}/allocations`)).body,
  ).order.stops.accepted

describe("A server killed while it takes an acceptance back, or inspects anew", () => {
  it.each(stepsOf("reverse-acceptance"))(
    "after %s is followed by one that takes the earning back, once",
    { timeout: 300_000 },
    async (step) => {
      const order = await acceptedOrder(house.partner, house.staff)
      const [before, wrong] = [await accepted(order), await lastOf(order)]
      await askReversal(wrong)
      await killedWhileAgreeing(step, wrong.inspectionId)
      expect(await postings(`inspection:${wrong.inspectionId}:%:corrected`)).toEqual([
        { event_id: `inspection:${wrong.inspectionId}:accepted:corrected`, postings: 2 },
      ])
      expect(await accepted(order)).toBe(before - wrong.accepted)
    },
  )

  it.each(stepsOf("inspect-again"))(
    "after %s is followed by one that books what was found, once",
    { timeout: 300_000 },
    async (step) => {
      const order = await acceptedOrder(house.partner, house.staff)
      const wrong = await lastOf(order)
      await askReversal(wrong)
      const { approvalId } = await waitingAbout(house.chair, wrong.inspectionId)
      expect((await approve(house.chair, { approvalId })).status).toBe(200)
      const found = {
        ...{ accepted: wrong.pieces - 1, rework: 0, rejected: 1 },
        ...{ grade: "A", reason: "Hitung ulang" },
      }
      const inspect = (staff: Caller) =>
        staff("POST", `${HANDOVERS}/${wrong.handoverId}/inspections`, found)
      await killedAfter(step, house.database, ({ staff }) => inspect(staff))
      await expectSound(house.staff)
      expect((await inspect(house.staff)).status).toBe(200)
      const { inspectionId, earned } = await lastOf(order)
      await until(async () => {
        const booked = await postings(`inspection:${inspectionId}:%`)
        return booked.length === 2 ? booked : undefined
      })
      expect(BigInt(earned)).toBeGreaterThan(0n)
      await expectSound(house.staff)
    },
  )
})

describe("A server killed while it gives pieces by hand", () => {
  it.each(stepsOf("allocate-by-hand"))(
    "after %s is followed by one that gives them once",
    { timeout: 300_000 },
    async (step) => {
      const { partner, staff } = house
      const reference = `by-hand-${step}`
      const placed = await orderAsSeen(partner, {
        ...{ reference, poNumber: `PO-${reference}`, requestedOn: dayAhead(1) },
        lines: [{ lineNumber: 2, sku: "SKK-BTK", size: "9", pieces: 400 }],
      })
      const { orderId } = bulkOrderPlacedResponse.parse(placed.body).bulkOrder
      const path = `/admin/production/orders/${orderId}`
      const line = await until(async () => {
        const [one] = boardResponse.parse((await staff("GET", `${path}/allocations`)).body).lines
        return one && one.runs.length > 0 ? one : undefined
      })
      const [member] = await house.database.query(
        "select id from artisan where member_number = 'A12'",
      )
      const byRule = step === "divide-and-record-allocation"
      const asked = await staff("POST", `${path}/manual-allocations`, {
        ...{ orderedLineId: line.orderedLineId, dueOn: dayAhead(700), reason: "Mitra menunggu" },
        ...{ leftSeen: line.unallocatedPieces, dueOnSeen: line.dueOn },
        ...(byRule ? { artisanId: null, pieces: null } : { artisanId: member?.["id"], pieces: 1 }),
      })
      expect(asked.status, JSON.stringify(asked.body)).toBe(200)
      await killedWhileAgreeing(step, line.orderedLineId)
      const runs = await house.database.query(
        "select cause from allocation_run where ordered_line_id = $1 order by sequence",
        [line.orderedLineId],
      )
      expect(runs).toEqual([{ cause: "ordered" }, { cause: "manual" }])
    },
  )
})
