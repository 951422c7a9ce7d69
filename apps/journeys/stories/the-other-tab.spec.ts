import type { Page } from "@playwright/test"
import { bulkOrdersResponse } from "@sentra/contracts"
import { expectAccessible } from "../support/accessible.ts"
import { PEOPLE } from "../support/people.ts"
import { reviewAndSend } from "../support/review.ts"
import { callerAs } from "../support/server.ts"
import { dayInWeeks, freshPoNumber } from "../support/sheet.ts"
import { productsOfStrangers, putInCart, receiptBehind, writeAddress } from "../support/shop.ts"
import { signIn } from "../support/sign-in.ts"
import { expect, story } from "../support/story.ts"
import { amountIn } from "../support/money.ts"
import { world } from "../world/world.ts"

const SHEET = "sku;jumlah;ukuran\nHEM-CPD;24;M\n"

/** Pasted rows become a draft with a PO number and a day. */
async function draftOf(page: Page, poNumber: string): Promise<string> {
  await page.goto(`${world().wholesale}/pesanan-baru`)
  await page.getByLabel("Isi lembar kerja").fill(SHEET)
  await page.getByRole("button", { name: "Baca", exact: true }).click()
  await page.getByLabel("Nomor PO").fill(poNumber)
  await page.getByLabel("Tanggal diminta").fill(dayInWeeks(60))
  await expect(page.getByText("Tersimpan otomatis")).toBeVisible()
  return page.url()
}

const ordersOf = async (poNumber: string) => {
  const partner = await callerAs("customer", PEOPLE.requesterOfP1)
  const { bulkOrders } = await partner.read("/store/partners/me/bulk-orders", bulkOrdersResponse)
  return bulkOrders.filter((order) => order.poNumber === poNumber)
}

story("Enter in the PO field orders nothing, and the other tab's tier is asked for first", async ({
  visitor, photograph,
}) => {
  const page = await visitor()
  await signIn(page, "wholesale", PEOPLE.requesterOfP1)
  const poNumber = freshPoNumber()
  const draft = await draftOf(page, poNumber)
  await page.getByLabel("Potong HEM-CPD-M").fill("240")
  await page.getByLabel("Nomor PO").press("Enter")
  await expect(page.getByRole("rowheader", { name: /HEM-CPD/ })).toBeVisible()
  await expect(page).toHaveURL(new RegExp("/pesanan-baru/draft_"))
  expect(await ordersOf(poNumber)).toEqual([])

  await page.getByLabel("Potong HEM-CPD-M").fill("24")
  await page.getByRole("button", { name: "Periksa pesanan" }).click()
  await expect(page.getByRole("heading", { name: `Periksa PO ${poNumber}` })).toBeVisible()
  await photograph(page, "review")
  const other = await page.context().newPage()
  await other.goto(draft)
  await other.getByLabel("Potong HEM-CPD-M").fill("240")
  await other.getByRole("button", { name: "Simpan dan hitung" }).click()
  await expect(other.getByLabel("Potong HEM-CPD-M")).toHaveValue("240")

  await page.getByRole("button", { name: "Kirim pesanan" }).click()
  await expect(page.getByText("Pesanan berubah sejak Anda melihatnya")).toBeVisible()
  const changed = page.getByRole("row", { name: /HEM-CPD-M/ })
  await expect(changed).toContainText("24 ×")
  await expect(changed).toContainText("240 ×")
  expect(await ordersOf(poNumber)).toEqual([])
  await expectAccessible(page)
  await photograph(page, "review-old-and-new")
  await page.getByRole("button", { name: "Kirim pesanan" }).click()
  await expect(page.getByText("Pesanan terkirim")).toBeVisible()
  expect(await ordersOf(poNumber)).toMatchObject([{ pieces: 240 }])
})

story("A tab that is behind keeps its typing and shows nobody else's success", async ({
  visitor, photograph,
}) => {
  const page = await visitor()
  await signIn(page, "wholesale", PEOPLE.requesterOfP1)
  const poNumber = freshPoNumber()
  const draft = await draftOf(page, poNumber)
  const late = await page.context().newPage()
  await late.goto(draft)
  await page.getByLabel("Potong HEM-CPD-M").fill("48")
  const saved = page.waitForResponse((answer) => answer.request().method() === "POST")
  await page.getByRole("button", { name: "Simpan dan hitung" }).click()
  await saved
  await expect(page.getByLabel("Potong HEM-CPD-M")).toHaveValue("48")

  await late.getByLabel("Catatan untuk koperasi").fill("ke gudang timur")
  await late.getByRole("button", { name: "Simpan dan hitung" }).click()
  await expect(late.getByText("Rancangan ini diubah di tab lain", { exact: true })).toBeVisible()
  await expect(late.getByLabel("Catatan untuk koperasi")).toHaveValue("ke gudang timur")
  await expectAccessible(late)
  await photograph(late, "draft-behind")

  await reviewAndSend(page, poNumber)
  await expect(page.getByText("Pesanan terkirim")).toBeVisible()
  await late.getByLabel("Nomor PO").fill(freshPoNumber())
  await late.getByRole("button", { name: "Periksa pesanan" }).click()
  await expect(late.getByText("Rancangan ini sudah terkirim", { exact: true })).toBeVisible()
  await expect(late.getByText("Pesanan terkirim")).toHaveCount(0)
  await photograph(late, "draft-sent-elsewhere")
  await late.getByRole("button", { name: "Simpan sebagai rancangan baru" }).click()
  await expect(late.getByLabel("Catatan untuk koperasi")).toHaveValue("ke gudang timur")
  expect(await ordersOf(poNumber)).toMatchObject([{ pieces: 48 }])

  await late.getByRole("button", { name: "Buang rancangan" }).click()
  await late.getByRole("button", { name: "Kembalikan" }).click()
  await expect(late.getByRole("heading", { name: "Rancangan Anda" })).toBeVisible()
})

story("The shop orders what the last page showed, whatever the other tab did", async ({
  visitor, photograph,
}) => {
  const [product] = await productsOfStrangers()
  const buyer = await visitor()
  await buyer.goto(`${world().storefront}/katalog/${product.handle}`)
  await putInCart(buyer, product, "Masukkan keranjang")
  await buyer.goto(`${world().storefront}/keranjang`)
  await buyer.getByRole("button", { name: "Lanjut ke alamat" }).click()
  await writeAddress(buyer)
  await buyer.getByRole("button", { name: "Lanjut ke pengiriman" }).click()
  await buyer.getByLabel(/Reguler/).check()

  const other = await buyer.context().newPage()
  await other.goto(`${world().storefront}/keranjang`)
  await other.getByRole("spinbutton").fill("2")
  await other.getByRole("button", { name: "Lanjut ke alamat" }).click()
  await expect(other).toHaveURL(/\/pesan$/)

  await buyer.getByRole("button", { name: "Kirim pesanan" }).click()
  await expect(buyer.getByText("Pesanan berubah sejak Anda melihatnya")).toBeVisible()
  await expectAccessible(buyer)
  await photograph(buyer, "shipping-old-and-new")
  const promised = await buyer.getByRole("complementary").locator(".sums__total:visible .money")
    .innerText()
  await buyer.getByRole("button", { name: "Kirim pesanan" }).click()
  await expect(buyer.getByRole("heading", { name: "Pesanan Anda kami terima" })).toBeVisible()
  const receipt = await receiptBehind(buyer.url())
  expect(BigInt(receipt.total)).toBe(amountIn(promised))
  expect(receipt.lines.map(({ pieces }) => pieces)).toEqual([2])
})
