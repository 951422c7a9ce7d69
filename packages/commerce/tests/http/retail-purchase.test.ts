import {
  entriesResponse,
  receiptKeyResponse,
  receiptResponse,
  refusal,
  salesResponse,
  trialBalanceResponse,
  type Receipt,
} from "@sentra/contracts"
import { rupiah, shareOf, splitTax, sum, taxFromInclusive, ppnRuleOn } from "@sentra/domain"
import {
  createTestDatabase,
  startServer,
  type RunningSite,
  type TestDatabase,
} from "@sentra/testing"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { publishableKeyOf, signIn, signInStaff, type Caller } from "./support/people.js"
import { idIn, property, shopperAt, until, variantIn, type Shopper } from "./support/shopper.js"

const SCARF = 275_000n
const POUCH = 65_000n
const DELIVERY = 24_000n

let database: TestDatabase
let server: RunningSite
let key: string
let shopper: Shopper
let staff: Caller
let cartId: string
let orderId: string
let receiptKey: string

beforeAll(async () => {
  database = await createTestDatabase({ template: "demo" })
  server = await startServer({ databaseUrl: database.url })
  key = await publishableKeyOf(database)
  shopper = shopperAt(server, key)
  staff = await signInStaff(server, key)
  const scarf = await variantIn(shopper, "syal-batik-tulis-bayu", "SYL-TUL")
  const pouch = await variantIn(shopper, "pouch-bordir-anggur", "PCH-BRD")
  cartId = await shopper.fillCart("pembeli@contoh.example", [
    { variantId: scarf.variantId, pieces: 1 },
    { variantId: pouch.variantId, pieces: 2 },
  ])
  orderId = idIn((await shopper.order(cartId)).body, "order")
}, 600_000)

afterAll(async () => {
  await server?.stop()
  await database?.drop()
})

/** The books' own sum of this order, from its prices alone. */
function expected() {
  const gross = [rupiah(SCARF), rupiah(2n * POUCH), rupiah(DELIVERY)]
  const today = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Jakarta" }).format(new Date())
  const { ppn, total } = taxFromInclusive(sum(gross), ppnRuleOn(today, { pkpSince: "2025-01-01" }))
  const [scarfTax = 0n, pouchTax = 0n, deliveryTax = 0n] = splitTax(ppn, gross)
  const scarfNet = rupiah(SCARF - scarfTax)
  const pouchNet = rupiah(2n * POUCH - pouchTax)
  const scarf = shareOf(scarfNet, 8_500)
  const pouch = shareOf(pouchNet, 7_800)
  return {
    total,
    ppn,
    scarf,
    pouch,
    margin: scarfNet - scarf + (pouchNet - pouch),
    delivery: DELIVERY - deliveryTax,
  }
}

/** What the maker of the scarf reads about this sale. */
const stateForMaker = async (): Promise<string | undefined> => {
  const [row] = await database.query(
    `select lower(artisan.member_number) as number from artisan
     join share on share.artisan_id = artisan.id
     join ordered_line line on line.id = share.ordered_line_id
     where line.order_id = $1 and line.sku = 'SYL-TUL'`,
    [orderId],
  )
  const maker = await signIn(server, key, "artisan", `${String(row?.["number"])}@gending.example`)
  const { body } = await maker("GET", "/artisans/me/sales")
  return salesResponse
    .parse(body)
    .sales.find(({ eventId }) => eventId === `order:${orderId}:captured`)?.state
}

const receiptNow = async (): Promise<Receipt> => {
  const { body } = await shopper.ask("GET", `/store/receipts/${orderId}?key=${receiptKey}`)
  return receiptResponse.parse(body).receipt
}

describe("a guest who buys a scarf and two pouches of different members", () => {
  it("gets a key and sees makers, transfer and how the price is shared", async () => {
    const { body } = await shopper.ask("POST", "/store/receipts", { cartId })
    receiptKey = receiptKeyResponse.parse(body).receiptKey
    const receipt = await receiptNow()
    const { total, ppn, scarf, pouch, margin, delivery } = expected()
    expect(receipt).toMatchObject({
      payment: "awaiting_transfer",
      delivery: "preparing",
      total: total.toString(),
      transfer: { amount: total.toString() },
      shares: {
        price: total.toString(),
        artisan: (scarf + pouch).toString(),
        cooperative: margin.toString(),
        tax: ppn.toString(),
        shipping: delivery.toString(),
      },
    })
    const makers = receipt.lines.map(({ sku, makers: parts }) => [sku, parts[0]?.memberNumber])
    expect(new Map(makers.map(([sku = "", member]) => [sku, member])).size).toBe(2)
    expect(new Set(makers.map(([, member]) => member)).size).toBe(2)
  })

  it("changes nothing by ordering the same cart again", async () => {
    const again = await shopper.order(cartId)
    expect(idIn(again.body, "order")).toBe(orderId)
    const rows = await database.query(`select id from "order" where email = $1`, [
      "pembeli@contoh.example",
    ])
    expect(rows).toHaveLength(1)
  })

  it("is a sale its makers see, whose money is still awaited", async () => {
    expect(await stateForMaker()).toBe("awaiting_payment")
  })

  it("costs and shares what it did, though PKP and the makers' part change before it is paid", async () => {
    const before = await receiptNow()
    await database.query("update work_specification set artisan_share_basis_points = 5000")
    await database.query("update cooperative set pkp_since = null")
    expect(await receiptNow()).toEqual(before)
  })

  it("is in the books to the rupiah once staff see the transfer", async () => {
    const fields = "*payment_collections.payments"
    const order = await staff("GET", `/admin/orders/${orderId}?fields=${fields}`)
    const payment = JSON.stringify(order.body).match(/"(pay_[0-9A-Z]{26})"/)?.[1]
    expect((await staff("POST", `/admin/payments/${payment}/capture`, {})).status).toBe(200)
    const entry = await until(async () => {
      const { body } = await staff("GET", "/admin/ledger/entries?account=1130&limit=10")
      return entriesResponse
        .parse(body)
        .entries.find(({ eventId }) => eventId === `order:${orderId}:captured`)
    })
    const { total, ppn, scarf, pouch, margin, delivery } = expected()
    const amounts = entry.postings.map(({ account, side, amount }) => [account, side, amount])
    expect(amounts.toSorted()).toEqual(
      [
        ["1130", "debit", total.toString()],
        ["2110", "credit", scarf.toString()],
        ["2110", "credit", pouch.toString()],
        ["2210", "credit", ppn.toString()],
        ["4110", "credit", margin.toString()],
        ["4210", "credit", delivery.toString()],
      ].toSorted(),
    )
    const { body } = await staff("GET", "/admin/ledger/trial-balance")
    const { debit, credit } = trialBalanceResponse.parse(body)
    expect(debit).toBe(credit)
    expect((await receiptNow()).payment).toBe("received")
    expect(await stateForMaker()).toBe("held")
  }, 60_000)

  it("leaves both makers their share, whole and unsplit", async () => {
    const rows = await database.query(
      `select line.sku, share.amount::text as amount from share
       join ordered_line line on line.id = share.ordered_line_id
       where line.order_id = $1 order by line.sku`,
      [orderId],
    )
    const bySku = new Map<string, bigint>()
    for (const row of rows) {
      const sku = String(row["sku"])
      bySku.set(sku, (bySku.get(sku) ?? 0n) + BigInt(String(row["amount"])))
    }
    const { scarf, pouch } = expected()
    expect(Object.fromEntries(bySku)).toEqual({ "PCH-BRD": pouch, "SYL-TUL": scarf })
  })
})

describe("a stranger", () => {
  const nothing = (answer: { status: number; body: unknown }): void => {
    expect(answer.status).toBe(404)
    expect(refusal.parse(answer.body).type).toBe("not_found")
  }

  it("sees no order by its id, signed in or not", async () => {
    nothing(await shopper.ask("GET", `/store/orders/${orderId}`))
    const partner = await signIn(server, key, "customer", "ratih@bromo-artha.example")
    nothing(await partner("GET", `/store/orders/${orderId}`))
  })

  it("opens no receipt without its key, and none with the key of another order", async () => {
    nothing(await shopper.ask("GET", `/store/receipts/${orderId}`))
    nothing(await shopper.ask("GET", `/store/receipts/${orderId}?key=`))
    nothing(await shopper.ask("GET", `/store/receipts/${orderId}?key=${receiptKey.slice(1)}A`))
    const rows = await database.query(`select id from "order" where id <> $1 limit 1`, [orderId])
    const other = String(rows[0]?.["id"])
    nothing(await shopper.ask("GET", `/store/receipts/${other}?key=${receiptKey}`))
  })

  it("gets no key for a cart that is none, and hears which field is missing", async () => {
    nothing(await shopper.ask("POST", "/store/receipts", { cartId: "cart_unknown" }))
    const { status, body } = await shopper.ask("POST", "/store/receipts", {})
    expect(status).toBe(400)
    expect(refusal.parse(body)).toMatchObject({ type: "invalid_data", field: "cartId" })
  })

  it("finds no product under an unknown handle", async () => {
    nothing(await shopper.ask("GET", "/store/catalogue/tidak-ada"))
  })
})

describe("what the shop does not sell from stock", () => {
  it("is refused before there is an order: a gift box is made to order", async () => {
    const box = await variantIn(
      shopper,
      "paket-hadiah-korporat-bayuangga",
      "GFT-BYG",
    )
    const cart = await shopper.fillCart("hadiah@contoh.example", [
      { variantId: box.variantId, pieces: 1 },
    ])
    const answer = await shopper.order(cart)
    expect(answer.status).toBe(409)
    expect(refusal.parse(answer.body).sentence?.id).toContain("dibuat atas pesanan")
    expect(property(answer.body, "problems")).toMatchObject([{ wanted: 1, available: 0 }])
    const rows = await database.query(`select id from "order" where email = $1`, [
      "hadiah@contoh.example",
    ])
    expect(rows).toEqual([])
  })
})
