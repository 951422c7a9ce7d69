import type { MedusaContainer } from "@medusajs/framework/types"
import {
  allocateOrder,
  orderedCause,
  placeBulkOrder,
  receiveHandover,
  recordWholesaleDelivery,
  sweepFacts,
} from "@sentra/commerce/workflows"
import { createTestDatabase, type TestDatabase } from "@sentra/testing"
import { startContainer, type TestContainer } from "@sentra/testing/container"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { killedAfter, stepsOf } from "./support/crash.js"
import { PARTNER_1, uniformOrder } from "./support/uniforms.js"

let database: TestDatabase
let medusa: TestContainer
let container: MedusaContainer
let orderId: string

beforeAll(async () => {
  database = await createTestDatabase({ template: "demo" })
  medusa = await startContainer(database.url)
  container = medusa.container
  const [user] = await database.query("select id, partner_id from partner_user where email = $1", [
    PARTNER_1.requester,
  ])
  const placed = await placeBulkOrder(container, {
    ...uniformOrder(),
    partnerId: String(user?.["partner_id"]),
    placedBy: String(user?.["id"]),
  })
  orderId = placed.orderId
  await allocateOrder(container, orderedCause(orderId))
}, 600_000)

afterAll(async () => {
  await medusa?.stop()
  await database?.drop()
})

/** A member who still holds at least so many pieces of a line of the order. */
const someWork = async (pieces: number) => {
  const [row] = await database.query(
    `select given.ordered_line_id, given.artisan_id
     from (select ordered_line_id, artisan_id, sum(pieces) as pieces from allocation group by 1, 2) given
     join ordered_line line on line.id = given.ordered_line_id and line.order_id = $1
     left join (select ordered_line_id, artisan_id, sum(accepted + rejected) as pieces
       from inspection group by 1, 2) done using (ordered_line_id, artisan_id)
     where given.pieces - coalesce(done.pieces, 0) >= $2 order by 1, 2 limit 1`,
    [orderId, pieces],
  )
  return { orderedLineId: String(row?.["ordered_line_id"]), artisanId: String(row?.["artisan_id"]) }
}

let keys = 0
const newKey = (): string => `crash-${process.pid}-${(keys += 1)}`

describe("A server killed while it takes pieces in", () => {
  const storedFor = async (key: string) => {
    const [row] = await database.query(
      `select (select count(*)::int from handover where key = $1) as handovers,
         (select count(*)::int from share where event_id = accepted.event) as shares,
         (select count(*)::int from ledger_entry
           where event_id in (accepted.event, 'inspection:' || insp.id || ':released')) as entries,
         (select sum(posting.amount) = (select sum(amount) from share where event_id = accepted.event)
           from ledger_posting posting join ledger_entry entry on entry.id = posting.entry_id
           where entry.event_id = accepted.event and posting.account_code = '2110') as exact,
         (select count(*)::int from allocation_run
           where cause_id = 'rejected:' || insp.id) as runs,
         insp.posted_at is not null as posted
       from handover join inspection insp on insp.handover_id = handover.id,
         lateral (select 'inspection:' || insp.id || ':accepted' as event) accepted
       where handover.key = $1`,
      [key],
    )
    return row
  }
  const WHOLE = { handovers: 1, shares: 1, entries: 2, exact: true, runs: 1, posted: true }

  it.each(stepsOf("receive-handover", "share-revenue", "post-fact", "allocate-order"))(
    "after %s leaves facts that the sweeper posts and divides, once",
    async (step) => {
      const request = {
        key: newKey(),
        ...(await someWork(8)),
        accepted: 5,
        rework: 0,
        rejected: 3,
        grade: "B" as const,
        reason: "Jahitan lepas",
      }
      await killedAfter(step, database, ({ staff }) =>
        staff("POST", "/admin/production/handovers", request),
      )
      await sweepFacts(container)
      expect(await storedFor(request.key)).toEqual(WHOLE)
      await receiveHandover(container, { ...request, receivedBy: "user_again" })
      await sweepFacts(container)
      expect(await storedFor(request.key)).toEqual(WHOLE)
    },
  )
})

describe("A server killed while it hands goods over", () => {
  const storedFor = async (number: string) => {
    const [row] = await database.query(
      `select (select count(*)::int from delivery where number = $1) as deliveries,
         (select count(*)::int from ledger_entry entry
           where entry.event_id = 'delivery:' || delivery.id || ':delivered') as entries,
         (select sum(case side when 'debit' then amount else -amount end) = (
             select sum(net_amount) from delivery_line
             where delivery_id = delivery.id)
           from ledger_posting posting join ledger_entry entry on entry.id = posting.entry_id
           where entry.event_id = 'delivery:' || delivery.id || ':delivered'
             and posting.account_code in ('1210', '2310', '2210')) as exact,
         (select count(*)::int from order_fulfillment link where link.order_id = delivery.order_id
           and link.fulfillment_id = replace(delivery.id, 'deliv_', 'ful_')) as fulfilments,
         delivery.posted_at is not null as posted
       from delivery where number = $1`,
      [number],
    )
    return row
  }
  const WHOLE = { deliveries: 1, entries: 1, exact: true, fulfilments: 1, posted: true }

  const shippedAsDelivered = async (): Promise<boolean> => {
    const rows = await database.query(
      `select item.shipped_quantity::int as shipped, sum(part.pieces)::int as delivered
       from order_item item join "order" o on o.id = item.order_id and o.version = item.version
       join ordered_line line on line.order_line_id = item.item_id
       join delivery_line part on part.ordered_line_id = line.id
       where item.order_id = $1 group by item.id`,
      [orderId],
    )
    return rows.every(({ shipped, delivered }) => shipped === delivered)
  }

  it.each(stepsOf("record-wholesale-delivery", "post-fact"))(
    "after %s leaves a delivery that the sweeper posts, once",
    async (step) => {
      const goods = await someWork(3)
      const key = newKey()
      const brought = { key, ...goods, accepted: 3, rework: 0, rejected: 0, grade: "A" as const }
      await receiveHandover(container, { ...brought, receivedBy: "user_1" })
      const delivery = { number: `BAST-${key}`, lines: [{ ...goods, pieces: 3 }] }
      await killedAfter(step, database, ({ staff }) =>
        staff("POST", `/admin/production/orders/${orderId}/deliveries`, delivery),
      )
      await sweepFacts(container)
      expect(await storedFor(delivery.number)).toEqual(WHOLE)
      const { orderedLineId } = goods
      const lines = [{ orderedLineId, pieces: 3 }]
      await recordWholesaleDelivery(container, { orderId, number: delivery.number, lines })
      expect(await storedFor(delivery.number)).toEqual(WHOLE)
      expect(await shippedAsDelivered()).toBe(true)
    },
  )
})

describe("After all of these", () => {
  it("the books balance and nobody is owed a negative amount", async () => {
    const [row] = await database.query(
      `select (select coalesce(sum(case side when 'debit' then amount else -amount end), 0)::text
           from ledger_posting) as difference,
         (select count(*)::int from (
           select party from ledger_posting where account_code in ('2110', '2120', '2130')
           group by account_code, party
           having sum(case side when 'credit' then amount else -amount end) < 0) overdrawn) as overdrawn`,
    )
    expect(row).toEqual({ difference: "0", overdrawn: 0 })
  })
})
