import type { Page } from "@playwright/test"
import { bulkOrderResponse, type BulkOrderDetail, type TrialBalanceRow } from "@sentra/contracts"
import { boardOf, busiestOf, dividedBoard, lineOf, receiveAll } from "../support/board.ts"
import { balancedBooks } from "../support/books.ts"
import { expectNoPieceLost } from "../support/laws.ts"
import { amountIn, movedBy, sumOf, written } from "../support/money.ts"
import { memberLogin, PEOPLE } from "../support/people.ts"
import { reviewAndSend } from "../support/review.ts"
import { csvOf, dayInWeeks, freshPoNumber, UNIFORMS } from "../support/sheet.ts"
import { signIn, signInToAdmin } from "../support/sign-in.ts"
import { callerAs } from "../support/server.ts"
import { expect, story } from "../support/story.ts"
import { world } from "../world/world.ts"

/** 300 × 205,000 and 180 × 278,000; PPN is 12 % of 11/12 of that. */
const EXPECTED = { shirt: 205_000n, blouse: 278_000n, net: 111_540_000n, tax: 12_269_400n }
const TOTAL = EXPECTED.net + EXPECTED.tax
/** Six of 84 shirts of size L: 1,230,000 without PPN, of which the cooperative keeps 246,000. */
const FIRST_INVOICE = 1_365_300n
const FIRST_MARGIN = 246_000n
const ACCEPTED = 6
const REJECTED = 6

/** The requester uploads the sheet, sees what it costs, and sends it. */
async function placeBySheet(requester: Page, poNumber: string): Promise<void> {
  await requester.getByRole("link", { name: "Buat pesanan" }).first().click()
  await requester.getByLabel("Berkas CSV").setInputFiles({
    name: "seragam.csv", mimeType: "text/csv", buffer: Buffer.from(csvOf(UNIFORMS)),
  })
  await expect(requester.getByRole("heading", { name: "Rancangan pesanan" })).toBeVisible()
  const shirts = requester.getByRole("row", { name: /^HEM-CPD/ })
  await expect(shirts).toContainText(written(EXPECTED.shirt))
  const blouses = requester.getByRole("row", { name: /^BLS-KMB/ })
  await expect(blouses).toContainText(written(EXPECTED.blouse))
  for (const amount of [EXPECTED.net, EXPECTED.tax, TOTAL]) {
    await expect(requester.locator(".totals")).toContainText(written(amount))
  }
  await requester.getByLabel("Nomor PO").fill(poNumber)
  await requester.getByLabel("Tanggal diminta").fill(dayInWeeks(60))
}

/** The inspector writes down what one member brought. */
async function inspect(office: Page, sku: string, memberNumber: string): Promise<void> {
  const line = office.locator("section").filter({ hasText: `${sku} ·` })
  const row = line.getByRole("row").filter({ hasText: memberNumber })
  await row.getByRole("button", { name: "Terima" }).click()
  const drawer = office.getByRole("dialog")
  await drawer.getByLabel("Lolos periksa").fill(String(ACCEPTED))
  await drawer.getByLabel("Ditolak").fill(String(REJECTED))
  await drawer.getByLabel("Alasan").fill("Warna luntur di lengan kiri")
  await drawer.getByRole("button", { name: "Catat penerimaan" }).click()
  await expect(drawer).toBeHidden()
  await expect(row.getByRole("cell").nth(2)).toHaveText(String(ACCEPTED))
  await expect(row.getByRole("cell").nth(3)).toHaveText(String(REJECTED))
}

/** A number that stands for another delivery: refused at its field, in the desk's language. */
async function refuseOnBoard(office: Page, used: string): Promise<void> {
  const number = office.getByLabel("Nomor BAST")
  await number.fill(used)
  await office.getByRole("button", { name: "Kirim yang sudah diterima" }).click()
  const refusal = new RegExp(`Nomor BAST ${used} sudah dipakai`)
  await expect(number).toHaveAccessibleDescription(refusal, { timeout: 10_000 })
  await expect(number).toHaveAttribute("aria-invalid", "true")
}

/** Everything accepted and not yet handed over goes out under one BAST number. */
async function deliverOnBoard(office: Page, number: string, amount: bigint): Promise<void> {
  await office.getByLabel("Nomor BAST").fill(number)
  await office.getByRole("button", { name: "Kirim yang sudah diterima" }).click()
  await expect(office.getByText(`Tagihan ${written(amount)}`).first()).toBeVisible()
}

const orderAsPartnerSeesIt = async (bulkOrderId: string): Promise<BulkOrderDetail> => {
  const path = `/store/partners/me/bulk-orders/${bulkOrderId}`
  const partner = await callerAs("customer", PEOPLE.requesterOfP1)
  return (await partner.read(path, bulkOrderResponse)).bulkOrder
}

/** What the partner owes, had prepaid and was taxed on before is together the invoice. */
function expectInvoiced(
  before: readonly TrialBalanceRow[],
  after: readonly TrialBalanceRow[],
): void {
  const moved = (account: string): bigint => movedBy(account, before, after)
  expect(moved("1330"), "goods waiting to be handed over").toBe(0n)
  const downPaymentUsed = -moved("2310")
  const taxedBefore = EXPECTED.tax - moved("2210")
  expect(moved("1210") + downPaymentUsed + taxedBefore, "owed, prepaid, taxed before").toBe(TOTAL)
}

/** The month's statement on the member's phone: opening, every line, closing. */
async function expectStatementToAddUp(member: Page): Promise<bigint> {
  await member.goto(`${world().artisan}/uang/rekening`)
  const amounts = await member.locator("table.statement td.number").allInnerTexts()
  const [opening, ...rest] = amounts.map(amountIn)
  const closing = rest.pop()
  expect(sumOf([opening ?? 0n, ...rest]), "opening and every line").toBe(closing)
  return closing ?? 0n
}

const invoicedFor = async (bulkOrderId: string): Promise<bigint> =>
  sumOf((await orderAsPartnerSeesIt(bulkOrderId)).deliveries.map(({ bill }) => bill?.gross ?? "0"))

story("300 shirts and 180 blouses become work, pay, an invoice and statements", async ({
  visitor, photograph,
}) => {
  const desk = await callerAs("user", PEOPLE.staff)
  const booksBefore = await balancedBooks(desk)
  const poNumber = freshPoNumber()
  const requester = await visitor()
  await signIn(requester, "wholesale", PEOPLE.requesterOfP1)
  await photograph(requester, "partner-overview")
  await placeBySheet(requester, poNumber)
  await photograph(requester, "partner-draft")
  await reviewAndSend(requester, poNumber, [EXPECTED.net, EXPECTED.tax, TOTAL])
  await expect(requester.getByText("Pesanan terkirim")).toBeVisible()
  await photograph(requester, "partner-order-sent")
  const bulkOrderId = new URL(requester.url()).pathname.split("/").at(-1) ?? ""
  const bulk = await orderAsPartnerSeesIt(bulkOrderId)
  expect([bulk.net, bulk.tax, bulk.total].map(BigInt)).toEqual([EXPECTED.net, EXPECTED.tax, TOTAL])

  const divided = await dividedBoard(desk, bulk.orderId)
  expectNoPieceLost(divided)
  expect(divided.order.stops.allocated, "allocated pieces").toBe(480)
  const line = lineOf(divided, "HEM-CPD-L")
  const maker = busiestOf(line)

  const office = await visitor({ admin: true })
  await signInToAdmin(office, PEOPLE.staff)
  await office.goto(`${world().medusa}/app/production`)
  await photograph(office, "admin-production")
  await office.getByRole("link", { name: `PO ${poNumber}` }).click()
  await expect(office.getByText(maker.explanation.id).first()).toBeVisible()
  await photograph(office, "admin-board-divided")
  await inspect(office, "HEM-CPD-L", maker.memberNumber)
  const card = office.locator("section").filter({ hasText: "HEM-CPD-L ·" })
  await card.getByText("Jejak pembagian (2)").click()
  await expect(card.getByText(`Pembagian 2 (barang ditolak): ${REJECTED} potong`)).toBeVisible()
  await photograph(office, "admin-board-after-rejection")
  const redivided = await boardOf(desk, bulk.orderId)
  expectNoPieceLost(redivided)
  expect(lineOf(redivided, "HEM-CPD-L").unallocatedPieces, "pieces nobody makes").toBe(0)

  const member = await visitor({ width: 360 })
  await signIn(member, "artisan", memberLogin(maker.memberNumber))
  await photograph(member, "member-home")
  await member.goto(`${world().artisan}/kerja`)
  const outcome = `${ACCEPTED} lolos periksa, ${REJECTED} ditolak`
  await expect(member.getByText(outcome).first()).toBeVisible()
  await expect(member.getByText("Warna luntur di lengan kiri").first()).toBeVisible()
  await photograph(member, "member-work")
  await member.goto(`${world().artisan}/kerja/${line.orderedLineId}`)
  await photograph(member, "member-work-of-one-line")
  await member.goto(`${world().artisan}/uang/penjualan`)
  const earned = 164_000n * BigInt(ACCEPTED)
  await expect(member.getByText(written(earned)).first()).toBeVisible()
  await photograph(member, "member-sales")

  await deliverOnBoard(office, `BAST-${poNumber}-1`, FIRST_INVOICE)
  await office.goto(`${world().medusa}/app/ledger`)
  await expect(office.getByText("Debit sama dengan kredit.")).toBeVisible()
  await photograph(office, "admin-trial-balance")
  await office.getByRole("tab", { name: "Jurnal" }).click()
  await office.getByLabel("Akun").fill("4120")
  await expect(office.getByText(written(FIRST_MARGIN)).first()).toBeVisible()
  await photograph(office, "admin-journal")

  await receiveAll(desk, bulk.orderId)
  await office.goto(`${world().medusa}/app/production/${bulk.orderId}`)
  await refuseOnBoard(office, `BAST-${poNumber}-1`)
  await photograph(office, "admin-board-refused")
  await deliverOnBoard(office, `BAST-${poNumber}-2`, TOTAL - FIRST_INVOICE)
  await photograph(office, "admin-board-shipped")
  expectNoPieceLost(await boardOf(desk, bulk.orderId))
  expect(await invoicedFor(bulk.id)).toBe(TOTAL)
  const booksAfter = await balancedBooks(desk)
  expectInvoiced(booksBefore, booksAfter)

  await requester.reload()
  for (const stop of ["Dibagi", "Lolos periksa", "Dikirim"]) {
    await expect(requester.getByRole("listitem").filter({ hasText: stop }).first())
      .toContainText("480 dari 480 potong")
  }
  await photograph(requester, "partner-order-shipped")
  const closing = await expectStatementToAddUp(member)
  expect(closing).toBeGreaterThanOrEqual(earned)
  await photograph(member, "member-statement")
})
