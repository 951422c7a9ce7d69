import type { Page } from "@playwright/test"
import { catalogueProductResponse, catalogueResponse, receiptResponse } from "@sentra/contracts"
import type { CatalogueProduct, Receipt } from "@sentra/contracts"
import { visitorOfShop } from "./server.ts"

/** Two products with stock whose makers have nobody in common. */
export async function productsOfStrangers(): Promise<[CatalogueProduct, CatalogueProduct]> {
  const { products } = await visitorOfShop().read("/store/catalogue", catalogueResponse)
  const ready = await Promise.all(
    products
      .filter(({ availablePieces }) => availablePieces > 0)
      .map(({ handle }) =>
        visitorOfShop().read(`/store/catalogue/${handle}`, catalogueProductResponse),
      ),
  )
  const known = ready.map(({ product }) => product)
  for (const first of known) {
    const makers = new Set(first.makers.map(({ memberNumber }) => memberNumber))
    const second = known.find((product) => {
      return product.makers.every(({ memberNumber }) => !makers.has(memberNumber))
    })
    if (second) return [first, second]
  }
  throw new Error("The demo stock has no two products by different members.")
}

/** Puts one piece in the cart, of the first size that is there. */
export async function putInCart(page: Page, product: CatalogueProduct, button: string) {
  const variant = product.variants.find(({ availablePieces }) => availablePieces > 0)
  if (!variant) throw new Error(`${product.sku} has no piece left.`)
  const size = page.locator(`input[type=radio][value="${variant.variantId}"]`)
  if ((await size.count()) > 0) await size.check({ force: true })
  await page.getByRole("button", { name: button }).click()
}

/** An address of the kind the couriers of Java know. */
const ADDRESS = {
  email: "wulan.pembeli@contoh.example",
  phone: "0812 3456 7890",
  recipient: "Wulan Pembeli",
  street: "Jalan Contoh Melati 7",
  rt: "02",
  rw: "05",
  village: "Kanigaran",
  district: "Kanigaran",
  city: "Kota Probolinggo",
  postalCode: "67213",
  landmark: "Pagar hijau di seberang musala",
}

/** Fills the address in, field by field. */
export async function writeAddress(page: Page): Promise<void> {
  for (const [name, value] of Object.entries(ADDRESS)) {
    await page.locator(`[name="${name}"]`).fill(value)
  }
  await page.locator("[name=province]").selectOption("Jawa Timur")
}

/** The order behind an order page, as the server knows it. */
export async function receiptBehind(address: string): Promise<Receipt> {
  const url = new URL(address)
  const orderId = url.pathname.split("/").at(-1) ?? ""
  const key = url.searchParams.get("kunci") ?? url.searchParams.get("key") ?? ""
  const path = `/store/receipts/${orderId}?key=${encodeURIComponent(key)}`
  return (await visitorOfShop().read(path, receiptResponse)).receipt
}
