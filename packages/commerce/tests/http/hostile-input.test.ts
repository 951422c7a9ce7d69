import { refusal } from "@sentra/contracts"
import {
  createTestDatabase,
  startServer,
  type RunningSite,
  type TestDatabase,
} from "@sentra/testing"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { publishableKeyOf, tokenOf } from "./support/people.js"
import { idIn, property, shopperAt, variantIn } from "./support/shopper.js"
import { PARTNER_1, uniformOrder } from "./support/uniforms.js"

let database: TestDatabase
let server: RunningSite
let key: string
let cartId: string
let variantId: string
let tokens: Record<Who, string>

type Who = "anybody" | "partner" | "artisan"

beforeAll(async () => {
  database = await createTestDatabase({ template: "demo" })
  server = await startServer({ databaseUrl: database.url })
  key = await publishableKeyOf(database)
  const shopper = shopperAt(server, key)
  const shop = await shopper.ask("GET", "/store/cooperative")
  const regionId = property(property(shop.body, "cooperative"), "regionId")
  cartId = idIn((await shopper.ask("POST", "/store/carts", { region_id: regionId })).body, "cart")
  variantId = (await variantIn(shopper, "syal-batik-tulis-bayu", "SYL-TUL")).variantId
  tokens = {
    anybody: "",
    partner: await tokenOf(server, "customer", PARTNER_1.requester),
    artisan: await tokenOf(server, "artisan", "a01@gending.example"),
  }
}, 600_000)

afterAll(async () => {
  await server?.stop()
  await database?.drop()
})

type Body = string | Uint8Array<ArrayBuffer>

async function send(who: Who, method: string, path: string, body?: Body) {
  const response = await fetch(server.url + path.replace("CART", cartId), {
    method,
    headers: {
      "content-type": "application/json",
      "x-publishable-api-key": key,
      ...(tokens[who] && { authorization: `Bearer ${tokens[who]}` }),
    },
    ...(body !== undefined && {
      body: typeof body === "string" ? body.replace("VARIANT", variantId) : body,
    }),
  })
  return { status: response.status, body: await response.json() }
}

/** Each with what is hostile in it: ends of text, bytes that are no text, years that never were. */
const PATHS: [Who, string, string][] = [
  ["anybody", "GET", "/store/carts/%00"],
  ["anybody", "GET", "/store/carts/%ff"],
  ["anybody", "GET", "/store/carts/%ED%A0%80"],
  ["anybody", "DELETE", "/store/carts/CART/line-items/%00"],
  ["anybody", "POST", "/store/carts/%00/complete"],
  ["anybody", "GET", "/store/shipping-options?cart_id=%00"],
  ["anybody", "GET", "/store/shipping-options?cart_id[]=a&cart_id[]=b"],
  ["anybody", "GET", "/store/shipping-options"],
  ["anybody", "GET", "/store/catalogue/%00"],
  ["anybody", "GET", "/store/catalogue?category=%00"],
  ["anybody", "GET", "/store/receipts/%00?key=a"],
  ["anybody", "GET", "/store/receipts/order_1?key=%00"],
  ["anybody", "GET", "/store/receipts/order_1?key[a]=1"],
  ["anybody", "POST", "/store/payment-collections/%00/payment-sessions"],
  ["partner", "GET", "/store/partners/me/bulk-orders/%00"],
  ["partner", "GET", "/store/partners/me/bulk-orders/%ff"],
  ["artisan", "GET", "/artisans/me/statements/0000-01"],
  ["artisan", "GET", "/artisans/me/statements/%00"],
  ["artisan", "GET", "/artisans/me/sales?period=0000-12"],
  ["artisan", "POST", "/artisans/me/work/%00/declines"],
]

const LINES = "/store/carts/CART/line-items"
const bulk = (change: object): string => JSON.stringify({ ...uniformOrder(), ...change })

const LONG = "x".repeat(10_000)
const addressed = (change: object): string => JSON.stringify({ shipping_address: change })

/** What a person may have pasted by mistake, in each field that anybody may fill in. */
const LONG_BODIES: [Who, string, Body][] = [
  ...["first_name", "last_name", "address_1", "city", "province", "postal_code", "phone"].map(
    (field): [Who, string, Body] => ["anybody", "/store/carts/CART", addressed({ [field]: LONG })],
  ),
  ["anybody", "/store/carts/CART", JSON.stringify({ email: `${LONG}@contoh.example` })],
  ["anybody", "/auth/customer/emailpass", JSON.stringify({ email: LONG, password: LONG })],
  ["anybody", "/store/receipts", JSON.stringify({ cartId: LONG })],
  ["partner", "/store/partners/me/bulk-orders", bulk({ poNumber: LONG })],
  ["partner", "/store/partners/me/bulk-orders", bulk({ note: LONG })],
  ["partner", "/store/partners/me/bulk-orders", bulk({ reference: LONG })],
  ["artisan", "/artisans/me/work/oline_1/declines", JSON.stringify({ key: "decline-1", pieces: 1, reason: LONG })],
]

const BODIES: [Who, string, Body][] = [
  ["anybody", LINES, '{"variant_id":"VARIANT","quantity":1000000000000}'],
  ["anybody", LINES, '{"variant_id":"VARIANT","quantity":1e400}'],
  ["anybody", LINES, '{"variant_id":"VARIANT","quantity":0.5}'],
  ["anybody", LINES, '{"variant_id":"VARIANT","quantity":-1}'],
  ["anybody", LINES, '{"variant_id":"\\u0000","quantity":1}'],
  ["anybody", LINES, '{"variant_id":"VARIANT","quantity":1,"metadata":{"unit_price":1}}'],
  ["anybody", LINES, '{"variant_id":'],
  ["anybody", LINES, "[]"],
  ["anybody", LINES, new Uint8Array([0x22, 0xff, 0xfe, 0x22])],
  ["anybody", LINES, `{"variant_id":"${"x".repeat(200_000)}","quantity":1}`],
  ["anybody", "/store/carts", '{"region_id":"\\u0000"}'],
  ["anybody", "/store/carts/CART", '{"email":"a\\u0000@b.example"}'],
  ["anybody", "/store/carts/CART/shipping-methods", '{"option_id":{}}'],
  ["anybody", "/store/payment-collections", '{"cart_id":"\\ud800"}'],
  ["anybody", "/store/receipts", '{"cartId":"\\u0000"}'],
  ["anybody", "/auth/customer/emailpass", '{"email":"\\u0000","password":"a"}'],
  ["anybody", "/auth/artisan/emailpass", '{"email":{},"password":[]}'],
  ["partner", "/store/partners/me/bulk-orders", bulk({ poNumber: "\0" })],
  ["partner", "/store/partners/me/bulk-orders", bulk({ requestedOn: "0000-01-01" })],
  ["partner", "/store/partners/me/bulk-orders", bulk({ note: "\ud800" })],
  [
    "partner",
    "/store/partners/me/bulk-order-previews",
    '{"lines":[{"lineNumber":1e300,"sku":"HEM-CPD","size":"M","pieces":1e300}]}',
  ],
]

describe("A hostile request", () => {
  it.each(PATHS)("of %s: %s %s is refused in both languages", async (who, method, path) => {
    const { status, body } = await send(who, method, path, method === "POST" ? "{}" : undefined)
    expect([400, 404], JSON.stringify(body)).toContain(status)
    expect(refusal.parse(body).sentence?.id).toBeTruthy()
    expect(refusal.parse(body).sentence?.en).toBeTruthy()
  })

  it.each(LONG_BODIES)("of %s to POST %s, too long, is refused with its field", async (who, path, said) => {
    const { status, body } = await send(who, "POST", path, said)
    expect([400, 413], JSON.stringify(body)).toContain(status)
    expect(refusal.parse(body).field).toBeTruthy()
    expect(refusal.parse(body).sentence?.id).not.toBe(refusal.parse(body).sentence?.en)
  })

  it.each(BODIES)("of %s to POST %s with %s is refused in both languages", async (who, path, said) => {
    const { status, body } = await send(who, "POST", path, said)
    expect([400, 413], JSON.stringify(body)).toContain(status)
    expect(refusal.parse(body).sentence?.id).toBeTruthy()
    expect(refusal.parse(body).sentence?.en).toBeTruthy()
  })
})
