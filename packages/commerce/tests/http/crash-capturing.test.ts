import { sweepFacts } from "@sentra/commerce/workflows"
import { createTestDatabase, startServer, type RunningSite, type TestDatabase } from "@sentra/testing"
import { startContainer, type TestContainer } from "@sentra/testing/container"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { ONLY_REQUESTS } from "./support/crash.js"
import { publishableKeyOf, signInStaff } from "./support/people.js"
import { idIn, shopperAt, until, variantIn } from "./support/shopper.js"

let database: TestDatabase
let shop: RunningSite
let medusa: TestContainer

beforeAll(async () => {
  database = await createTestDatabase({ template: "demo" })
  await database.query(`
    create function fall_asleep() returns trigger language plpgsql as $$
      begin perform pg_sleep(60); return new; end $$`)
  shop = await startServer({ databaseUrl: database.url, env: ONLY_REQUESTS })
  medusa = await startContainer(database.url)
}, 1_200_000)

afterAll(async () => {
  await medusa?.stop()
  await shop?.stop()
  await database?.drop()
})

/** What Medusa writes after the capture itself, and when it does. */
const WRITES = [
  ["payment", "before update"],
  ["payment_collection", "before update"],
  ["order_transaction", "before insert"],
] as const

async function orderOf(email: string): Promise<{ orderId: string; paymentId: string }> {
  const shopper = shopperAt(shop, await publishableKeyOf(database))
  const { variantId } = await variantIn(shopper, "pouch-bordir-anggur", "PCH-BRD")
  const cartId = await shopper.fillCart(email, [{ variantId, pieces: 2 }])
  const orderId = idIn((await shopper.order(cartId)).body, "order")
  await sweepFacts(medusa.container)
  const [row] = await database.query(
    `select payment.id from payment join order_payment_collection link
       on link.payment_collection_id = payment.payment_collection_id where link.order_id = $1`,
    [orderId],
  )
  return { orderId, paymentId: String(row?.["id"]) }
}

/** A server is killed while it waits to write into this table; its capture stands by then. */
async function dieAt(table: string, moment: string, paymentId: string): Promise<void> {
  const doomed = await startServer({ databaseUrl: database.url, env: ONLY_REQUESTS })
  const staff = await signInStaff(doomed, await publishableKeyOf(database))
  await database.query(
    `create trigger asleep ${moment} on ${table} for each row execute function fall_asleep()`,
  )
  const asked = staff("POST", `/admin/payments/${paymentId}/capture`, {}).catch(() => undefined)
  await until(async () => {
    const rows = await database.query(
      `select 1 from capture where payment_id = $1 and exists (
         select 1 from pg_stat_activity where wait_event = 'PgSleep' and datname = $2)`,
      [paymentId, database.name],
    )
    return rows.length > 0 ? true : undefined
  })
  await doomed.kill()
  await asked
  // The statement that sleeps ends with its connection, as it would after a power cut.
  await database.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where wait_event = 'PgSleep' and datname = $1`,
    [database.name],
  )
  await database.query(`drop trigger asleep on ${table}`)
  // As if the dead request were long ago.
  await database.query("update capture set created_at = created_at - interval '1 minute'")
}

/** What Medusa and the books say of the money of an order. */
const stateOf = async (orderId: string, paymentId: string) => {
  const [row] = await database.query(
    `select count(*)::int as captures, bool_and(payment.captured_at is not null) as captured,
       bool_and(collection.status = 'completed') as completed,
       sum(capture.amount)::text as received,
       (select sum(amount)::text from order_transaction where order_id = $1) as told,
       (select count(*)::int from ledger_entry
        where event_id = 'order:' || $1 || ':captured') as entries,
       (select count(*)::int from sweep_task) as failing
     from capture join payment on payment.id = capture.payment_id
     join payment_collection collection on collection.id = payment.payment_collection_id
     where payment.id = $2`,
    [orderId, paymentId],
  )
  return row
}

describe.each(WRITES)("A server killed while Medusa captures, before it writes %s", (table, moment) => {
  it("leaves one capture, which a sweep brings to the order and to the books, once", async () => {
    const { orderId, paymentId } = await orderOf(`bayar-${table.replaceAll("_", "-")}@contoh.example`)
    await dieAt(table, moment, paymentId)
    expect(await stateOf(orderId, paymentId)).toMatchObject({ captures: 1, told: null })
    for (const _ of [1, 2]) await sweepFacts(medusa.container)
    const state = await stateOf(orderId, paymentId)
    expect(state).toMatchObject({
      ...{ captures: 1, captured: true, completed: true, entries: 1, failing: 0 },
    })
    expect(state?.["told"]).toBe(state?.["received"])
  }, 180_000)
})
