import { setTimeout } from "node:timers/promises"
import { startServer, type RunningSite, type TestDatabase } from "@sentra/testing"
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest"
import { ask, randomFrom } from "./support/mixed-load.js"
import { publishableKeyOf } from "./support/people.js"
import { shopperAt, variantIn } from "./support/shopper.js"
import { expectSound } from "./support/sound.js"
import { copyOfDemo, peopleAt, type People } from "./support/twins.js"

/** Asked for by SENTRA_KILLS=100: the ordinary run has no time for it. */
const KILLS = Number(process.env.SENTRA_KILLS ?? 0)
const SEED = Number(process.env.SENTRA_SEED ?? Date.now() % 1_000_000)
const MINUTES_PER_KILL = 1
const LIVES_MILLISECONDS_MAX = 2_000
const ASKERS = 3
const FINISHED_WITHIN = { timeout: 240_000, interval: 2_000 }

type Server = { site: RunningSite; people: People }

let database: TestDatabase
const living: Server[] = []

const startOne = async (): Promise<void> => {
  const site = await startServer({ databaseUrl: database.url })
  living.push({ site, people: await peopleAt(site, database) })
}

beforeAll(async () => {
  if (KILLS === 0) return
  database = await copyOfDemo()
  await startOne()
  await startOne()
}, 600_000)

afterAll(async () => {
  for (const { site } of living) await site.stop()
  await database?.drop()
})

/** Plenty of one thing, from a member who makes it. */
async function stockUp(): Promise<string> {
  const shopper = shopperAt({ url: living[0]?.site.url ?? "" }, await publishableKeyOf(database))
  const { variantId } = await variantIn(shopper, "pouch-bordir-anggur", "PCH-BRD")
  const [maker] = await database.query(
    "select artisan_id from lot where sku = 'PCH-BRD' order by received_at limit 1",
  )
  const stock = { accepted: 900, rework: 0, rejected: 0, grade: "A" }
  const request = { key: "stock-up", artisanId: maker?.["artisan_id"], variantId, ...stock }
  const answer = await living[0]?.people.staff("POST", "/admin/production/handovers", request)
  expect(answer?.status).toBe(200)
  return variantId
}

/** Kills one of the two at a moment that nobody chose, and starts another in its place. */
async function killOne(random: () => number): Promise<void> {
  await setTimeout(random() * LIVES_MILLISECONDS_MAX)
  const victim = living.splice(Math.floor(random() * living.length), 1)[0]
  await victim?.site.kill()
  await startOne()
}

/** Nothing half done: each row names a law, and how many break it. */
const UNFINISHED = `
  select 'purchases under way' as law, count(*)::int as broken from begun_purchase
  union all select 'tasks that fail', count(*)::int from sweep_task
  union all select 'bulk orders being placed', count(*)::int from bulk_order
    where status = 'placing'
  union all select 'carts with two orders', count(*)::int from (
    select metadata->>'cart_id' as cart_id from "order" where deleted_at is null
      and metadata->>'cart_id' is not null group by 1 having count(*) > 1) twice
  union all select 'orders that nobody can pay', count(*)::int from "order" placed
    where placed.email like 'acak-%' and placed.deleted_at is null and not exists (
      select 1 from order_cart cart join order_payment_collection paid
        on paid.order_id = cart.order_id join payment
        on payment.payment_collection_id = paid.payment_collection_id
      where cart.order_id = placed.id)
  union all select 'orders without their pieces', count(*)::int from "order" placed
    where placed.email like 'acak-%' and placed.deleted_at is null
      and (select coalesce(sum(pieces), 0) from lot_claim where order_id = placed.id)
        <> (select coalesce(sum(quantity), 0) from order_item where order_id = placed.id)
  union all select 'lines without shares', count(*)::int from ordered_line line
    where line.channel = 'retail' and not exists (
      select 1 from share where share.ordered_line_id = line.id)
  union all select 'lots that do not add up', count(*)::int from lot
    where pieces <> available_pieces + (select coalesce(sum(claim.pieces), 0) from lot_claim claim
      where claim.lot_id = lot.id and claim.status <> 'released')
  union all select 'paid orders not in the books', count(*)::int from capture
    join payment on payment.id = capture.payment_id
    join order_payment_collection paid
      on paid.payment_collection_id = payment.payment_collection_id
    join order_cart on order_cart.order_id = paid.order_id
    where not exists (select 1 from ledger_entry
      where event_id = 'order:' || paid.order_id || ':captured')
  union all select 'captures that the order does not know', count(*)::int from capture
    join payment on payment.id = capture.payment_id
    join order_payment_collection paid
      on paid.payment_collection_id = payment.payment_collection_id
    where payment.captured_at is null or not exists (select 1 from order_transaction
      where order_id = paid.order_id and reference_id = capture.id)
  union all select 'parcels that nobody noted', count(*)::int from fulfillment parcel
    join order_fulfillment sent on sent.fulfillment_id = parcel.id
    join order_cart on order_cart.order_id = sent.order_id
    where parcel.delivered_at is not null and parcel.canceled_at is null
      and not exists (select 1 from delivery where delivery.number = parcel.id)
  union all select 'pieces that nobody was asked for', count(*)::int from ordered_line line
    where line.earning = 'to_order' and not exists (
      select 1 from allocation_run run where run.ordered_line_id = line.id)`

const broken = async (): Promise<unknown[]> =>
  (await database.query(`select * from (${UNFINISHED}) laws where broken > 0`))

const STORY = `Two servers under a mixed load, killed ${KILLS} times at random (seed ${SEED})`

describe.skipIf(KILLS === 0)(STORY, () => {
  it("leave what a fresh server finishes, whole", async () => {
    const random = randomFrom(SEED)
    const load = { database, variantId: await stockUp(), carts: [], random }
    let over = false
    const askers = Array.from({ length: ASKERS }, () =>
      ask(load, () => living[Math.floor(random() * living.length)]?.people, () => over),
    )
    for (let kill = 1; kill <= KILLS; kill += 1) await killOne(random)
    over = true
    await Promise.all(askers)
    for (const { site } of living.splice(0)) await site.kill()
    await startOne()
    await vi.waitFor(async () => expect(await broken()).toEqual([]), FINISHED_WITHIN)
    const [fresh] = living
    if (fresh) await expectSound(fresh.people.staff)
    expect(load.carts.length).toBeGreaterThan(0)
  }, KILLS * MINUTES_PER_KILL * 60_000 + 600_000)
})
