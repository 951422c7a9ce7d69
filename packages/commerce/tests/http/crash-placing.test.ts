import type { MedusaContainer } from "@medusajs/framework/types"
import { placeBulkOrder, sweepFacts } from "@sentra/commerce/workflows"
import type { BulkOrderRequest } from "@sentra/contracts"
import { createTestDatabase, startServer, type TestDatabase } from "@sentra/testing"
import { startContainer, type TestContainer } from "@sentra/testing/container"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { killedAfter, stepsOf } from "./support/crash.js"
import { publishableKeyOf, signIn } from "./support/people.js"
import { PARTNER_1, uniformOrder } from "./support/uniforms.js"

let database: TestDatabase
let medusa: TestContainer
let container: MedusaContainer

beforeAll(async () => {
  database = await createTestDatabase({ template: "demo" })
  medusa = await startContainer(database.url)
  container = medusa.container
}, 600_000)

afterAll(async () => {
  await medusa?.stop()
  await database?.drop()
})

const PLACE = "/store/partners/me/bulk-orders"

const statusOf = async ({ reference }: BulkOrderRequest): Promise<unknown> => {
  const [row] = await database.query("select status from bulk_order where reference = $1", [
    reference,
  ])
  return row?.["status"]
}

/** What stands in the database for a reference: each count, and that the parts add up. */
const storedFor = async ({ reference }: BulkOrderRequest) => {
  const [row] = await database.query(
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
  it.each(stepsOf("place-bulk-order"))(
    "after %s leaves an order that the sweeper finishes, once",
    async (step) => {
      const request = uniformOrder()
      await killedAfter(step, database, ({ partner }) => partner("POST", PLACE, request))
      await expect
        .poll(
          async () => {
            await sweepFacts(container)
            return statusOf(request)
          },
          { timeout: 60_000, interval: 1_000 },
        )
        .toBe("placed")
      await sweepFacts(container)
      expect(await storedFor(request)).toEqual(WHOLE)

      const again = await placeBulkOrder(container, { ...request, ...(await whoOrdered(request)) })
      await sweepFacts(container)
      expect(again.status).toBe("placed")
      expect(await storedFor(request)).toEqual(WHOLE)
    },
  )

  it("leaves an order that the portal finishes by sending the same again to the restarted server", async () => {
    const request = uniformOrder()
    await killedAfter("create-bulk-order-order", database, ({ partner }) =>
      partner("POST", PLACE, request),
    )
    expect(await statusOf(request)).toBe("placing")
    const server = await startServer({ databaseUrl: database.url })
    const key = await publishableKeyOf(database)
    const partner = await signIn(server, key, "customer", PARTNER_1.requester)
    const answer = await partner("POST", PLACE, request)
    expect(answer.body).toMatchObject({ bulkOrder: { status: "placed", pieces: 480 } })
    await expect.poll(() => storedFor(request), { timeout: 60_000, interval: 1_000 }).toEqual(WHOLE)
    await server.stop()
  })
})

const whoOrdered = async ({ reference }: BulkOrderRequest) => {
  const [row] = await database.query(
    "select partner_id, placed_by from bulk_order where reference = $1",
    [reference],
  )
  return { partnerId: String(row?.["partner_id"]), placedBy: String(row?.["placed_by"]) }
}
