import { readdirSync } from "node:fs"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { createVisitor, lastForm, startShop, type Page } from "./app.ts"
import { address } from "./address.ts"
import { startFakeCommerce, type FakeCommerce } from "./fake-commerce.ts"
import { shirt, stock } from "./stock.ts"

const SHIRT = "/katalog/kemeja-manggur"
const PRINT = "/katalog/tekstil-bayuangga"
const PAY = "/pesan/kirim"
const START_MS = 60_000

let server: FakeCommerce
let shop: { url: string; stop: () => void }

beforeAll(async () => {
  server = await startFakeCommerce(stock)
  shop = await startShop(server.url)
}, START_MS)

afterAll(async () => {
  shop.stop()
  await server.close()
})

type Visitor = ReturnType<typeof createVisitor>

/** Looks at the last page and sends just that. */
async function sendOrder(visit: Visitor, shipping = "so_regular", path = PAY): Promise<Page> {
  return visit(path, lastForm((await visit(path)).html, shipping))
}

/** Ids of the controls that a page opens at. */
const focused = (html: string): (string | undefined)[] =>
  [...html.matchAll(/<[^>]*\sautofocus[^>]*>/g)].map(([tag]) => /\sid="([^"]*)"/.exec(tag)?.[1])

describe("buying without JavaScript", () => {
  it("sends pages without script, in both languages, under a strict policy", async () => {
    const visit = createVisitor(shop.url)
    for (const path of ["/", "/katalog", SHIRT, "/pembuat", "/untuk-perusahaan", "/keranjang"]) {
      const page = await visit(path)
      expect(page.status, path).toBe(200)
      expect(page.html, path).not.toContain("<script")
      expect(page.html, path).toContain('lang="id"')
    }
    const english = await visit("/en/catalogue/kemeja-manggur")
    expect(english.html).toContain("Manggur shirt")
    expect(english.headers.get("content-security-policy")).toContain("default-src 'none'")
  })

  it("is built without any script for a browser", () => {
    const built = readdirSync(join(import.meta.dirname, "../dist/client"), { recursive: true })
    expect(built.filter((file) => /\.m?js$/.test(`${file}`))).toEqual([])
  })

  it("says in English what the office wrote in Indonesian", async () => {
    const visit = createVisitor(shop.url)
    expect((await visit("/en/makers")).html).toContain("Sekar Wulansih (fictional)")
    expect((await visit("/en/for-companies")).html).toContain("Koperasi Contoh (fictional example)")
    await visit(PRINT, { pieces: "1" })
    await visit("/en/checkout", address)
    const shipping = (await visit("/en/checkout/shipping")).html
    for (const said of ["Regular", "2–4 days", "Cargo", "4–6 days"]) {
      expect(shipping).toContain(said)
    }
    const { location } = await sendOrder(visit, "so_cargo", "/en/checkout/shipping")
    expect((await visit(location)).html).toContain("Shipping: Cargo")
  })

  it("heads each price that is shared, and says where the visitor is", async () => {
    const visit = createVisitor(shop.url)
    expect((await visit(PRINT)).html).toMatch(/<h2[^>]*>Ke mana harga ini pergi<\/h2>/)
    const list = (await visit("/katalog?kategori=kain&siap=1")).html
    expect(list).toMatch(/<a href="\/katalog\?kategori=kain" aria-current="true">/)
    expect((await visit("/katalog?kategori=kain")).html).toMatch(
      /<a href="\/katalog\?kategori=kain" aria-current="page">/,
    )
  })

  it("never calls a printed textile batik", async () => {
    const page = await createVisitor(shop.url)(PRINT)
    expect(page.html).toContain("Tekstil motif batik (printing), bukan batik")
  })

  it("says of a set without stock that it is put together to order, and where", async () => {
    const page = await createVisitor(shop.url)("/en/catalogue/paket-bayuangga")
    expect(page.html).toContain("Put together to order")
    expect(page.html).toContain("about 14 working days from the order")
    expect(page.html).toContain('href="/en/for-companies"')
    expect(page.html).not.toContain("Sold out")
  })

  it("shows a wrong number beside its field and keeps it", async () => {
    const page = await createVisitor(shop.url)(SHIRT, { variantId: "v_m", pieces: "40" })
    expect(page.status).toBe(422)
    expect(page.html).toContain("Tersisa 3. Tulis 3 atau kurang.")
    expect(page.html).toContain('value="40"')
    expect(focused(page.html)).toEqual(["pieces"])
  })

  it("takes no form from another site", async () => {
    const visit = createVisitor(shop.url)
    const form = { variantId: "v_m", pieces: "1" }
    expect((await visit(SHIRT, form, "http://lain.example")).status).toBe(403)
  })

  it("does not know a page, a product or an order that is not there", async () => {
    const visit = createVisitor(shop.url)
    for (const path of ["/tidak-ada", "/katalog/tidak-ada", "/pesanan/order_1?kunci=salah"]) {
      expect((await visit(path)).status, path).toBe(404)
    }
  })

  it("tells the whole total of each way of shipping before the order is sent", async () => {
    const visit = createVisitor(shop.url)
    await visit(PRINT, { pieces: "1" })
    await visit("/pesan", address)
    const { html } = await visit("/pesan/kirim")
    const summary = html.slice(html.indexOf("<aside"), html.indexOf("</aside>"))
    for (const sum of ["48.000", "24.000", "72.000", "60.000", "108.000"]) {
      expect(summary).toContain(sum)
    }
    expect(summary).toContain("termasuk PPN")
  })

  it("says that the cooperative cannot be reached, and tries the same page again", async () => {
    const cutOff = await startShop("http://127.0.0.1:9")
    const page = await createVisitor(cutOff.url)("/pesanan/order_1?kunci=key_1")
    cutOff.stop()
    expect(page.status).toBe(500)
    expect(page.html).toContain("Sambungan ke koperasi terputus.")
    expect(page.html).toContain('href="/pesanan/order_1?kunci=key_1"')
  })

  it("makes one order of one cart, also when its form is sent twice", async () => {
    const visit = createVisitor(shop.url)
    expect((await visit(PRINT, { pieces: "2" })).location).toBe("/keranjang")
    expect((await visit("/pesan/kirim")).location).toBe("/pesan")
    const faulty = await visit("/pesan", { ...address, postalCode: "672" })
    expect(faulty.status).toBe(422)
    expect(faulty.html).toContain("Kode pos terdiri dari 5 angka.")
    expect(faulty.html).toContain("Ratna Kusumawardhani")
    expect(focused(faulty.html)).toEqual(["postalCode"])
    expect((await visit("/pesan", address)).location).toBe("/pesan/kirim")
    const before = server.shop.orders.size
    const form = lastForm((await visit(PAY)).html, "so_regular")
    const twins = await Promise.all([visit(PAY, form), visit(PAY, form)])
    expect(server.shop.orders.size).toBe(before + 1)
    expect(twins[1]?.location).toBe(twins[0]?.location)
    const order = await visit(twins[0]?.location ?? "")
    expect(order.html).toContain("120.000")
    expect(order.html).toContain("0812 3456 7890")
    expect(order.html).toContain("Rumah Canting Sekar")
    expect((await visit("/keranjang")).html).toContain("Buka pesanan terakhir Anda")
  })

  it("tells until when to transfer, and asks no money for a cancelled order", async () => {
    const visit = createVisitor(shop.url)
    await visit(PRINT, { pieces: "1" })
    await visit("/pesan", address)
    const { location } = await sendOrder(visit)
    expect((await visit(location)).html).toContain("23 Nov 2026, 09.00 WIB")
    server.shop.cancel(/order_\d+/.exec(location)?.[0] ?? "")
    const { html } = await visit(location)
    expect(html).toContain("Pesanan ini dibatalkan")
    expect(html).toContain("Jangan transfer lagi")
    for (const gone of ["9900", "Menunggu transfer", "Ke mana uang Anda pergi", "Dikirim kepada"]) {
      expect(html, gone).not.toContain(gone)
    }
  })

  it("makes no order when another buyer was faster, and offers the remedy", async () => {
    const visit = createVisitor(shop.url)
    await visit(SHIRT, { variantId: "v_m", pieces: "3" })
    await visit("/pesan", address)
    server.shop.sell("v_m", 2)
    const before = server.shop.orders.size
    const refused = await sendOrder(visit)
    expect(refused.location).toBe("/keranjang?berubah=1")
    expect(server.shop.orders.size).toBe(before)
    const cart = await visit(refused.location)
    expect(cart.html).toContain("Tinggal 1, Anda meminta 3.")
    await visit("/keranjang", { do: "fit" })
    expect((await visit("/keranjang")).html).toContain(`Jumlah ${shirt.title.id}`)
    expect((await sendOrder(visit)).location).toMatch(/^\/pesanan/)
  })
})
