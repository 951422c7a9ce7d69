import { sweepFacts } from "@sentra/commerce/workflows"
import { createTestDatabase, startServer, type RunningSite, type TestDatabase } from "@sentra/testing"
import { startContainer, type TestContainer } from "@sentra/testing/container"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { ONLY_REQUESTS } from "./support/crash.js"
import { publishableKeyOf } from "./support/people.js"
import { idIn, shopperAt, until, variantIn, type Shopper } from "./support/shopper.js"

const PIECES = 3

/** Medusa's own tables between the order row and the whole order. */
const LINKS = ["order_cart", "order_payment_collection"] as const

let database: TestDatabase
let second: RunningSite
let medusa: TestContainer
let shopper: Shopper
let variantId: string

beforeAll(async () => {
  database = await createTestDatabase({ template: "demo" })
  await database.query(`
    create function fall_asleep() returns trigger language plpgsql as $$
      begin perform pg_sleep(60); return new; end $$`)
  second = await startServer({ databaseUrl: database.url, env: ONLY_REQUESTS })
  medusa = await startContainer(database.url)
  shopper = shopperAt(second, await publishableKeyOf(database))
  variantId = (await variantIn(shopper, "pouch-bordir-anggur", "PCH-BRD")).variantId
}, 1_200_000)

afterAll(async () => {
  await medusa?.stop()
  await second?.stop()
  await database?.drop()
})

/** A server is killed while it waits for a link to be written; its order row stands by then. */
async function dieAt(table: (typeof LINKS)[number], cartId: string, email: string): Promise<void> {
  const first = await startServer({ databaseUrl: database.url, env: ONLY_REQUESTS })
  await database.query(
    `create trigger asleep before insert on ${table} for each row execute function fall_asleep()`,
  )
  const buyer = shopperAt(first, await publishableKeyOf(database))
  const asked = buyer.order(cartId).catch(() => undefined)
  await until(async () => {
    const rows = await database.query(
      `select 1 from "order" placed where placed.email = $1 and exists (
         select 1 from pg_stat_activity where wait_event = 'PgSleep' and datname = $2)`,
      [email, database.name],
    )
    return rows.length > 0 ? true : undefined
  })
  await first.kill()
  await asked
  // The statement that sleeps ends with its connection, as it would after a power cut.
  await database.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where wait_event = 'PgSleep' and datname = $1`,
    [database.name],
  )
  await database.query(`drop trigger asleep on ${table}`)
}

/** As if the dead request were long ago. */
const letTimePass = async () => {
  await database.query("update begun_purchase set begun_at = begun_at - interval '1 minute'")
  await database.query(`update "order" set created_at = created_at - interval '1 minute'
    where created_at > now() - interval '10 minutes'`)
}

const sweepTwice = async () => {
  for (const _ of [1, 2]) {
    await letTimePass()
    await sweepFacts(medusa.container)
  }
}

const available = async (): Promise<number> => {
  const [row] = await database.query(
    "select sum(available_pieces)::int as pieces from lot where variant_id = $1", [variantId],
  )
  return Number(row?.["pieces"])
}

/** What there is of a buyer: orders, what makes them whole, and pieces sold or held. */
const stateOf = async (email: string, cartId: string) => {
  const [row] = await database.query(
    `select count(*)::int as orders,
       count(*) filter (where exists (select 1 from order_cart link
         where link.order_id = placed.id and link.deleted_at is null))::int as "ofCarts",
       count(*) filter (where exists (select 1 from order_payment_collection link
         join payment on payment.payment_collection_id = link.payment_collection_id
         where link.order_id = placed.id and link.deleted_at is null))::int as payable,
       (select completed_at is not null from cart where id = $2) as closed,
       (select coalesce(sum(pieces), 0)::int from lot_claim claim
        where claim.status = 'sold' and claim.cart_id = $2) as sold
     from "order" placed where placed.email = $1 and placed.deleted_at is null`,
    [email, cartId],
  )
  const [left] = await database.query("select count(*)::int as rows from begun_purchase")
  const [failing] = await database.query("select count(*)::int as rows from sweep_task")
  return { ...row, left: left?.["rows"], failing: failing?.["rows"] }
}

const WHOLE = { orders: 1, ofCarts: 1, payable: 1, closed: true, sold: PIECES, left: 0, failing: 0 }

describe.each(LINKS)("A server killed while Medusa writes %s", (table) => {
  it("and asked again elsewhere, has made one whole order in the end", async () => {
    const email = `lagi-${table.replaceAll("_", "-")}@contoh.example`
    const before = await available()
    const cartId = await shopper.fillCart(email, [{ variantId, pieces: PIECES }])
    await dieAt(table, cartId, email)
    const again = await shopper.order(cartId)
    expect(again.status).toBe(200)
    expect((await shopper.order(cartId)).body).toEqual(again.body)
    await sweepTwice()
    expect(await stateOf(email, cartId)).toEqual(WHOLE)
    expect(idIn(again.body, "order")).toMatch(/^order_/)
    expect(await available()).toBe(before - PIECES)
  }, 180_000)

  it("and never asked again, has made one whole order or none", async () => {
    const email = `pergi-${table.replaceAll("_", "-")}@contoh.example`
    const before = await available()
    const cartId = await shopper.fillCart(email, [{ variantId, pieces: PIECES }])
    await dieAt(table, cartId, email)
    await sweepTwice()
    const state = await stateOf(email, cartId)
    if (table === "order_cart") {
      // Medusa marks the cart at the same moment as it writes this link: either may be first.
      expect(state).toMatchObject({ orders: 0, sold: 0, left: 0, failing: 0 })
      await database.query(
        "update lot_claim set expires_at = now() - interval '1 hour' where cart_id = $1", [cartId],
      )
    } else expect(state).toEqual(WHOLE)
    expect((await shopper.order(cartId)).status).toBe(200)
    await sweepTwice()
    expect(await stateOf(email, cartId)).toEqual(WHOLE)
    expect(await available()).toBe(before - PIECES)
  }, 180_000)
})
