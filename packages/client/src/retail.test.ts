import { createServer, type Server } from "node:http"
import { afterEach, describe, expect, it } from "vitest"
import { createClient, Misread, Refused, Unreachable } from "./index.js"

type Answer = { status: number; body: string }
type Asked = { call: string; body: string; headers: Record<string, unknown> }

const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) server.close()
})

/** A server on loopback that answers as the test says and keeps what it was asked. */
async function serverThat(answer: (call: string, times: number) => Answer) {
  const asked: Asked[] = []
  const server = createServer((request, response) => {
    let body = ""
    request.on("data", (chunk: Buffer) => (body += chunk.toString()))
    request.on("end", () => {
      const path = new URL(request.url ?? "/", "http://fake").pathname
      const call = `${request.method} ${path}`
      asked.push({ call, body, headers: request.headers })
      const times = asked.filter((known) => known.call === call).length
      const { status, body: text } = answer(call, times)
      response.writeHead(status, { "content-type": "application/json" }).end(text)
    })
  })
  servers.push(server)
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done))
  const address = server.address()
  const port = typeof address === "object" && address ? address.port : 0
  const client = createClient({ url: `http://127.0.0.1:${port}`, publishableKey: "pk_shop" })
  return { retail: client.retail, asked }
}

const ok = (body: unknown): Answer => ({ status: 200, body: JSON.stringify(body) })
const refusal = (status: number, type: string, message: string, more = {}): Answer => ({
  status,
  body: JSON.stringify({ type, message, ...more }),
})

const collection = (sessions: string[]) =>
  ok({
    payment_collection: {
      id: "paycol_1",
      payment_sessions: sessions.map((provider_id) => ({ provider_id })),
    },
  })
const order = ok({ type: "order", order: { id: "order_1" } })
const COMPLETE = "POST /store/carts/cart_1/complete"
const PAYMENT = "POST /store/payment-collections"

const item = (id: string, created_at: string, unit_price: number) => ({
  id,
  variant_id: `variant_${id}`,
  variant_sku: "SYL-TUL",
  variant_title: "Satu ukuran",
  product_handle: "syal",
  product_title: "Syal",
  quantity: 2,
  unit_price,
  created_at,
})

describe("the shop's door to the server", () => {
  it("gives a cart in whole rupiah, its lines in the order they came", async () => {
    const { retail, asked } = await serverThat(() =>
      ok({
        cart: {
          id: "cart_1",
          items: [item("b", "2026-11-20T02:00:00Z", 145_000), item("a", "2026-11-20T01:00:00Z", 1)],
          shipping_methods: [{ name: "Reguler", amount: 24_000, shipping_option_id: "so_1" }],
        },
      }),
    )
    const cart = await retail.cart("cart_1")
    expect(cart?.lines.map(({ lineId }) => lineId)).toEqual(["a", "b"])
    expect(cart?.lines[0]?.size).toBeUndefined()
    expect(cart?.goods).toBe(290_002n)
    expect(cart?.total).toBe(314_002n)
    expect(asked[0]?.headers["x-publishable-api-key"]).toBe("pk_shop")
  })

  it("refuses a fraction of a rupiah instead of rounding it away", async () => {
    const { retail } = await serverThat(() =>
      ok({ cart: { id: "cart_1", items: [item("a", "", 0.5)] } }),
    )
    await expect(retail.cart("cart_1")).rejects.toBeInstanceOf(Misread)
  })

  it("knows no cart, product or receipt where the server knows none", async () => {
    const { retail } = await serverThat(() => refusal(404, "not_found", "No."))
    expect(await retail.cart("cart_9")).toBeUndefined()
    expect(await retail.product("tidak-ada")).toBeUndefined()
    expect(await retail.receipt("order_9", "key")).toBeUndefined()
  })

  it("asks for a line whose id came from a browser as one line, wherever it points", async () => {
    const { retail, asked } = await serverThat(() => ok({ deleted: true }))
    await retail.removeLine("cart_1", "../../../admin/users")
    const path = "/store/carts/cart_1/line-items/..%2F..%2F..%2Fadmin%2Fusers"
    expect(asked.map(({ call }) => call)).toEqual([`DELETE ${path}`])
  })

  it("throws every other refusal with the server's status, type and words", async () => {
    const { retail } = await serverThat(() => refusal(400, "invalid_data", "No such region."))
    const failure: unknown = await retail.createCart("reg_9").catch((why: unknown) => why)
    expect(failure).toBeInstanceOf(Refused)
    expect(failure).toMatchObject({ status: 400, type: "invalid_data", message: "No such region." })
  })

  it("says that nothing answered when the line is cut", async () => {
    const { retail } = createClient({ url: "http://127.0.0.1:9", publishableKey: "" })
    await expect(retail.catalogue()).rejects.toBeInstanceOf(Unreachable)
  })

  it("sends the address in Medusa's columns and keeps it as it was typed", async () => {
    const { retail, asked } = await serverThat(() => ok({ cart: { id: "cart_1" } }))
    const address = {
      recipient: "Ratna",
      phone: "+6281234567890",
      street: "Jalan Mawar 12",
      rt: "03",
      rw: "",
      village: "Sukabumi",
      district: "Mayangan",
      city: "Kota Probolinggo",
      province: "Jawa Timur",
      postalCode: "67219",
      landmark: "pagar hijau",
    }
    await retail.shipTo("cart_1", "ratna@contoh.id", address)
    expect(JSON.parse(asked[0]?.body ?? "")).toMatchObject({
      email: "ratna@contoh.id",
      metadata: { typed_address: address },
      shipping_address: {
        address_1: "Jalan Mawar 12, RT 03, patokan: pagar hijau",
        address_2: "Sukabumi, Kec. Mayangan",
        province: "Jawa Timur",
        country_code: "id",
      },
    })
  })
})

const seen = {
  total: "314000",
  lines: [{ variantId: "variant_a", pieces: 2, unitPrice: "145000" }],
  shippingOptionId: "so_1",
  sendTo: "ratna@contoh.id",
}

describe("placing an order", () => {
  it("readies the transfer once: a session that is there is not made again", async () => {
    const { retail, asked } = await serverThat((call) =>
      call === PAYMENT ? collection(["pp_system_default"]) : order,
    )
    expect(await retail.placeOrder("cart_1", seen)).toEqual({ placed: true, orderId: "order_1" })
    expect(asked.map(({ call }) => call)).toEqual([PAYMENT, COMPLETE])
    expect(JSON.parse(asked[1]?.body ?? "")).toEqual({ seen })
  })

  it("waits for a twin that completes the same cart and gives the same order", async () => {
    const busy = refusal(409, "conflict", "Cart is already being completed by another request")
    const { retail } = await serverThat((call, times) => {
      if (call !== COMPLETE) return collection([])
      return times === 1 ? busy : order
    })
    expect(await retail.placeOrder("cart_1", seen)).toEqual({ placed: true, orderId: "order_1" })
  })

  it("gives the order of a cart that was completed a moment ago", async () => {
    const { retail } = await serverThat((call) => {
      if (call === PAYMENT) return refusal(400, "invalid_data", "Cart is already completed.")
      if (call === COMPLETE) return order
      return ok({ cart: { completed_at: "2026-11-20T02:00:00Z" } })
    })
    expect(await retail.placeOrder("cart_1", seen)).toEqual({ placed: true, orderId: "order_1" })
  })

  it("hands back the server's words when the pieces are gone", async () => {
    const short = refusal(409, "conflict", "Only 3 left.", {
      problems: [{ cartLineId: "line_1", wanted: 5, available: 3 }],
    })
    const { retail } = await serverThat((call) => (call === COMPLETE ? short : collection([])))
    expect(await retail.placeOrder("cart_1", seen)).toMatchObject({
      placed: false,
      refusal: "Only 3 left.",
      changed: false,
    })
  })

  it("tells a cart that is another one than the buyer saw from one that is short", async () => {
    const sentence = { id: "Keranjang berubah.", en: "The cart changed." }
    const changed = refusal(409, "conflict", sentence.en, { field: "seen", sentence })
    const { retail } = await serverThat((call) => (call === COMPLETE ? changed : collection([])))
    const answer = await retail.placeOrder("cart_1", seen)
    expect(answer).toMatchObject({ placed: false, changed: true, sentence })
  })
})
