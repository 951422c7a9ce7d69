import { refusal } from "@sentra/contracts"
import {
  createTestDatabase,
  startServer,
  type RunningSite,
  type TestDatabase,
} from "@sentra/testing"
import { mkdtemp } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { z } from "zod"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { askDoor, signInAt, tokenFrom } from "./support/door.js"
import { ADMIN_EMAIL, publishableKeyOf } from "./support/people.js"
import { idIn, property, shopperAt, variantIn, type Shopper } from "./support/shopper.js"

let database: TestDatabase
let server: RunningSite
let key: string
let token: string
let cookie: string
let shopper: Shopper

beforeAll(async () => {
  database = await createTestDatabase({ template: "demo" })
  const folder = await mkdtemp(join(tmpdir(), "state-"))
  server = await startServer({
    databaseUrl: database.url,
    env: { SENTRA_STATE_DIR: folder, UNPAID_ORDERS_MAX: "2" },
  })
  key = await publishableKeyOf(database)
  token = tokenFrom(await signInAt(server, "user", ADMIN_EMAIL))
  cookie = (await askDoor(server, "/auth/session", { token })).cookie
  shopper = shopperAt(server, key)
}, 600_000)

afterAll(async () => {
  await server?.stop()
  await database?.drop()
})

const asStaff = (path: string, method = "GET") => askDoor(server, path, { method, token })

describe("The name of what all objects share", () => {
  const QUERIES = [
    "__proto__=1",
    "a[__proto__][b]=1",
    "a.constructor.b=1",
    "filters[prototype]=x",
    "a%5B__proto__%5D=1",
    "%5f%5fproto%5f%5f.x=1",
    "fields=id,__proto__.x",
    "fields=%2Bconstructor.name",
    "order=-__proto__.x",
  ]
  const PATHS = ["/admin/orders", "/auth/user/providers", "/store/catalogue", "/artisans/me"]

  it.each(QUERIES)("is refused in a query of every door: %s", async (query) => {
    for (const path of PATHS) {
      const { status, body } = await askDoor(server, `${path}?${query}`, { method: "GET", token })
      expect(status, path).toBe(400)
      expect(refusal.parse(body).sentence?.id).toContain("bidang")
    }
  })

  const BODIES = [
    '{"__proto__":{"a":1}}',
    '{"metadata":{"a":[{"constructor":{"prototype":1}}]}}',
    '{"a.__proto__.b":1}',
    '{"a[prototype]":1}',
    `${'{"a":'.repeat(5_000)}{"__proto__":1}${"}".repeat(5_000)}`,
  ]

  it.each(BODIES)("is refused in a body of every door: %.60s", async (text) => {
    for (const path of ["/admin/products", "/auth/user/emailpass", "/store/carts"]) {
      const response = await fetch(server.url + path, {
        method: "POST",
        body: text,
        headers: {
          "content-type": "application/json",
          authorization: `Bearer ${token}`,
          "x-publishable-api-key": key,
        },
      })
      expect(response.status, path).toBe(400)
      expect(refusal.parse(await response.json()).sentence?.id).toContain("bidang")
    }
  })

  it("is an ordinary word where somebody searches for it", async () => {
    expect((await asStaff("/admin/products?q=constructor")).status).toBe(200)
  })
})

describe("A change", () => {
  let invited = 0
  const invite = (headers: Record<string, string>, carried: { cookie?: string } = { cookie }) =>
    askDoor(server, "/admin/invites", {
      ...carried,
      headers,
      body: { email: `guest-${(invited += 1)}@gending.example` },
    })

  it("at the wish of another site is refused, whatever the browser says it with", async () => {
    const foreign: Record<string, string>[] = [
      { "sec-fetch-site": "cross-site" },
      { "sec-fetch-site": "same-site" },
      { origin: "https://elsewhere.example" },
      { origin: "null" },
    ]
    for (const headers of foreign) {
      expect((await invite(headers)).status).toBe(403)
    }
  })

  it("is taken from the dashboard itself, and from programs", async () => {
    const own: Record<string, string>[] = [
      { "sec-fetch-site": "same-origin" },
      { origin: server.url },
      {},
    ]
    for (const headers of own) {
      expect((await invite(headers)).status).toBe(200)
    }
  })

  it.each(["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"])(
    "is JSON: %s is refused",
    async (type) => {
      const response = await fetch(`${server.url}/admin/invites`, {
        method: "POST",
        headers: { "content-type": type, cookie },
        body: "email=a@b.example",
      })
      expect(response.status).toBe(415)
      expect(refusal.parse(await response.json()).sentence?.id).toContain("JSON")
    },
  )
})

describe("Every answer", () => {
  it("of the Admin may run its own scripts alone, in no frame", async () => {
    const { headers } = await askDoor(server, "/app", { method: "GET" })
    const policy = headers.get("content-security-policy") ?? ""
    expect(policy).toContain("script-src 'self';")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toMatch(/script-src[^;]*unsafe/)
    expect(headers.get("x-content-type-options")).toBe("nosniff")
  })

  it("that is somebody's is kept by no cache", async () => {
    for (const path of ["/admin/users/me", "/store/carts/x", "/artisans/me", "/auth/user/providers"]) {
      const { headers } = await asStaff(path)
      expect(headers.get("cache-control"), path).toBe("no-store")
      expect(headers.get("content-security-policy"), path).toContain("default-src 'none'")
    }
  })

  it("is a sentence, never a fault: to unreadable addresses, cookies and lines", async () => {
    const cookies = await askDoor(server, "/admin/users/me", {
      method: "GET",
      cookie: "connect.sid=j:{}; x=j%3A%5B%5D",
    })
    expect(cookies.status).toBe(401)
    const address = await askDoor(server, "/app/%ff", { method: "GET" })
    expect(address.status).toBe(400)
    expect(address.headers.get("content-type")).toContain("text/html")
    expect((await askDoor(server, "/store/carts/%ff", { method: "GET", key })).status).toBe(400)
    const line = await askDoor(server, "/store/carts/x/line-items/x", { method: "DELETE", key })
    expect(line.status).toBe(404)
    expect(refusal.parse(line.body).sentence?.id).toContain("keranjang")
  })
})

describe("The server's log", () => {
  it("tells of a request without the keys and the cart ids that open something", async () => {
    await askDoor(server, "/store/receipts/order_1?key=a-key-to-keep", { method: "GET", key })
    await askDoor(server, "/store/carts/cart_01SECRETCART", { method: "GET", key })
    const lines = server.logs().split("\n").filter((line) => line.includes('"level":"http"'))
    expect(lines.some((line) => line.includes("/store/receipts/order_"))).toBe(true)
    for (const secret of ["a-key-to-keep", "01SECRETCART", key]) {
      expect(server.logs()).not.toContain(secret)
    }
  })
})

describe("An upload of staff", () => {
  const PNG = Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
    "base64",
  )
  const upload = async (name: string, bytes: Uint8Array<ArrayBuffer>, type: string) => {
    const form = new FormData()
    form.set("files", new File([bytes], name, { type }))
    const response = await fetch(`${server.url}/admin/uploads`, {
      method: "POST",
      headers: { authorization: `Bearer ${token}` },
      body: form,
    })
    return { status: response.status, body: await response.json() }
  }

  it("is a picture by its content: no page, no SVG, whatever it calls itself", async () => {
    const page = Buffer.from("<html><script>alert(1)</script>")
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
    for (const [name, bytes, type] of [
      ["a.html", page, "text/html"],
      ["a.svg", svg, "image/svg+xml"],
      ["a.png", svg, "image/png"],
      ["a.jpg", page, "image/jpeg"],
    ] as const) {
      const { status, body } = await upload(name, new Uint8Array(bytes), type)
      expect(status, name).toBe(400)
      expect(refusal.parse(body).field).toBe("files")
    }
    expect((await upload("a.png", new Uint8Array(13_000_000), "image/png")).status).toBe(413)
  })

  it("is served as the picture it is, to everybody", async () => {
    const { status, body } = await upload("../kain.html", new Uint8Array(PNG), "text/html")
    expect(status).toBe(200)
    const files = property(body, "files")
    const url = String(property(Array.isArray(files) ? files[0] : {}, "url"))
    expect(url).toMatch(/^\/static\/\d+-[\w-]+\.webp$/)
    const shown = await fetch(server.url + url)
    expect(shown.headers.get("content-type")).toBe("image/webp")
  })

  it("that is private opens for staff alone, and never as a page", async () => {
    const exported = await askDoor(server, "/admin/products/export", { token, body: {} })
    expect(exported.status).toBe(202)
    const file = await storedPrivately()
    expect((await askDoor(server, `/static/${file}`, { method: "GET" })).status).toBe(401)
    const kept = await asStaff(`/static/${file}`)
    expect(kept.status).toBe(200)
    expect(kept.headers.get("content-disposition")).toContain("attachment")
    expect(kept.headers.get("cache-control")).toBe("no-store")
    expect((await asStaff("/static/private-1-..%2f..%2fsecrets.json")).status).toBe(404)
  })

  /** The name that Medusa tells staff in its notification. */
  async function storedPrivately(): Promise<string> {
    for (;;) {
      const rows = await database.query("select data::text as said from notification")
      const [, name] = /static\/(private-[\w-]+\.csv)/.exec(JSON.stringify(rows)) ?? []
      if (name !== undefined) return name
      await new Promise((resume) => setTimeout(resume, 200))
    }
  }
})

describe("A buyer", () => {
  const wish = async () => {
    const { variantId } = await variantIn(shopper, "syal-batik-tulis-bayu", "SYL-TUL")
    return [{ variantId, pieces: 1 }]
  }

  it("holds few unpaid orders, under one e-mail or one phone", async () => {
    const place = async (email: string) =>
      shopper.order(await shopper.fillCart(email, await wish()))
    expect((await place("budi@contoh.example")).status).toBe(200)
    expect((await place("budi@contoh.example")).status).toBe(200)
    const third = await place("Budi@contoh.example")
    expect({ status: third.status, body: third.body }).toMatchObject({ status: 409 })
    const samePhone = await place("another@contoh.example")
    expect(samePhone.status).toBe(409)
    expect(refusal.parse(samePhone.body).sentence?.id).toContain("belum dibayar")
  })

  it("is offered what her cart may have, and of it only what the shop shows", async () => {
    const cartId = await shopper.fillCart("sari@contoh.example", await wish())
    const { body } = await shopper.ask("GET", `/store/shipping-options?cart_id=${cartId}`)
    const options = property(body, "shipping_options")
    const shown = z.array(z.record(z.string(), z.unknown())).parse(options)
    expect(Object.keys(shown[0] ?? {}).sort()).toEqual(["amount", "id", "name", "type"])
    const none = await shopper.ask("GET", "/store/shipping-options?cart_id=cart_of_nobody")
    expect(none.status).toBe(404)
  })

  it("does not choose the payment of a placed order anew", async () => {
    await database.query("delete from attempt_count")
    await database.query(`update "order" set status = 'canceled' where status = 'pending'`)
    const cartId = await shopper.fillCart("tari@contoh.example", await wish())
    const collection = await shopper.ask("POST", "/store/payment-collections", { cart_id: cartId })
    const id = idIn(collection.body, "payment_collection")
    expect((await shopper.order(cartId)).status).toBe(200)
    const again = await shopper.ask("POST", `/store/payment-collections/${id}/payment-sessions`, {
      provider_id: "pp_system_default",
    })
    expect(again.status).toBe(409)
    const anew = await shopper.ask("POST", "/store/payment-collections", { cart_id: cartId })
    expect(anew.status).toBe(409)
  })
})
