import { refusal } from "@sentra/contracts"
import {
  createTestDatabase,
  startServer,
  type RunningSite,
  type TestDatabase,
} from "@sentra/testing"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { publishableKeyOf, signInStaff, type Answer } from "./support/people.js"
import { idIn, shopperAt, until, type Shopper } from "./support/shopper.js"

const BUYERS = 50
const PIECES = 10
const SKU = "HEM-CPJ-XXXL"
const CARTS_AT_ONCE = 5

let database: TestDatabase
let servers: RunningSite[] = []
let shoppers: Shopper[] = []
let carts: string[] = []
let answers: Answer[] = []

const shopperOf = (buyer: number): Shopper => {
  const shopper = shoppers[buyer % shoppers.length]
  if (!shopper) throw new Error("No server is running.")
  return shopper
}

beforeAll(async () => {
  database = await createTestDatabase({ template: "demo" })
  const key = await publishableKeyOf(database)
  servers = [
    await startServer({ databaseUrl: database.url }),
    await startServer({ databaseUrl: database.url }),
  ]
  shoppers = servers.map((server) => shopperAt(server, key))
  const variantId = await lotOfTen(key)
  carts = await fillCarts(variantId)
  answers = await Promise.all(carts.map((cartId, buyer) => shopperOf(buyer).order(cartId)))
}, 900_000)

afterAll(async () => {
  for (const server of servers) await server.stop()
  await database?.drop()
})

/** Ten pieces of one member, all there is of this variant. */
async function lotOfTen(key: string): Promise<string> {
  const [server] = servers
  if (!server) throw new Error("No server is running.")
  const staff = await signInStaff(server, key)
  const [row] = await database.query(
    `select variant.id as variant_id, artisan.id as artisan_id
     from product_variant variant, artisan
     where variant.sku = $1 and artisan.member_number = 'A02'
       and not exists (select 1 from lot where lot.variant_id = variant.id)`,
    [SKU],
  )
  const variantId = String(row?.["variant_id"])
  const { status, body } = await staff("POST", "/admin/production/handovers", {
    key: "race-for-ten-pieces",
    artisanId: row?.["artisan_id"],
    variantId,
    accepted: PIECES,
    rework: 0,
    rejected: 0,
    grade: "B",
  })
  expect(body).toMatchObject({ handover: { accepted: PIECES } })
  expect(status).toBe(200)
  return variantId
}

async function fillCarts(variantId: string): Promise<string[]> {
  const filled: string[] = []
  for (let first = 0; first < BUYERS; first += CARTS_AT_ONCE) {
    const buyers = Array.from({ length: CARTS_AT_ONCE }, (_, nth) => first + nth)
    const batch = await Promise.all(
      buyers.map((buyer) =>
        shopperOf(buyer).fillCart(`race-${buyer}@pembeli.example`, [{ variantId, pieces: 1 }]),
      ),
    )
    filled.push(...batch)
  }
  return filled
}

describe("one cart that is ordered twice on each of two servers at the same moment", () => {
  it("is one order in the end, and its pieces are sold once", async () => {
    const [row] = await database.query(
      "select variant_id from lot where sku = 'GNT-PRC' and available_pieces > 20 limit 1",
    )
    const variantId = String(row?.["variant_id"])
    const email = "kembar@pembeli.example"
    const cartId = await shopperOf(0).fillCart(email, [{ variantId, pieces: 2 }])
    const orders = await Promise.all([0, 1, 0, 1].map((buyer) => shopperOf(buyer).order(cartId)))
    expect(orders.map(({ status }) => status)).toEqual([200, 200, 200, 200])
    expect(new Set(orders.map(({ body }) => idIn(body, "order"))).size).toBe(1)
    const settled = await until(async () => {
      const [state] = await database.query(
        `select count(*) filter (where placed.status <> 'canceled')::int as orders,
           (select sum(pieces)::int from lot_claim
            where cart_id = $2 and status = 'sold') as sold,
           (select count(*)::int from lot_claim
            where cart_id = $2 and status = 'claimed') as held
         from "order" placed where placed.email = $1 and placed.deleted_at is null`,
        [email, cartId],
      )
      return state?.["orders"] === 1 && state["sold"] === 2 ? state : undefined
    })
    expect(settled).toEqual({ orders: 1, sold: 2, held: 0 })
  }, 120_000)
})

describe("fifty buyers who order one of ten pieces at the same moment, on two servers", () => {
  it("get exactly ten orders, and forty are told that it is sold out", () => {
    const placed = answers.filter(({ status }) => status === 200)
    const refused = answers.filter(({ status }) => status === 409)
    expect([placed.length, refused.length]).toEqual([PIECES, BUYERS - PIECES])
    for (const { body } of refused) {
      const { type, field, sentence } = refusal.parse(body)
      expect({ type, field }).toEqual({ type: "conflict", field: "items" })
      expect(sentence?.id).toContain("Kemeja Pria Batik Cap Manggur lengan panjang (XXXL)")
      expect(sentence?.id).toContain("habis")
      expect(sentence?.en).toContain("sold out")
    }
  })

  it("leave ten sold pieces, an empty lot and nothing below zero", async () => {
    const sold = await until(async () => {
      const [row] = await database.query(
        `select lot.pieces, lot.available_pieces,
           sum(claim.pieces) filter (where claim.status = 'sold')::int as sold,
           coalesce(sum(claim.pieces) filter (where claim.status = 'claimed'), 0)::int as held
         from lot join lot_claim claim on claim.lot_id = lot.id
         where lot.sku = $1 group by lot.id`,
        [SKU],
      )
      return row?.["sold"] === PIECES ? row : undefined
    })
    expect(sold).toEqual({ pieces: PIECES, available_pieces: 0, sold: PIECES, held: 0 })
  }, 120_000)

  it("leave no order without pieces: every order has its line and its maker's share", async () => {
    const [row] = await until(async () => {
      const rows = await database.query(
        `select count(distinct placed.id)::int as orders, count(distinct line.id)::int as lines,
           count(distinct share.id)::int as shares
         from "order" placed
         left join ordered_line line on line.order_id = placed.id
         left join share on share.ordered_line_id = line.id
         where placed.email like 'race-%@pembeli.example' and placed.deleted_at is null`,
      )
      return rows[0]?.["shares"] === PIECES ? rows : undefined
    })
    expect(row).toEqual({ orders: PIECES, lines: PIECES, shares: PIECES })
  }, 120_000)
})
