import {
  catalogueProductResponse,
  orderRefundsResponse,
  receiptKeyResponse,
  receiptResponse,
  refusal,
  type OrderRefunds,
} from "@sentra/contracts"
import { refundOfPieces } from "@sentra/domain/sharing"
import { rupiah } from "@sentra/domain/money"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { openShop, type OpenShop } from "./support/open-shop.js"
import { approve, waitingAbout } from "./support/payouts.js"
import { idIn, until, variantIn } from "./support/shopper.js"

let shop: OpenShop
let boxId: string

const HANDLE = "paket-hadiah-korporat-bayuangga"
const KITS_PACKED = 3

beforeAll(async () => {
  shop = await openShop()
  await bring("A03", "SYL-TUL", 6)
  await bring("A10", "PCH-BRD", 6)
  boxId = (await variantIn(shop.shopper, HANDLE, "GFT-BYG")).variantId
}, 600_000)

afterAll(() => shop?.stop())

const one = async (sql: string, values: string[] = []) => {
  const [row] = await shop.database.query(sql, values)
  return row ?? {}
}

let keys = 0
async function bring(memberNumber: string, sku: string, accepted: number): Promise<void> {
  const { id: artisanId } = await one("select id from artisan where member_number = $1", [
    memberNumber,
  ])
  const { id: variantId } = await one("select id from product_variant where sku = $1", [sku])
  const { status, body } = await shop.staff("POST", "/admin/production/handovers", {
    ...{ key: `kit-shelf-${(keys += 1)}`, artisanId, variantId, accepted },
    ...{ rework: 0, rejected: 0, grade: "A" },
  })
  expect({ status, body }).toMatchObject({ status: 200 })
}

const inShop = async () => {
  const { body } = await shop.shopper.ask("GET", `/store/catalogue/${HANDLE}`)
  return catalogueProductResponse.parse(body).product
}

/** Pieces of a variant that nobody has taken. */
const onShelf = async (sku: string): Promise<number> =>
  Number(
    (await one("select coalesce(sum(available_pieces), 0)::int as n from lot where sku = $1", [sku]))[
      "n"
    ],
  )

let buyers = 0
async function buy(pieces: number) {
  const email = `paket-${(buyers += 1)}@contoh.example`
  const cartId = await shop.shopper.fillCart(email, [{ variantId: boxId, pieces }])
  return { cartId, answer: await shop.shopper.order(cartId) }
}

const linesOf = async (orderId: string) =>
  shop.database.query(
    `select line.sku, line.pieces, line.gross::text as gross,
       line.net_excluding_tax::text as net, line.artisan_share_total::text as makers,
       sum(share.amount)::text as earned, sum(share.net_amount)::text as shared,
       sum(share.pieces)::int as shared_pieces,
       (select sum(claim.pieces)::int from lot_claim claim
        where claim.order_line_id = line.order_line_id and claim.status = 'sold') as claimed
     from ordered_line line left join share on share.ordered_line_id = line.id
     where line.order_id = $1 group by line.id order by line.order_line_id`,
    [orderId],
  )

const money = (value: unknown): bigint => BigInt(String(value))

describe("a kit in the shop", () => {
  it("is not sold while nobody has packed one", async () => {
    expect((await inShop()).availablePieces).toBe(0)
    const { answer } = await buy(1)
    expect(answer.status).toBe(409)
    expect(refusal.parse(answer.body).sentence?.id).toMatch(/dibuat atas pesanan/)
  })

  it("can be had as often as its packing and each of its parts allow", async () => {
    await bring("A12", "GFT-BYG", KITS_PACKED)
    const product = await inShop()
    expect(product.availablePieces).toBe(KITS_PACKED)
    expect(product.standardMinutes).toBe(720 + 35 + 15)
    const makers = product.makers.map(({ memberNumber }) => memberNumber)
    expect(makers).toEqual(expect.arrayContaining(["A03", "A10", "A12"]))
    const { price, artisan, cooperative, tax } = product.shares
    expect(money(artisan) + money(cooperative) + money(tax)).toBe(money(price))
    const { answer } = await buy(KITS_PACKED + 1)
    expect(refusal.parse(answer.body).sentence?.id).toMatch(/tinggal 3 potong/)
  })

  it("takes each part from its lots, and brings each maker and the packer their share", async () => {
    const before = await Promise.all(["SYL-TUL", "PCH-BRD", "GFT-BYG"].map(onShelf))
    const { answer, cartId } = await buy(2)
    expect(answer.status).toBe(200)
    const orderId = idIn(answer.body, "order")
    const lines = await until(async () => {
      const rows = await linesOf(orderId)
      return rows.length > 0 && rows.every((row) => row["earned"]) ? rows : undefined
    })
    expect(lines.map((row) => [row["sku"], row["pieces"], row["claimed"]])).toEqual([
      ["SYL-TUL", 2, 2],
      ["PCH-BRD", 2, 2],
      ["GFT-BYG", 2, 2],
    ])
    for (const row of lines) {
      expect(row["earned"]).toBe(row["makers"])
      expect(row["shared"]).toBe(row["net"])
      expect(row["shared_pieces"]).toBe(row["pieces"])
    }
    expect(lines.reduce((total, row) => total + money(row["gross"]), 0n)).toBe(2n * 365_000n)
    const after = await Promise.all(["SYL-TUL", "PCH-BRD", "GFT-BYG"].map(onShelf))
    expect(after).toEqual(before.map((pieces) => pieces - 2))

    const key = await shop.shopper.ask("POST", "/store/receipts", { cartId })
    const { receiptKey } = receiptKeyResponse.parse(key.body)
    const shown = await shop.shopper.ask("GET", `/store/receipts/${orderId}?key=${receiptKey}`)
    const { receipt } = receiptResponse.parse(shown.body)
    expect(receipt.lines).toMatchObject([
      { sku: "GFT-BYG", pieces: 2, unitPrice: "365000", gross: "730000" },
    ])
    expect(receipt.lines[0]?.makers.map(({ memberNumber }) => memberNumber)).toContain("A12")
  }, 60_000)
})

const refundsOf = async (orderId: string): Promise<OrderRefunds> =>
  orderRefundsResponse.parse(
    (await shop.staff("GET", `/admin/shop/orders/${orderId}/refunds`)).body,
  )

/** Every part of so many kits, at what it costs by now. */
async function giveBackKits(orderId: string, kits: number): Promise<OrderRefunds> {
  const { parts, version } = await refundsOf(orderId)
  const chosen = parts.flatMap(({ shareId, left, piecesLeft }) =>
    shareId !== null && piecesLeft >= kits
      ? [{ shareId, amount: refundOfPieces(rupiah(money(left)), piecesLeft, kits) }]
      : [],
  )
  expect(chosen).toHaveLength(3)
  const asked = await shop.staff("POST", `/admin/shop/orders/${orderId}/refunds`, {
    versionSeen: version,
    reason: "changed_mind",
    makersAtFault: true,
    amount: chosen.reduce((total, { amount }) => total + amount, 0n).toString(),
    pieces: chosen.map(({ shareId }) => ({ shareId, pieces: kits })),
  })
  expect(asked).toMatchObject({ status: 200 })
  expect(await approve(shop.chair, await waitingAbout(shop.chair, orderId))).toMatchObject({
    status: 200,
  })
  return refundsOf(orderId)
}

/** The parcel arrives; each part of the kits is noted as delivered. */
async function sendWhole(orderId: string): Promise<void> {
  const path = `/admin/orders/${orderId}/fulfillments`
  const { id } = await one("select item_id as id from order_item where order_id = $1", [orderId])
  expect((await shop.staff("POST", path, { items: [{ id, quantity: 2 }] })).status).toBe(200)
  const sent = await one(
    "select fulfillment_id as id from order_fulfillment where order_id = $1",
    [orderId],
  )
  await shop.staff("POST", `${path}/${String(sent["id"])}/mark-as-delivered`, {})
  const parts = await until(async () => {
    const rows = await shop.database.query(
      `select line.sku, sent.pieces from delivery_line sent
       join ordered_line line on line.id = sent.ordered_line_id
       where line.order_id = $1 order by line.order_line_id`,
      [orderId],
    )
    return rows.length > 0 ? rows : undefined
  })
  expect(parts).toEqual([
    { sku: "SYL-TUL", pieces: 2 },
    { sku: "PCH-BRD", pieces: 2 },
    { sku: "GFT-BYG", pieces: 2 },
  ])
}

describe("money back for a line of kits", () => {
  it("comes back part by part, and all of it leaves nothing of the line in the books", async () => {
    await bring("A12", "GFT-BYG", 5)
    const bought = await buy(2)
    const orderId = idIn(bought.answer.body, "order")
    const { id: payment } = await one(
      `select payment.id from payment join order_payment_collection link
         on link.payment_collection_id = payment.payment_collection_id where link.order_id = $1`,
      [orderId],
    )
    await shop.staff("POST", `/admin/payments/${String(payment)}/capture`, {})
    const booked = async () =>
      one("select id from ledger_entry where event_id = $1", [`order:${orderId}:captured`])
    await until(async () => ((await booked())["id"] ? true : undefined))

    await sendWhole(orderId)
    await giveBackKits(orderId, 1)
    const { parts } = await giveBackKits(orderId, 1)
    const goods = parts.filter(({ shareId }) => shareId !== null)
    expect(goods.map(({ left, piecesLeft }) => [left, piecesLeft])).toEqual([
      ["0", 0],
      ["0", 0],
      ["0", 0],
    ])
    const left = await one(
      `select coalesce(sum(case side when 'debit' then amount else -amount end), 0)::text as held
       from ledger_posting posting join ledger_entry entry on entry.id = posting.entry_id
       where posting.account_code = '2110' and (entry.event_id = 'order:' || $1 || ':captured'
         or entry.event_id in (select 'refund:' || id || ':refunded' from order_refund
           where order_id = $1))`,
      [orderId],
    )
    expect(left["held"]).toBe("0")
  }, 120_000)
})
