import type {
  CatalogueProduct,
  CatalogueResponse,
  Cooperative,
  Maker,
  Receipt,
} from "@sentra/contracts"
import { createServer, type IncomingMessage, type ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"
import { createCarts, type Shop } from "./fake-carts.ts"

export type FakeStock = {
  cooperative: Cooperative
  products: CatalogueProduct[]
  makers: Maker[]
}

export type FakeCommerce = {
  url: string
  /** Method and path of every call, in the order they came. */
  calls: string[]
  shop: Shop
  close: () => Promise<void>
}

/**
 * The retail half of the server as the shop sees it: our public routes and Medusa's cart routes,
 * on loopback. It keeps the rules that the shop relies on: one cart becomes one order or none, and
 * a cart that asks for more than is ready is refused whole.
 */
export async function startFakeCommerce(stock: FakeStock, port = 0): Promise<FakeCommerce> {
  const shop = createCarts(stock)
  const calls: string[] = []
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? "/", "http://fake")
    calls.push(`${request.method} ${url.pathname}`)
    readBody(request)
      .then((body) => answer(shop, stock, `${request.method}`, url, body))
      .then(({ status, body }) => send(response, status, body))
      .catch((failure: unknown) => send(response, 500, refusal("unknown_error", String(failure))))
  })
  await new Promise<void>((done) => server.listen(port, "127.0.0.1", done))
  const address = server.address()
  return {
    url: `http://127.0.0.1:${isPlace(address) ? address.port : port}`,
    calls,
    shop,
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}

const isPlace = (address: AddressInfo | string | null): address is AddressInfo =>
  typeof address === "object" && address !== null

type Reply = { status: number; body: unknown }

const refusal = (type: string, message: string) => ({ type, message })
const ok = (body: unknown): Reply => ({ status: 200, body })
const notFound: Reply = { status: 404, body: refusal("not_found", "There is no such thing.") }

function answer(shop: Shop, stock: FakeStock, method: string, url: URL, body: Json): Reply {
  const parts = url.pathname.split("/").filter(Boolean)
  const [, kind, id = "", part, line = ""] = parts
  if (kind === "cooperative") return ok({ cooperative: stock.cooperative })
  if (kind === "makers") return ok({ makers: stock.makers })
  if (kind === "catalogue") return id === "" ? ok(catalogue(shop)) : product(shop, id)
  if (kind === "receipts") return receipts(shop, method, id, url, body)
  if (kind === "shipping-options") return ok(shop.shippingOptions(url.searchParams.get("cart_id")))
  if (kind === "payment-collections") return ok(shop.payment(part))
  if (kind === "cart-prices") return shop.refresh(String(body["cartId"]))
  if (kind === "carts") return shop.cart(method, id, part, line, body)
  return notFound
}

const catalogue = (shop: Shop): CatalogueResponse => ({ products: shop.products() })

function product(shop: Shop, handle: string): Reply {
  const found = shop.products().find((known) => known.handle === handle)
  return found ? ok({ product: found }) : notFound
}

function receipts(shop: Shop, method: string, id: string, url: URL, body: Json): Reply {
  if (method === "POST") {
    const order = shop.orderOfCart(String(body["cartId"]))
    return order ? ok({ orderId: order.orderId, receiptKey: `key_${order.orderId}` }) : notFound
  }
  const order: Receipt | undefined = shop.order(id)
  return order && url.searchParams.get("key") === `key_${id}` ? ok({ receipt: order }) : notFound
}

export type Json = Record<string, unknown>

async function readBody(request: IncomingMessage): Promise<Json> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(Buffer.from(chunk as Uint8Array))
  const text = Buffer.concat(chunks).toString()
  return text === "" ? {} : (JSON.parse(text) as Json)
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { "content-type": "application/json" })
  response.end(JSON.stringify(body))
}
