import "@sentra/commerce/workflows"
import type { BulkOrderRequest } from "@sentra/contracts"
import { createTestDatabase, startServer, type RunningSite, type TestDatabase } from "@sentra/testing"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { killedAfter, ONLY_REQUESTS, stepsOf } from "./support/crash.js"
import type { Caller } from "./support/people.js"
import { peopleAt } from "./support/twins.js"
import { uniformOrder } from "./support/uniforms.js"

const STEPS = stepsOf("place-bulk-order")
/** Each step has a request of its own, whose server dies after it. */
const requests = STEPS.map((step): [string, BulkOrderRequest] => [step, uniformOrder()])

let database: TestDatabase
let fresh: RunningSite
let partner: Caller

beforeAll(async () => {
  database = await createTestDatabase({ template: "demo" })
  for (const [step, request] of requests) await killedAfter(step, database, placing(request))
  fresh = await startServer({ databaseUrl: database.url })
  partner = (await peopleAt(fresh, database)).partner
}, 900_000)

afterAll(async () => {
  await fresh?.stop()
  await database?.drop()
})

const PLACE = "/store/partners/me/bulk-orders"

const placing =
  (request: BulkOrderRequest) =>
  (people: { partner: Caller }) =>
    people.partner("POST", PLACE, request)

/** What stands in the database for a reference: each count, and that the parts add up. */
const storedFor = async ({ reference }: BulkOrderRequest, where: TestDatabase = database) => {
  const [row] = await where.query(
    `select bulk.status, bulk.order_display_id = o.display_id as numbered,
       (select count(*)::int from bulk_order where reference = $1) as bulk_orders,
       (select count(*)::int from order_item where order_id = o.id) as items,
       (select count(*)::int from order_line_item_tax_line tax join order_item item
         on item.item_id = tax.item_id where item.order_id = o.id) as tax_lines,
       (select count(*)::int from ordered_line where order_id = o.id) as lines,
       (select sum(net_excluding_tax) = bulk.net and sum(tax) = bulk.tax and sum(pieces) = bulk.pieces
         from ordered_line where order_id = o.id) as lines_add_up,
       (select count(*)::int from order_payment_collection where order_id = o.id) as payments,
       (select count(*)::int from allocation_run run join ordered_line line
         on line.id = run.ordered_line_id where line.order_id = o.id) as runs,
       (select sum(run.unallocated_pieces) + coalesce(sum(given.pieces), 0) = bulk.pieces
         from allocation_run run join ordered_line line on line.id = run.ordered_line_id
         left join (select run_id, sum(pieces) as pieces from allocation group by run_id) given
           on given.run_id = run.id where line.order_id = o.id) as runs_add_up
     from bulk_order bulk join "order" o on o.id = bulk.order_id where bulk.reference = $1`,
    [reference],
  )
  return row
}

const WHOLE = {
  status: "placed",
  numbered: true,
  bulk_orders: 1,
  items: 11,
  tax_lines: 11,
  lines: 11,
  lines_add_up: true,
  payments: 1,
  runs: 11,
  runs_add_up: true,
}

describe("The steps of placing a bulk order", () => {
  it("end with the finished order, so that nothing that fails afterwards can undo it", () => {
    for (const workflow of ["place-bulk-order", "finish-placing"]) {
      expect(stepsOf(workflow).at(-1)).toBe("finish-bulk-order")
    }
  })
})

describe("A server killed while it places a bulk order", () => {
  it.each(requests)(
    "after %s leaves an order that a fresh server finishes by itself, once",
    async (_step, request) => {
      await expect
        .poll(() => storedFor(request), { timeout: 90_000, interval: 1_000 })
        .toEqual(WHOLE)
      const again = await partner("POST", PLACE, request)
      expect(again.body).toMatchObject({ bulkOrder: { status: "placed", pieces: 480 } })
      expect(await storedFor(request)).toEqual(WHOLE)
    },
  )

  it("leaves an order that the portal finishes by sending the same again", async () => {
    const other = await createTestDatabase({ template: "demo" })
    const request = uniformOrder()
    await killedAfter("create-bulk-order-order", other, placing(request))
    expect(await storedFor(request, other)).toMatchObject({ status: "placing" })
    const server = await startServer({ databaseUrl: other.url, env: ONLY_REQUESTS })
    const again = await placing(request)(await peopleAt(server, other))
    expect(again.body).toMatchObject({ bulkOrder: { status: "placed", pieces: 480 } })
    const undivided = { ...WHOLE, runs: 0, runs_add_up: null }
    expect(await storedFor(request, other)).toEqual(undivided)
    await server.stop()
    await other.drop()
  })
})
