import {
  bulkOrderPreviewRequest,
  bulkOrderRequest,
  draftRequest,
  draftUpdate,
  type BulkOrderDraft,
  type BulkOrderPreview,
  type BulkOrderRequest,
  type BulkOrderSummary,
  type Cooperative,
  type DraftContent,
  type OrderMoney,
  type PartnerProfile,
} from "@sentra/contracts"
import { createServer, type IncomingMessage } from "node:http"
import type { AddressInfo } from "node:net"

type Reply = { status: number; body: unknown }
type Json = Readonly<Record<string, unknown>>

const ok = (body: unknown): Reply => ({ status: 200, body })
const refused = (status: number, field: string, message = "No."): Reply => ({
  status,
  body: { type: "conflict", field, message, sentence: { id: message, en: message } },
})

const profile: PartnerProfile = {
  partner: {
    code: "P1",
    name: "PT Contoh (fiktif)",
    address: "Jalan Contoh 1, Probolinggo",
    downPaymentBasisPoints: 3_000,
    netDays: 30,
    taxCollector: false,
  },
  user: { name: "Ratih", email: "ratih@contoh.example", role: "requester" },
  mayOrder: true,
}

const cooperative: Cooperative = {
  legalName: "Koperasi Kenanga (contoh fiktif)",
  brand: "Kenanga",
  primaryColor: "#20676e",
  accentColor: "#7b4a22",
  address: "Jalan Contoh 5, Lasem",
  bankName: "Bank Contoh",
  bankAccountNumber: "9900000300001",
  bankAccountHolder: "Koperasi Kenanga",
  taxable: true,
  regionId: "reg_id",
}

/** Nothing is delivered yet, so nothing is billed. */
const moneyOf = (gross: string, ppn: string): OrderMoney => ({
  gross,
  ppn,
  downPaymentUsed: "0",
  ppnKeptByBuyer: "0",
  pph22Kept: "0",
  payable: gross,
  paid: "0",
  due: "0",
  dueOn: null,
  downPaymentReceived: "0",
  downPaymentLeft: "0",
  downPaymentDue: "0",
  invoiced: "0",
  outstanding: gross,
})

export type FakePartner = {
  url: string
  /** Orders that were placed, by reference. */
  orders: Map<string, BulkOrderSummary>
  drafts: Map<string, BulkOrderDraft>
  /** What a shirt costs more from now on. */
  raise: (by: number) => void
  close: () => Promise<void>
}

/**
 * The partners' half of the server as the portal sees it, on loopback: one product in tiers, drafts
 * with their versions, and the rule that only what was seen is ordered.
 */
export async function startFakePartner(): Promise<FakePartner> {
  const drafts = new Map<string, BulkOrderDraft>()
  const orders = new Map<string, BulkOrderSummary>()
  let raised = 0

  const preview = (lines: BulkOrderRequest["lines"]): BulkOrderPreview => {
    const pieces = lines.reduce((sum, line) => sum + line.pieces, 0)
    const price = (pieces < 100 ? 228_000 : 215_000) + raised
    const net = pieces * price
    const tax = Math.round((net * 11) / 100)
    return {
      lines: lines.map((line) => ({
        lineNumber: line.lineNumber,
        variantSku: `${line.sku}-${line.size ?? "M"}`,
        productSku: line.sku,
        title: { id: "Kemeja", en: "Shirt" },
        size: line.size ?? "M",
        pieces: line.pieces,
        productPieces: pieces,
        unitPrice: `${price}`,
        net: `${line.pieces * price}`,
        nextTier: null,
        leadDays: 7,
      })),
      problems: [],
      pieces,
      net: `${net}`,
      tax: `${tax}`,
      total: `${net + tax}`,
      shares: { price: `${net + tax}`, artisan: `${net}`, cooperative: "0", tax: `${tax}` },
      version: JSON.stringify(lines.map((line) => [line.size, line.pieces, price])).slice(0, 64),
    }
  }

  const place = (request: BulkOrderRequest): Reply => {
    const known = orders.get(request.reference)
    const now = preview(request.lines)
    if (known) return known.pieces === now.pieces ? ok({ bulkOrder: known }) : refused(409, "reference")
    if ([...orders.values()].some(({ poNumber }) => poNumber === request.poNumber)) {
      return refused(409, "poNumber")
    }
    if (request.seen.version !== now.version) return refused(409, "seen")
    const id = `bulk_${orders.size + 1}`
    const bulkOrder: BulkOrderSummary = {
      id,
      orderId: `order_${id}`,
      displayId: orders.size + 1,
      reference: request.reference,
      poNumber: request.poNumber,
      status: "placed",
      requestedOn: request.requestedOn ?? null,
      placedBy: "Ratih",
      placedAt: "2026-11-24T02:00:00.000Z",
      pieces: now.pieces,
      net: now.net,
      tax: now.tax,
      total: now.total,
      stops: { ordered: now.pieces, allocated: 0, accepted: 0, delivered: 0 },
      dueOn: request.requestedOn ?? null,
      lateDays: 0,
      money: moneyOf(now.total, now.tax),
    }
    orders.set(request.reference, bulkOrder)
    const draft = [...drafts.values()].find(({ reference }) => reference === request.reference)
    if (draft) draft.sentAs = { bulkOrderId: id, poNumber: request.poNumber }
    return ok({ bulkOrder })
  }

  const begin = (content: DraftContent): Reply => {
    const id = `draft_${String(drafts.size + 1).padStart(26, "0")}`
    const at = "2026-11-24T02:00:00.000Z"
    const draft: BulkOrderDraft = {
      id,
      version: 1,
      reference: `portal-${id}`,
      createdAt: at,
      updatedAt: at,
      discarded: false,
      sentAs: null,
      content,
    }
    drafts.set(id, draft)
    return ok({ draft })
  }

  const ofDraft = (method: string, id: string, part: string | undefined, body: Json): Reply => {
    const draft = drafts.get(id)
    if (!draft) return refused(404, "id")
    if (part === "discarded") draft.discarded = body["discarded"] === true
    else if (method === "POST") {
      if (draft.sentAs) return refused(409, "sent")
      const update = draftUpdate.parse(body)
      if (draft.version !== update.version) return refused(409, "version")
      Object.assign(draft, { version: draft.version + 1, content: update.content })
    }
    return ok({ draft })
  }

  const open = () =>
    [...drafts.values()].filter(({ discarded, sentAs }) => !discarded && !sentAs)

  const answer = (method: string, url: URL, body: Json): Reply => {
    const [, , , kind, id = "", part] = url.pathname.split("/").filter(Boolean).map(String)
    if (url.pathname === "/auth/sign-out") return ok({ signedOut: true })
    if (url.pathname.startsWith("/auth/")) return ok({ token: "token" })
    if (url.pathname === "/store/cooperative") return ok({ cooperative })
    if (kind === undefined) return ok(profile)
    if (kind === "password") return ok({ changed: true })
    if (kind === "bulk-order-previews") return ok(preview(bulkOrderPreviewRequest.parse(body).lines))
    if (kind === "bulk-orders") {
      if (method === "POST") return place(bulkOrderRequest.parse(body))
      return ok({ bulkOrders: [...orders.values()] })
    }
    if (id !== "") return ofDraft(method, id, part, body)
    if (method === "POST") return begin(draftRequest.parse(body).content)
    const list = open().map(({ content, ...draft }) => {
      const { version, updatedAt } = draft
      const { poNumber, rows } = content
      return { id: draft.id, version, updatedAt, poNumber, rows: rows.length }
    })
    return ok({ drafts: list, count: list.length })
  }

  const server = createServer((request, response) => {
    const url = new URL(request.url ?? "/", "http://fake")
    void bodyOf(request).then((body) => {
      const { status, body: said } = answer(`${request.method}`, url, body)
      response.writeHead(status, { "content-type": "application/json" })
      response.end(JSON.stringify(said))
    })
  })
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    orders,
    drafts,
    raise: (by) => {
      raised += by
    },
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}

async function bodyOf(request: IncomingMessage): Promise<Json> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(Buffer.from(chunk as Uint8Array))
  const text = Buffer.concat(chunks).toString()
  return text === "" ? {} : (JSON.parse(text) as Json)
}
