import "@sentra/commerce/workflows"
import { orderRefundsResponse } from "@sentra/contracts"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { startDoomed, stepsOf } from "./support/crash.js"
import { approve, waitingAbout } from "./support/payouts.js"
import { expectSound } from "./support/sound.js"
import { finishAsIn, startTwins, type People, type Twins } from "./support/twins.js"

let twins: Twins
/** Paid, and of which nothing was given back yet: one for each death, as one request waits. */
let orderIds: string[]

beforeAll(async () => {
  twins = await startTwins()
  const rows = await twins.killed.database.query(
    `select fee.order_id from shipping_fee fee
     join ledger_entry on event_id = 'order:' || fee.order_id || ':captured'
     where not exists (select 1 from order_refund where order_id = fee.order_id)
     order by fee.order_id limit ${DEATHS.length}`,
  )
  orderIds = rows.map((row) => String(row["order_id"]))
  expect(orderIds).toHaveLength(DEATHS.length)
}, 600_000)

afterAll(async () => {
  await twins?.stop()
})

/** Each death is another order's refund. */
const DEATHS = [...stepsOf("carry-out-approval", "refund-order"), "refund-given-by-medusa"]

/** What was agreed on when the server died, to be agreed on once more. */
const agreed: string[] = []

/** Asks for a refund; answers the id of the request. */
async function asked({ staff, chair }: People, step: string): Promise<string> {
  const orderId = orderIds[DEATHS.indexOf(step)] ?? ""
  const path = `/admin/shop/orders/${orderId}/refunds`
  const { version } = orderRefundsResponse.parse((await staff("GET", path)).body)
  const { status, body } = await staff("POST", path, {
    amount: String(1_000 + DEATHS.indexOf(step)),
    ...{ reason: "goodwill", makersAtFault: false, versionSeen: version },
  })
  expect(status, JSON.stringify(body)).toBe(200)
  return (await waitingAbout(chair, orderId)).approvalId
}

describe("A server killed while it gives a buyer money back", () => {
  it.each(DEATHS)("after %s shows nothing by half", async (step) => {
    const quietly = await asked(twins.quiet, step)
    expect((await approve(twins.quiet.chair, { approvalId: quietly })).status).toBe(200)
    const approvalId = await asked(twins.killed, step)
    agreed.push(approvalId)
    const { die } = await startDoomed(step, twins.killed.database)
    await die(({ chair }) => approve(chair, { approvalId }))
    await expectSound(twins.killed.staff)
  })

  it("is followed by one that gives all of it, once", { timeout: 300_000 }, async () => {
    await finishAsIn(twins.quiet.database, twins.killed.database, {
      again: async ({ chair }) => {
        for (const approvalId of agreed) {
          expect((await approve(chair, { approvalId })).status).toBe(200)
        }
      },
    })
  })
})
