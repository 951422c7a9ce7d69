import { DUTIES, sweepDuty, sweepFacts, type Duty } from "@sentra/commerce/workflows"
import { attentionResponse, retryResponse } from "@sentra/contracts"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { openShop, type OpenShop } from "./support/open-shop.js"
import { idIn, variantIn } from "./support/shopper.js"

const UNFINISHABLE = 202

let shop: OpenShop

beforeAll(async () => {
  // Its server only answers requests, so that what is finished here the test's own sweeps finish.
  shop = await openShop({ MEDUSA_WORKER_MODE: "server" })
}, 1_200_000)

afterAll(() => shop?.stop())

const count = async (sql: string, values: readonly unknown[] = []): Promise<number> => {
  const [row] = await shop.database.query(`select count(*)::int as rows from ${sql}`, values)
  return Number(row?.["rows"])
}

/** A duty of which all but one task fail, the one being the youngest. */
function hopelessDuty(): { duty: Duty; isDone: () => boolean; tried: () => number } {
  const hopeless = Array.from({ length: UNFINISHABLE }, (_, nth) => `a-${1_000 + nth}`)
  let done = false
  let tried = 0
  const tasks = () => [...hopeless, ...(done ? [] : ["b-fresh"])].map((id) => ({
    id,
    finish: async () => {
      tried += 1
      await Promise.resolve()
      if (id !== "b-fresh") throw new Error("nobody can finish this")
      done = true
    },
  }))
  const duty: Duty = {
    name: "hopeless",
    title: { id: "Uji", en: "Test" },
    unfinished: (_, { after = "", take }) =>
      Promise.resolve(tasks().filter(({ id }) => id > after).slice(0, take)),
  }
  return { duty, isDone: () => done, tried: () => tried }
}

describe("Behind 202 tasks that nobody can finish", () => {
  it("a fresh one of any duty is done within two rounds, and those wait", async () => {
    const { duty, isDone, tried } = hopelessDuty()
    await sweepDuty(shop.container, duty)
    await sweepDuty(shop.container, duty)
    expect(isDone()).toBe(true)
    const before = tried()
    await sweepDuty(shop.container, duty)
    expect(tried()).toBe(before)
    expect(await count("sweep_task where duty = 'hopeless'")).toBe(UNFINISHABLE)
  })

  it("a shop order is sold within two rounds", { timeout: 120_000 }, async () => {
    await shop.database.query(
      `insert into "order" (id, region_id, sales_channel_id, status, email, currency_code,
         created_at)
       select 'order_0' || nth, region_id, sales_channel_id, 'pending', email, currency_code,
         now() - interval '1 day'
       from generate_series(1000, 999 + ${UNFINISHABLE}) nth,
         (select * from "order" join order_cart on order_cart.order_id = "order".id limit 1) known`,
    )
    const { variantId } = await variantIn(shop.shopper, "pouch-bordir-anggur", "PCH-BRD")
    const cartId = await shop.shopper.fillCart("segar@contoh.example", [{ variantId, pieces: 1 }])
    const orderId = idIn((await shop.shopper.order(cartId)).body, "order")
    await shop.database.query(
      `update "order" set created_at = now() - interval '1 hour' where id = $1`,
      [orderId],
    )
    await sweepFacts(shop.container)
    await sweepFacts(shop.container)
    expect(await count("lot_claim where order_id = $1 and status = 'sold'", [orderId])).toBe(1)
  })

  it("a parcel that was paid is released though 202 wait for their payment", async () => {
    await shop.database.query(
      `insert into delivery (id, order_id, channel, number, delivered_at, release_on)
       select 'deliv_0' || nth, 'order_0' || nth, 'retail', 'unpaid-' || nth, now(), '2026-01-01'
       from generate_series(1000, 999 + ${UNFINISHABLE}) nth`,
    )
    // Whether the demo has one that is still held depends on the day: hold the newest again.
    const [held] = await shop.database.query(
      `update delivery set released_at = null, release_on =
         to_char(delivered_at at time zone 'Asia/Jakarta', 'YYYY-MM-DD')
       where id = (select delivery.id from delivery join ledger_entry entry
           on entry.event_id = 'order:' || delivery.order_id || ':captured'
         where channel = 'retail' order by delivered_at desc limit 1) returning id`,
    )
    await sweepFacts(shop.container)
    await sweepFacts(shop.container)
    const [released] = await shop.database.query(
      "select released_at is not null as free from delivery where id = $1", [held?.["id"]],
    )
    expect(released).toEqual({ free: true })
  })
})

describe("A shop order that cannot have its pieces", () => {
  const sales = DUTIES.find(({ name }) => name === "sales")
  let orderId: string

  /** Somebody else has everything that there is of it, as after a claim that ran out. */
  const takePieces = () => shop.database.query(
    `with freed as (
       update lot_claim set status = 'released' where order_id is null and cart_id = (
         select cart_id from order_cart where order_id = $1) returning lot_id, pieces
     ), taken as (
       insert into lot_claim (id, lot_id, cart_id, cart_line_id, variant_id, pieces, status,
         expires_at)
       select 'lotcl_other_' || lot.id, lot.id, 'cart_of_another', 'line_of_another', variant_id,
         available_pieces + coalesce(sum(freed.pieces), 0), 'claimed', now() + interval '1 hour'
       from lot left join freed on freed.lot_id = lot.id where sku = 'PCH-BRD'
       group by lot.id having available_pieces + coalesce(sum(freed.pieces), 0) > 0
     ) update lot set available_pieces = 0 where sku = 'PCH-BRD'`,
    [orderId],
  )

  const bringBack = () => shop.database.query(
    `with freed as (
       update lot_claim set status = 'released' where cart_id = 'cart_of_another'
       returning lot_id, pieces
     ) update lot set available_pieces = available_pieces + freed.pieces
       from freed where freed.lot_id = lot.id`,
  )

  const attention = async () =>
    attentionResponse.parse((await shop.staff("GET", "/admin/attention")).body).tasks

  beforeAll(async () => {
    const { variantId } = await variantIn(shop.shopper, "pouch-bordir-anggur", "PCH-BRD")
    const cartId = await shop.shopper.fillCart("habis@contoh.example", [{ variantId, pieces: 2 }])
    orderId = idIn((await shop.shopper.order(cartId)).body, "order")
    await shop.database.query(
      `update "order" set created_at = now() - interval '1 hour' where id = $1`,
      [orderId],
    )
    await takePieces()
    for (let round = 1; round <= 5; round += 1) {
      if (sales) await sweepDuty(shop.container, sales)
      await shop.database.query(
        "update sweep_task set next_try_at = now() - interval '1 s' where task_id = $1", [orderId],
      )
    }
  }, 120_000)

  it("is shown to staff with its reason in both languages", async () => {
    const task = (await attention()).find((known) => known.orderId === orderId)
    expect(task).toMatchObject({ duty: { id: "Pesanan toko yang belum diambil dari stok" } })
    expect(task?.about.id).toMatch(/^Pesanan #\d+$/)
    expect(task?.reason.id).toContain("Tidak ada potong tersisa")
    expect(task?.reason.en).toContain("has no pieces left to take")
  })

  it("is tried again by staff, in vain and then for good, and leaves the list", async () => {
    const id = (await attention()).find((known) => known.orderId === orderId)?.id ?? ""
    const retry = async () =>
      retryResponse.parse((await shop.staff("POST", `/admin/attention/${id}/retry`, {})).body)
    expect(await retry()).toEqual({ finished: false })
    await bringBack()
    expect(await retry()).toEqual({ finished: true })
    expect((await attention()).filter((known) => known.orderId === orderId)).toEqual([])
    expect((await shop.staff("POST", `/admin/attention/${id}/retry`, {})).status).toBe(404)
  }, 60_000)
})

describe("Every duty", () => {
  const names = DUTIES.map(({ name }) => name)

  it.each(names)("%s is found page by page as all at once", async (name) => {
    const duty = DUTIES.find((known) => known.name === name)
    const idsOf = async (page: { after?: string; take: number }) =>
      ((await duty?.unfinished(shop.container, page)) ?? []).map(({ id }) => id)
    const all = await idsOf({ take: 1_000 })
    const paged: string[] = []
    for (;;) {
      const after = paged.at(-1)
      const page = await idsOf({ take: 7, ...(after !== undefined && { after }) })
      if (page.length === 0) break
      paged.push(...page)
    }
    expect(paged).toEqual(all)
  })
})
