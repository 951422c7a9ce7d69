import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { address } from "./address.ts"
import { createVisitor, lastForm, startShop } from "./app.ts"
import { startFakeCommerce, type FakeCommerce } from "./fake-commerce.ts"
import { print, stock } from "./stock.ts"

const PRINT = "/katalog/tekstil-bayuangga"
const PAY = "/pesan/kirim"
const START_MS = 60_000
const ENOUGH = 50

let server: FakeCommerce
let shop: { url: string; stop: () => void }

beforeAll(async () => {
  const variants = print.variants.map((variant) => ({ ...variant, availablePieces: ENOUGH }))
  server = await startFakeCommerce({ ...stock, products: [{ ...print, variants }] })
  shop = await startShop(server.url)
}, START_MS)

afterAll(async () => {
  shop.stop()
  await server.close()
})

describe("what was seen is what is ordered", () => {
  /** A visitor on the last page with two textiles; another tab of hers is the same visitor. */
  const onLastPage = async () => {
    const visit = createVisitor(shop.url)
    await visit(PRINT, { pieces: "1" })
    await visit("/pesan", address)
    return { visit, form: lastForm((await visit(PAY)).html, "so_regular") }
  }
  const lines = { "pieces.line_v_print": "2" }

  it("so nothing is ordered when another tab changed the cart: old and new stand there", async () => {
    const { visit, form } = await onLastPage()
    await visit("/keranjang", { do: "save", ...lines })
    const before = server.shop.orders.size
    const told = await visit(PAY, form)
    expect(told.status).toBe(409)
    expect(server.shop.orders.size).toBe(before)
    for (const said of ["Pesanan berubah sejak", "72.000", "120.000", "1 × Rp", "2 × Rp"]) {
      expect(told.html).toContain(said)
    }
    const { location } = await visit(PAY, lastForm(told.html, "so_regular"))
    expect((await visit(location)).html).toContain("120.000")
    expect((await visit(PAY, form)).location).toBe("/keranjang")
  })

  it("so a tab that is too late is told that the cart was ordered in the other one", async () => {
    const { visit, form } = await onLastPage()
    const other = createVisitor(shop.url, visit.jar)
    await visit("/keranjang", { do: "save", ...lines })
    const now = lastForm((await visit(PAY)).html, "so_regular")
    const [late, ordered] = [await other(PAY, form), await visit(PAY, now)]
    expect([late.status, ordered.status]).toEqual([409, 303])
    const cart = createVisitor(shop.url, other.jar)
    const { location } = await cart(PAY, form)
    expect(location).toBe("/keranjang?terpesan=1")
    expect((await cart(location)).html).toContain("sudah dipesan di tab lain")
  })

  it("so a price of this moment is shown beside the old one before it is paid", async () => {
    const { visit, form } = await onLastPage()
    server.shop.reprice("v_print", 58_000)
    const told = await visit(PAY, form)
    expect(told.status).toBe(409)
    for (const said of ["48.000", "58.000", "72.000", "82.000"]) expect(told.html).toContain(said)
    expect((await visit(PAY, lastForm(told.html, "so_regular"))).status).toBe(303)

    await visit(PRINT, { pieces: "1" })
    server.shop.reprice("v_print", 48_000)
    const cart = await visit("/keranjang", { do: "checkout" })
    expect(cart.status).toBe(409)
    expect(cart.html).toMatch(/58\.000 menjadi Rp.48\.000/)
    expect((await visit("/keranjang", { do: "checkout" })).location).toBe("/pesan")
  })

  it("so nothing is sold that went out of the shop, and the line says so", async () => {
    const { visit, form } = await onLastPage()
    server.shop.withdraw("tekstil-bayuangga")
    const refused = await visit(PAY, form)
    expect(refused.location).toBe("/keranjang?berubah=1")
    expect((await visit(refused.location)).html).toContain("Tidak dijual lagi.")
    expect((await visit(PAY)).location).toBe("/keranjang?berubah=1")
    server.shop.withdraw("tekstil-bayuangga", false)
  })

  it("so every number typed in the cart is kept when going on to the address", async () => {
    const { visit } = await onLastPage()
    expect((await visit("/keranjang", { do: "checkout", ...lines })).location).toBe("/pesan")
    expect((await visit("/pesan")).html).toContain("96.000")
    const typed = await visit("/keranjang", { do: "checkout", "pieces.line_v_print": "dua" })
    expect(typed.status).toBe(422)
    expect(typed.html).toContain('value="dua"')
  })
})
