import "@sentra/commerce/workflows"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { startDoomed, stepsOf } from "./support/crash.js"
import { expectSound } from "./support/sound.js"
import { finishAsIn, startTwins, type People, type Twins } from "./support/twins.js"

let twins: Twins
/** Paid, and of which nothing was given back yet. */
let orderId: string

beforeAll(async () => {
  twins = await startTwins()
  const [row] = await twins.killed.database.query(
    `select fee.order_id from shipping_fee fee
     join ledger_entry on event_id = 'order:' || fee.order_id || ':captured'
     where not exists (select 1 from order_refund where order_id = fee.order_id)
     order by fee.order_id limit 1`,
  )
  orderId = String(row?.["order_id"])
}, 600_000)

afterAll(async () => {
  await twins?.stop()
})

/** Each death is another refund, told apart by its amount. */
const DEATHS = [...stepsOf("refund-order"), "refund-given-by-medusa"]

const givesBack =
  (step: string) =>
  ({ staff }: People) =>
    staff("POST", `/admin/shop/orders/${orderId}/refunds`, {
      key: `dies-after-${step}`,
      amount: String(1_000 + DEATHS.indexOf(step)),
      reason: "goodwill",
      makersAtFault: false,
    })

describe("A server killed while it gives a buyer money back", () => {
  it.each(DEATHS)("after %s shows nothing by half", async (step) => {
    expect((await givesBack(step)(twins.quiet)).status).toBe(200)
    const { die } = await startDoomed(step, twins.killed.database)
    await die(givesBack(step))
    await expectSound(twins.killed.staff)
  })

  it("is followed by one that gives all of it, once", { timeout: 300_000 }, async () => {
    await finishAsIn(twins.quiet.database, twins.killed.database, {
      again: async (people) => {
        for (const step of DEATHS) expect((await givesBack(step)(people)).status).toBe(200)
      },
    })
  })
})
