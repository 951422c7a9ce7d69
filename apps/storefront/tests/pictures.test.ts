import { afterAll, beforeAll, expect, it } from "vitest"
import { createVisitor, startShop } from "./app.ts"
import { startFakeCommerce, type FakeCommerce } from "./fake-commerce.ts"
import { shirt, stock } from "./stock.ts"

const bare = { ...shirt, productId: "prod_bare", handle: "tanpa-gambar", pictures: [] }

let commerce: FakeCommerce
let shop: Awaited<ReturnType<typeof startShop>>

beforeAll(async () => {
  const cooperative = { ...stock.cooperative, brand: "Kenanga", primaryColor: "#ffff00" }
  commerce = await startFakeCommerce({ ...stock, cooperative, products: [...stock.products, bare] })
  shop = await startShop(commerce.url)
}, 60_000)

afterAll(async () => {
  shop?.stop()
  await commerce?.close()
})

const pageAt = async (path: string) => (await createVisitor(shop.url)(path)).html

it("offers every width of a picture in both formats, with what is to be seen on it", async () => {
  const page = await pageAt(`/katalog/${shirt.handle}`)
  for (const ending of ["avif", "webp"]) {
    expect(page).toContain(
      `srcset="/gambar/shirt-320.${ending} 320w, /gambar/shirt-800.${ending} 800w"`,
    )
  }
  expect(page).toContain('alt="Kemeja tergantung" width="800" height="1000" loading="eager"')
  expect(page).toContain('src="data:image/webp;base64,UklGRg=="')
  expect(await pageAt(`/en/catalogue/${shirt.handle}`)).toContain('alt="A shirt on its hanger"')
})

it("draws a neutral cloth where a product has no picture", async () => {
  const page = await pageAt(`/katalog/${bare.handle}`)
  expect(page).toMatch(/<article class="product">\s*<div class="product__cloth">\s*<span class="pic/)
  expect(page).toContain("picture--none")
})

it("hands out no file under a name that is none of a picture", async () => {
  for (const name of ["..%2f..%2fsecrets", "a.svg", "private-1.csv"]) {
    expect((await fetch(`${shop.url}/gambar/${name}`)).status).toBe(404)
  }
  expect(commerce.calls.filter((call) => call.includes("/static/"))).toEqual([])
})

it("bears the cooperative's name and its colours, darkened until they can be read", async () => {
  const page = await pageAt("/")
  expect(page).toContain("<title>Kenanga · Toko koperasi</title>")
  expect(page).not.toContain("Gending")
  const [, sheet = ""] = /href="(\/warna\/[^"]+)"/.exec(page) ?? []
  expect(sheet).toBe("/warna/ffff00-6a2346.css")
  const styles = await fetch(shop.url + sheet)
  expect(styles.headers.get("content-type")).toContain("text/css")
  expect(await styles.text()).toContain("--aksen:#6a2346")
})
