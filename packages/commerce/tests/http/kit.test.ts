import {
  boardResponse,
  bulkOrderPlacedResponse,
  bulkOrderPreview,
  bulkOrderResponse,
  deliveryResponse,
  refusal,
  salesResponse,
  workSpecificationResponse,
  type Board,
} from "@sentra/contracts"
import { rupiah, shareOf } from "@sentra/domain/money"
import { divideKit } from "@sentra/domain/sharing"
import {
  createTestDatabase,
  startServer,
  type RunningSite,
  type TestDatabase,
} from "@sentra/testing"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { publishableKeyOf, signIn, signInStaff, type Caller } from "./support/people.js"
import { until } from "./support/shopper.js"
import { dayAhead, orderAsSeen, PARTNER_1 } from "./support/uniforms.js"

let database: TestDatabase
let server: RunningSite
let key: string
let partner: Caller
let staff: Caller
let order: { id: string; orderId: string; net: string; tax: string }

const KITS = 25
const LINES = [{ lineNumber: 2, sku: "GFT-BYG", pieces: KITS }]

beforeAll(async () => {
  database = await createTestDatabase({ template: "demo" })
  server = await startServer({ databaseUrl: database.url })
  key = await publishableKeyOf(database)
  partner = await signIn(server, key, "customer", PARTNER_1.requester)
  staff = await signInStaff(server, key)
  const placed = await orderAsSeen(partner, {
    reference: "kit-reference-1",
    poNumber: "PO-KIT-1",
    requestedOn: dayAhead(700),
    lines: LINES,
  })
  order = bulkOrderPlacedResponse.parse(placed.body).bulkOrder
}, 600_000)

afterAll(async () => {
  await server?.stop()
  await database?.drop()
})

const board = async (): Promise<Board> => {
  const { body } = await staff("GET", `/admin/production/orders/${order.orderId}/allocations`)
  return boardResponse.parse(body)
}

const lineOf = async (sku: string) => {
  const line = (await board()).lines.find((candidate) => candidate.sku === sku)
  if (!line) throw new Error(`${sku} is not on the board`)
  return line
}

/** The lines as they are frozen, by SKU. */
async function frozen() {
  const rows = await database.query(
    `select line.sku, line.id, line.pieces, line.craft, line.net_excluding_tax as net, line.tax,
       line.artisan_share_total as makers, line.artisan_share_basis_points as rate, line.unit_price,
       line.kit_pieces, coalesce(sum(share.amount), 0) as earned,
       coalesce(sum(share.net_amount), 0) as shared_net
     from ordered_line line left join share on share.ordered_line_id = line.id
     where line.order_id = $1 group by line.id order by line.order_line_id`,
    [order.orderId],
  )
  return rows.map((row) => ({
    ...{ sku: String(row["sku"]), id: String(row["id"]), craft: String(row["craft"]) },
    ...{ pieces: Number(row["pieces"]), kits: Number(row["kit_pieces"]), rate: Number(row["rate"]) },
    ...{ net: big(row["net"]), tax: big(row["tax"]), makers: big(row["makers"]) },
    ...{ earned: big(row["earned"]), sharedNet: big(row["shared_net"]) },
    alone: big(row["unit_price"]),
  }))
}

const big = (value: unknown): bigint => BigInt(String(value))

/** Brings so many pieces of a part, from whoever holds them, all accepted. */
async function bring(sku: string, wanted: number): Promise<void> {
  const { orderedLineId, rows } = await lineOf(sku)
  let left = wanted
  for (const { artisanId, open } of rows) {
    const accepted = Math.min(open, left)
    if (accepted === 0) continue
    left -= accepted
    const { status, body } = await staff("POST", "/admin/production/handovers", {
      ...{ key: `kit-${sku}-${artisanId}-${wanted}`, artisanId, orderedLineId, accepted },
      ...{ rework: 0, rejected: 0, grade: "A" },
    })
    expect({ status, body }).toMatchObject({ status: 200 })
  }
  expect(left).toBe(0)
}

const deliver = (number: string, lines?: { orderedLineId: string; pieces: number }[]) =>
  staff("POST", `/admin/production/orders/${order.orderId}/deliveries`, {
    number,
    ...(lines && { lines }),
  })

const seenByPartner = async () =>
  bulkOrderResponse.parse(
    (await partner("GET", `/store/partners/me/bulk-orders/${order.id}`)).body,
  ).bulkOrder

describe("a bulk order of kits", () => {
  it("is one line to its buyer, and divided over parts and packing by what each costs alone", async () => {
    const { lines } = await seenByPartner()
    expect(lines).toMatchObject([{ variantSku: "GFT-BYG", net: order.net, stops: { ordered: KITS } }])

    const parts = await frozen()
    expect(parts.map(({ sku, craft, pieces, kits }) => [sku, craft, pieces, kits])).toEqual([
      ["SYL-TUL", "tulis", KITS, KITS],
      ["PCH-BRD", "bordir", KITS, KITS],
      ["GFT-BYG", "packing", KITS, KITS],
    ])
    const money = { net: rupiah(big(order.net)), tax: rupiah(big(order.tax)) }
    const divided = divideKit(
      money,
      parts.map(({ sku, alone, rate }) => ({
        ...{ sku, piecesPerKit: 1 },
        ...{ standaloneNetPrice: rupiah(alone), artisanShareBasisPoints: rate },
      })),
    )
    expect(parts.map(({ net, tax, makers }) => ({ net, tax, artisanShareTotal: makers }))).toEqual(
      divided,
    )
    expect(parts.at(-1)?.alone).toBe(22_500n)
    expect(parts.reduce((total, { net }) => total + net, 0n)).toBe(money.net)
    expect(parts.reduce((total, { tax }) => total + tax, 0n)).toBe(money.tax)
    for (const { net, rate, makers } of parts) expect(makers).toBe(shareOf(rupiah(net), rate))
  })

  it("was shown to its buyer with the same share for the makers", async () => {
    const shown = await partner("POST", "/store/partners/me/bulk-order-previews", { lines: LINES })
    const { shares } = bulkOrderPreview.parse(shown.body)
    expect((await seenByPartner()).shares).toEqual(shares)
  })

  it("asks for work part by part: each goes to whoever has its craft", async () => {
    await until(async () => ((await board()).order.stops.allocated === KITS ? true : undefined))
    for (const { sku, craft } of await frozen()) {
      const { rows } = await lineOf(sku)
      const makers = rows.filter(({ pieces }) => pieces > 0).map(({ artisanId }) => artisanId)
      expect(makers.length).toBeGreaterThan(0)
      for (const artisanId of makers) {
        const skills = await database.query(
          "select 1 from skill where artisan_id = $1 and craft = $2 and deleted_at is null",
          [artisanId, craft],
        )
        expect(skills, `${sku} ${artisanId}`).toHaveLength(1)
      }
    }
    const packers = (await lineOf("GFT-BYG")).rows.filter(({ pieces }) => pieces > 0)
    expect(packers.map(({ memberNumber }) => memberNumber)).toEqual(["A12"])
  }, 60_000)

  it("goes to its buyer in whole kits, as many as the part there is least of allows", async () => {
    await bring("SYL-TUL", 10)
    await bring("PCH-BRD", KITS)
    await bring("GFT-BYG", KITS)
    expect((await seenByPartner()).stops).toMatchObject({ accepted: 10, delivered: 0 })

    const scarves = await lineOf("SYL-TUL")
    const broken = await deliver("BAST-KIT-0", [
      { orderedLineId: scarves.orderedLineId, pieces: 5 },
    ])
    expect(broken.status).toBe(400)
    expect(refusal.parse(broken.body)).toMatchObject({ field: "lines" })

    const sent = await deliver("BAST-KIT-1")
    expect(deliveryResponse.parse(sent.body).delivery.pieces).toBe(10)
    const { stops, deliveries } = await seenByPartner()
    expect(stops).toEqual({ ordered: KITS, allocated: KITS, accepted: 10, delivered: 10 })
    expect(deliveries.map(({ pieces }) => pieces)).toEqual([10])
    const [item] = await database.query(
      `select item.delivered_quantity::int as delivered from order_item item
       join "order" placed on placed.id = item.order_id and placed.version = item.version
       where item.order_id = $1`,
      [order.orderId],
    )
    expect(item).toEqual({ delivered: 10 })
  }, 120_000)

  it("has brought each maker her part's share at the end, and left nothing of it in the books", async () => {
    await bring("SYL-TUL", KITS - 10)
    const sent = await deliver("BAST-KIT-2")
    expect(deliveryResponse.parse(sent.body).delivery.pieces).toBe(KITS - 10)
    for (const { sku, earned, makers, sharedNet, net } of await frozen()) {
      expect({ sku, earned, sharedNet }).toEqual({ sku, earned: makers, sharedNet: net })
    }
    const left = await database.query(
      `select posting.account_code as account,
         sum(case side when 'debit' then amount else -amount end)::text as left
       from ledger_posting posting join ledger_entry entry on entry.id = posting.entry_id
       where entry.event_id in (
         select 'inspection:' || id || ':accepted' from inspection where ordered_line_id = any ($1)
         union select 'delivery:' || id || ':delivered' from delivery where order_id = $2)
         and posting.account_code in ('1330', '2110', '4120')
       group by posting.account_code order by 1`,
      [(await frozen()).map(({ id }) => id), order.orderId],
    )
    const makers = (await frozen()).reduce((total, part) => total + part.makers, 0n)
    const booked = new Map(left.map((row) => [row["account"], big(row["left"])]))
    expect(booked.get("1330")).toBe(0n)
    expect(booked.get("2110")).toBe(-makers)
    expect(booked.get("4120")).toBe(makers - big(order.net))
  }, 120_000)

  it("is told to its packer as packing, and to the maker of a part with the kit it is in", async () => {
    const [packing] = await salesOf("a12", "Pengemasan Paket Hadiah")
    expect(packing).toMatchObject({ pieces: KITS, artisanShareBasisPoints: 8_200 })
    const pouches = (await lineOf("PCH-BRD")).rows.find(({ pieces }) => pieces > 0)
    const [pouch] = await salesOf(pouches?.memberNumber ?? "", "(isi Paket Hadiah")
    expect(pouch).toMatchObject({ artisanShareBasisPoints: 7_800 })
  })
})

async function salesOf(memberNumber: string, title: string) {
  const email = `${memberNumber.toLowerCase()}@gending.example`
  const member = await signIn(server, key, "artisan", email)
  const { sales } = salesResponse.parse((await member("GET", "/artisans/me/sales")).body)
  return sales.filter((sale) => sale.title.id.includes(title))
}

describe("what a kit is put together from", () => {
  const productOf = async (sku: string) => {
    const [row] = await database.query(
      "select product_id as id from product_variant where sku = $1",
      [sku],
    )
    return `/admin/products/${String(row?.["id"])}/work-specification`
  }
  const specified = async (sku: string) => {
    const { body } = await staff("GET", await productOf(sku))
    return workSpecificationResponse.parse(body).specification
  }

  it("is written on a screen, and read there again", async () => {
    const box = await specified("GFT-BYG")
    expect(box?.kit?.parts.map(({ sku }) => sku)).toEqual(["SYL-TUL", "PCH-BRD"])
    const saved = await staff("POST", await productOf("GFT-BYG"), box)
    expect(workSpecificationResponse.parse(saved.body).specification).toEqual(box)
  })

  it.each([
    ["a SKU that is none", [{ sku: "TIDAK-ADA", pieces: 1 }], /TIDAK-ADA/],
    ["the kit itself", [{ sku: "GFT-BYG", pieces: 1 }], /GFT-BYG/],
    ["a part twice", [{ sku: "SYL-TUL", pieces: 1 }, { sku: "SYL-TUL", pieces: 2 }], /dua kali/],
  ])("is not %s", async (_, parts, says) => {
    const box = await specified("GFT-BYG")
    const kit = { parts, packingRupiahPerMinute: 1_500 }
    const { status, body } = await staff("POST", await productOf("GFT-BYG"), { ...box, kit })
    expect(status).toBe(400)
    expect(refusal.parse(body)).toMatchObject({ field: "kit" })
    expect(refusal.parse(body).sentence?.id).toMatch(says)
  })

  it("is nothing that is a kit itself, and packing packs something", async () => {
    const scarf = await specified("SYL-TUL")
    const kit = { parts: [{ sku: "PCH-BRD", pieces: 1 }], packingRupiahPerMinute: 1_500 }
    const nested = { ...scarf, craft: "packing", kit }
    const twofold = await staff("POST", await productOf("SYL-TUL"), nested)
    expect(refusal.parse(twofold.body).sentence?.id).toMatch(/isi sebuah paket/)
    const empty = await staff("POST", await productOf("SYL-TUL"), { ...scarf, craft: "packing" })
    expect(refusal.parse(empty.body)).toMatchObject({ field: "kit" })
    expect(await specified("SYL-TUL")).toEqual(scarf)
  })
})
