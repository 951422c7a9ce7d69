import type { AppName } from "@sentra/testing"
import type { Page } from "@playwright/test"
import type { Photograph } from "../support/album.ts"
import { expectAccessible } from "../support/accessible.ts"
import { pageFiles } from "../support/page-files.ts"
import { memberLogin, PEOPLE } from "../support/people.ts"
import { productsOfStrangers, putInCart, writeAddress } from "../support/shop.ts"
import { today } from "../support/sheet.ts"
import { signIn } from "../support/sign-in.ts"
import { expect, story } from "../support/story.ts"
import { world } from "../world/world.ts"

/** Shown only while the server fails, which no visit can bring about. */
const OF_A_FAILURE = ["500"]
const SHEET = "sku;jumlah;ukuran\nHEM-CDP;24;M\nHEM-CPD;24;L\n"

/** A page by its file, and what an address of it is. */
type Visit = readonly [file: string, path: string]

/** Goes to each page of an app; the end makes sure that none was left out. */
function roundOf(app: AppName, page: Page, photograph: Photograph) {
  const seen = new Set<string>(OF_A_FAILURE)
  const look = async (file: string): Promise<void> => {
    await expectAccessible(page)
    await photograph(page, `${app}-${file.replaceAll(/[^a-zA-Z0-9]+/g, "-")}`)
    seen.add(file)
  }
  return {
    look,
    visit: async (visits: readonly Visit[]): Promise<void> => {
      for (const [file, path] of visits) {
        await page.goto(`${world()[app]}${path}`)
        await look(file)
      }
    },
    end: (): void => {
      const left = pageFiles(app).filter((file) => !seen.has(file))
      expect(left, `pages of ${app} that nobody looked at`).toEqual([])
    },
  }
}

story("Every page of the shop can be used by everybody", async ({ visitor, photograph }) => {
  const page = await visitor()
  const round = roundOf("storefront", page, photograph)
  const [product] = await productsOfStrangers()
  await round.visit([
    ["index", "/"], ["en/index", "/en"],
    ["katalog/index", "/katalog"], ["en/catalogue/index", "/en/catalogue"],
    ["pembuat", "/pembuat"], ["en/makers", "/en/makers"],
    ["untuk-perusahaan", "/untuk-perusahaan"], ["en/for-companies", "/en/for-companies"],
    ["404", "/tidak-ada"], ["keranjang", "/keranjang"],
    ["en/catalogue/[handle]", `/en/catalogue/${product.handle}`],
    ["katalog/[handle]", `/katalog/${product.handle}`],
  ])
  await putInCart(page, product, "Masukkan keranjang")
  await round.visit([
    ["keranjang", "/keranjang"], ["en/cart", "/en/cart"],
    ["en/checkout/index", "/en/checkout"], ["pesan/index", "/pesan"],
  ])
  await writeAddress(page)
  await page.getByRole("button", { name: "Lanjut ke pengiriman" }).click()
  await expect(page).toHaveURL(/\/pesan\/kirim/)
  await round.visit([["en/checkout/shipping", "/en/checkout/shipping"], ["pesan/kirim", "/pesan/kirim"]])
  await page.getByLabel(/Reguler/).check()
  await page.getByRole("button", { name: "Kirim pesanan" }).click()
  await expect(page.getByRole("heading", { name: "Pesanan Anda kami terima" })).toBeVisible()
  await round.look("pesanan/[id]")
  await page.getByRole("link", { name: "English" }).click()
  await expect(page.getByRole("heading", { name: "We have received your order" })).toBeVisible()
  await round.look("en/orders/[id]")
  round.end()
})

story("Every page of the portal can be used by everybody", async ({ visitor, photograph }) => {
  const page = await visitor()
  const round = roundOf("wholesale", page, photograph)
  await round.visit([["masuk", "/masuk"]])
  await signIn(page, "wholesale", PEOPLE.requesterOfP1)
  await round.visit([
    ["index", "/"], ["404", "/tidak-ada"], ["gangguan", "/gangguan"],
    ["sandi", "/sandi"], ["sandi-baru", "/sandi-baru"],
    ["pesanan-baru/index", "/pesanan-baru"],
  ])
  await page.getByLabel("Isi lembar kerja").fill(SHEET)
  await page.getByRole("button", { name: "Baca", exact: true }).click()
  await expect(page.getByText("1 baris perlu diperbaiki")).toBeVisible()
  await round.look("pesanan-baru/[draftId]")
  await page.getByRole("button", { name: "Hapus baris 2" }).click()
  await page.getByLabel("Nomor PO").fill("SRG-DILIHAT")
  await page.getByLabel("Tanggal diminta").fill(today())
  await page.getByRole("button", { name: "Periksa pesanan" }).click()
  await expect(page.getByText("Tanggal diminta lebih dekat daripada")).toBeVisible()
  await round.look("pesanan-baru/[draftId]/periksa")
  await page.getByRole("link", { name: "Ubah rancangan" }).click()
  await page.getByRole("button", { name: "Buang rancangan" }).click()
  await expect(page.getByRole("button", { name: "Kembalikan" })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole("rowheader").getByRole("link").first().click()
  await expect(page.getByRole("heading", { level: 1, name: /^PO / })).toBeVisible()
  await round.look("pesanan/[id]")
  round.end()
})

story("A company's reader is told why she cannot order", async ({ visitor, photograph }) => {
  const page = await visitor()
  await signIn(page, "wholesale", PEOPLE.financeOfP1)
  await page.goto(`${world().wholesale}/pesanan-baru`)
  await expect(page.getByRole("heading", { name: "Anda tidak dapat memesan" })).toBeVisible()
  await expectAccessible(page)
  await photograph(page, "wholesale-reader")
})

story("Every page of the members' app can be used by everybody", async ({ visitor, photograph }) => {
  const page = await visitor({ width: 360 })
  const round = roundOf("artisan", page, photograph)
  await round.visit([["masuk", "/masuk"]])
  await signIn(page, "artisan", memberLogin("A06"))
  await round.visit([
    ["index", "/"], ["uang/index", "/uang"], ["uang/penjualan", "/uang/penjualan"],
    ["uang/rekening", "/uang/rekening"], ["uang/bayaran", "/uang/bayaran"],
    ["anggota", "/anggota"], ["404", "/tidak-ada"], ["gangguan", "/gangguan"],
    ["sandi", "/sandi"], ["sandi-baru", "/sandi-baru"],
    ["kerja/pembagian/index", "/kerja/pembagian"],
  ])
  await page.locator('a[href^="/kerja/pembagian/"]').first().click()
  await expect(page).toHaveURL(/\/kerja\/pembagian\/./)
  await round.look("kerja/pembagian/[orderId]")
  await round.visit([["kerja/index", "/kerja"]])
  const jobs = page.getByRole("link", { name: /Rincian/ })
  const finished = page.getByText(/Sudah selesai/)
  if (await jobs.count() === 0) await finished.click()
  await page.locator('a[href^="/kerja/"]').first().click()
  await expect(page.getByRole("heading", { name: "Mengapa kamu mendapat ini" })).toBeVisible()
  await round.look("kerja/[orderedLineId]")
  round.end()
})
