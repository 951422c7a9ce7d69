import "@sentra/commerce/workflows"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { startDoomed, stepsOf, whileSweepersWait } from "./support/crash.js"
import { until } from "./support/shopper.js"
import { expectSound } from "./support/sound.js"
import { finishAsIn, startTwins, type People, type Side, type Twins } from "./support/twins.js"

let twins: Twins
/** On its way to the buyer, who has paid. */
let parcel: { id: string; orderId: string }

beforeAll(async () => {
  twins = await startTwins()
  const [row] = await twins.killed.database.query(
    `select fulfillment.id, link.order_id from fulfillment
     join order_fulfillment link on link.fulfillment_id = fulfillment.id
     where shipped_at is not null and delivered_at is null and exists (select 1 from ledger_entry
       where event_id = 'order:' || link.order_id || ':captured') limit 1`,
  )
  parcel = { id: String(row?.["id"]), orderId: String(row?.["order_id"]) }
}, 600_000)

afterAll(async () => {
  await twins?.stop()
})

const arrives = async ({ staff }: People): Promise<void> => {
  const path = `/admin/orders/${parcel.orderId}/fulfillments/${parcel.id}/mark-as-delivered`
  expect((await staff("POST", path, {})).status).toBe(200)
}

const isRecorded = (side: Side): Promise<true> =>
  until(async () => {
    const rows = await side.database.query("select 1 from delivery where number = $1", [parcel.id])
    return rows.length > 0 ? true : undefined
  })

/** The days on which the earnings are held go by. */
const holdPasses = (side: Side): Promise<unknown> =>
  side.database.query(
    `update delivery set release_on = to_char(delivered_at at time zone 'Asia/Jakarta',
       'YYYY-MM-DD') where number = $1`,
    [parcel.id],
  )

describe("A server killed while it notes that a parcel arrived", () => {
  it.each(stepsOf("record-retail-delivery"))("after %s shows nothing by half", async (step) => {
    await arrives(twins.quiet)
    await isRecorded(twins.quiet)
    const { die } = await startDoomed(step, twins.killed.database, {})
    await die(arrives)
    await isRecorded(twins.killed)
    await expectSound(twins.killed.staff)
  })
})

/** Nobody asks for this: a sweeper begins it, and the next one goes on where it died. */
describe("A server killed while it frees what the makers earned", () => {
  beforeAll(async () => {
    for (const side of [twins.killed, twins.quiet]) await holdPasses(side)
  })

  it.each(stepsOf("post-fact"))("after %s shows nothing by half", async (step) => {
    const { die } = await whileSweepersWait(twins.killed.database, () =>
      startDoomed(step, twins.killed.database, {}),
    )
    await die()
    await expectSound(twins.killed.staff)
  })

  it("is followed by one that frees it all, once", { timeout: 300_000 }, async () => {
    await finishAsIn(twins.quiet.database, twins.killed.database)
  })
})
