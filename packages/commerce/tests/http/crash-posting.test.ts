import {
  boardResponse,
  staffPartnerOrderResponse,
  type DeliveryRequest,
  type HandoverRequest,
  type PartnerReceiptRequest,
} from "@sentra/contracts"
import "@sentra/commerce/workflows"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { killedAfter, stepsOf } from "./support/crash.js"
import { expectSound } from "./support/sound.js"
import { dayAhead } from "./support/uniforms.js"
import { finishAsIn, startTwins, type Twins } from "./support/twins.js"

const HANDOVERS = "/admin/production/handovers"

/** What one member makes of one line of an order. */
type Work = { orderId: string; orderedLineId: string; artisanId: string }

let twins: Twins
let pouches: Work
let scarves: Work

beforeAll(async () => {
  twins = await startTwins()
  ;[pouches, scarves] = await largestOpenWork()
}, 600_000)

afterAll(async () => {
  await twins?.stop()
})

/** Of the two lines whose makers still hold most, and of which the hub has seen nothing. */
async function largestOpenWork(): Promise<[Work, Work]> {
  const rows = await twins.killed.database.query(
    `select * from (
       select distinct on (line.id) line.order_id, line.id as ordered_line_id, given.artisan_id,
         given.pieces
       from allocation given join ordered_line line on line.id = given.ordered_line_id
       where not exists (select 1 from inspection where inspection.ordered_line_id = line.id)
       order by line.id, given.pieces desc) work
     order by pieces desc, ordered_line_id limit 2`,
  )
  const [first, second] = rows.map((row) => ({
    orderId: String(row["order_id"]),
    orderedLineId: String(row["ordered_line_id"]),
    artisanId: String(row["artisan_id"]),
  }))
  if (!first || !second) throw new Error("The demo has no two lines of untouched work.")
  return [first, second]
}

async function expectNoPieceLost({ orderId }: Work): Promise<void> {
  const path = `/admin/production/orders/${orderId}/allocations`
  const { lines } = boardResponse.parse((await twins.killed.staff("GET", path)).body)
  for (const { rows, unallocatedPieces, stops } of lines) {
    const held = rows.reduce((total, { open, accepted }) => total + open + accepted, 0)
    expect(held + unallocatedPieces).toBe(stops.ordered)
  }
}

describe("A server killed while it takes pieces in", () => {
  const steps = stepsOf("receive-handover", "share-revenue")
  const sent: HandoverRequest[] = []

  it.each(steps)("after %s shows nothing by half", async (step) => {
    const request: HandoverRequest = {
      ...{ key: `crash-${step}`, artisanId: pouches.artisanId },
      orderedLineId: pouches.orderedLineId,
      ...{ accepted: 1, rework: 0, rejected: 1, grade: "A", reason: "Jahitan lepas" },
    }
    sent.push(request)
    expect((await twins.quiet.staff("POST", HANDOVERS, request)).status).toBe(200)
    await killedAfter(step, twins.killed.database, ({ staff }) =>
      staff("POST", HANDOVERS, request),
    )
    await expectSound(twins.killed.staff)
    await expectNoPieceLost(pouches)
  })

  it("is followed by one that posts, shares and divides all of it, once", { timeout: 300_000 }, async () => {
    await finishAsIn(twins.quiet.database, twins.killed.database, {
      again: async ({ staff }) => {
        for (const request of sent) {
          expect((await staff("POST", HANDOVERS, request)).status).toBe(200)
        }
      },
    })
    await expectNoPieceLost(pouches)
  })
})

describe("A server killed while it hands goods over", () => {
  const steps = stepsOf("record-wholesale-delivery")
  const sent: DeliveryRequest[] = []
  let path: string

  beforeAll(async () => {
    path = `/admin/production/orders/${scarves.orderId}/deliveries`
    const { artisanId, orderedLineId } = scarves
    const accepted = {
      ...{ key: "crash-accepted", artisanId, orderedLineId },
      ...{ accepted: steps.length, rework: 0, rejected: 0, grade: "A" },
    }
    for (const { staff } of [twins.quiet, twins.killed]) {
      expect((await staff("POST", HANDOVERS, accepted)).status).toBe(200)
    }
  }, 600_000)

  it.each(steps)("after %s shows nothing by half", async (step) => {
    const lines = [{ orderedLineId: scarves.orderedLineId, pieces: 1 }]
    const request: DeliveryRequest = { number: `BAST-${step}`, lines }
    sent.push(request)
    expect((await twins.quiet.staff("POST", path, request)).status).toBe(200)
    await killedAfter(step, twins.killed.database, ({ staff }) => staff("POST", path, request))
    await expectSound(twins.killed.staff)
    await expectNoPieceLost(scarves)
  })

  it("is followed by one that invoices all of it, once", { timeout: 300_000 }, async () => {
    await finishAsIn(twins.quiet.database, twins.killed.database, {
      again: async ({ staff }) => {
        for (const request of sent) expect((await staff("POST", path, request)).status).toBe(200)
      },
    })
  })
})

describe("A server killed while a partner's transfer is entered", () => {
  const steps = stepsOf("record-partner-receipt")
  const sent: PartnerReceiptRequest[] = []
  let path: string

  beforeAll(async () => {
    const [row] = await twins.killed.database.query(
      `select partner_id, id from bulk_order
       where tax > 0 and not tax_collector and order_id not in (select order_id from delivery)
       order by created_at limit 1`,
    )
    path = `/admin/partners/${String(row?.["partner_id"])}/orders/${String(row?.["id"])}`
  })

  it.each(steps)("after %s shows nothing by half", async (step) => {
    const { body } = await twins.quiet.staff("GET", path)
    const request: PartnerReceiptRequest = {
      ...{ key: `crash-${step}`, bankReference: `TRF-${step}`, deliveryId: null, pph22: "0" },
      ...{ amount: "111000", receivedOn: dayAhead(0) },
      openSeen: staffPartnerOrderResponse.parse(body).order.advanceable,
    }
    sent.push(request)
    expect((await twins.quiet.staff("POST", `${path}/receipts`, request)).status).toBe(200)
    await killedAfter(step, twins.killed.database, ({ staff }) =>
      staff("POST", `${path}/receipts`, request),
    )
    await expectSound(twins.killed.staff)
  })

  it("is followed by one that posts each of them, once", { timeout: 300_000 }, async () => {
    await finishAsIn(twins.quiet.database, twins.killed.database, {
      again: async ({ staff }) => {
        for (const request of sent) {
          expect((await staff("POST", `${path}/receipts`, request)).status).toBe(200)
        }
      },
    })
  })
})
