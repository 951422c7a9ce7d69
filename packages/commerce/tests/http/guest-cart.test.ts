import { refusal } from "@sentra/contracts"
import {
  createTestDatabase,
  startServer,
  type RunningSite,
  type TestDatabase,
} from "@sentra/testing"
import { afterAll, beforeAll, expect, it } from "vitest"
import { publishableKeyOf, signIn, type Answer } from "./support/people.js"
import { ADDRESS, idIn, property, shopperAt, variantIn, type Shopper } from "./support/shopper.js"
import { PARTNER_1 } from "./support/uniforms.js"

/** Enough pieces for the wholesale price, had the cart one. */
const PIECES = 60
const RETAIL_PRICE = 275_000

let database: TestDatabase
let server: RunningSite
let key: string
let shopper: Shopper
let regionId: string
let scarf: string

beforeAll(async () => {
  database = await createTestDatabase({ template: "demo" })
  server = await startServer({ databaseUrl: database.url })
  key = await publishableKeyOf(database)
  shopper = shopperAt(server, key)
  const { body } = await shopper.ask("GET", "/store/cooperative")
  regionId = String(property(property(body, "cooperative"), "regionId"))
  scarf = (await variantIn(shopper, "syal-batik-tulis-bayu", "SYL-TUL")).variantId
}, 600_000)

afterAll(async () => {
  await server?.stop()
  await database?.drop()
})

const address = (email: string) => ({
  email,
  shipping_address: ADDRESS,
  billing_address: ADDRESS,
})

const pricesIn = ({ body }: Answer): unknown[] => {
  const items = property(property(body, "cart"), "items")
  return Array.isArray(items) ? items.map((item: unknown) => property(item, "unit_price")) : []
}

it("keeps the shop's price when a stranger gives the e-mail of a partner, and tells nothing of it", async () => {
  const cartId = idIn((await shopper.ask("POST", "/store/carts", { region_id: regionId })).body, "cart")
  const path = `/store/carts/${cartId}`
  const line = { variant_id: scarf, quantity: PIECES }
  await shopper.ask("POST", `${path}/line-items`, line)
  const named = await shopper.ask("POST", path, address(PARTNER_1.requester))
  expect(named.status).toBe(200)
  const more = await shopper.ask("POST", `${path}/line-items`, line)
  for (const answer of [named, more]) expect(pricesIn(answer)).toEqual([RETAIL_PRICE])
  for (const fields of ["", "?fields=*customer", "?fields=%2Bcustomer.phone,id"]) {
    const { body } = await shopper.ask("GET", path + fields)
    expect(JSON.stringify(body)).not.toMatch(/customer|cus_|group/)
  }
  const [who] = await database.query(
    `select customer.has_account, customer.email from cart
     join customer on customer.id = cart.customer_id where cart.id = $1`,
    [cartId],
  )
  expect(who).toEqual({ has_account: false, email: PARTNER_1.requester })
})

it("is made with its region alone, so that no e-mail is looked up before", async () => {
  const body = { region_id: regionId, email: PARTNER_1.requester }
  const answer = await shopper.ask("POST", "/store/carts", body)
  expect(answer.status).toBe(400)
  expect(refusal.parse(answer.body).sentence?.id).toBeTruthy()
})

it("is a guest's for a partner's own user too, at the shop's price", async () => {
  const partner = await signIn(server, key, "customer", PARTNER_1.requester)
  const made = await partner("POST", "/store/carts", { region_id: regionId })
  const path = `/store/carts/${idIn(made.body, "cart")}`
  const line = { variant_id: scarf, quantity: PIECES }
  expect(pricesIn(await partner("POST", `${path}/line-items`, line))).toEqual([RETAIL_PRICE])
  const named = await partner("POST", path, address(PARTNER_1.requester))
  expect(pricesIn(named)).toEqual([RETAIL_PRICE])
  expect((await partner("POST", `${path}/customer`, {})).status).toBe(404)
})

it("buys at the shop's price with a partner's e-mail, and follows a mended one", async () => {
  const cartId = await shopper.fillCart(PARTNER_1.finance, [{ variantId: scarf, pieces: 1 }])
  const mended = await shopper.ask("POST", `/store/carts/${cartId}`, address(PARTNER_1.approver))
  expect(mended.status).toBe(200)
  const placed = await shopper.order(cartId)
  expect(placed.status).toBe(200)
  const [order] = await database.query(
    `select o.email, customer.has_account from "order" o
     join customer on customer.id = o.customer_id where o.id = $1`,
    [idIn(placed.body, "order")],
  )
  expect(order).toEqual({ email: PARTNER_1.approver, has_account: false })
})
