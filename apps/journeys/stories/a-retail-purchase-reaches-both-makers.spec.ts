import { z } from "zod"
import type { Receipt } from "@sentra/contracts"
import { balancedBooks, entryOf } from "../support/books.ts"
import { amountIn, movedBy, sumOf, written } from "../support/money.ts"
import { memberLogin, PEOPLE } from "../support/people.ts"
import { productsOfStrangers, putInCart, receiptBehind, writeAddress } from "../support/shop.ts"
import { signIn } from "../support/sign-in.ts"
import { callerAs, type Caller } from "../support/server.ts"
import { expect, story } from "../support/story.ts"
import { world } from "../world/world.ts"

const paymentsOf = z.object({
  order: z.object({
    payment_collections: z.array(z.object({ payments: z.array(z.object({ id: z.string() })) })),
  }),
})

/** The transfer has arrived: staff captures the payment, as Medusa's own order page does. */
async function captureTransfer(office: Caller, orderId: string): Promise<void> {
  const fields = "fields=id,payment_collections.payments.id"
  const { order } = await office.read(`/admin/orders/${orderId}?${fields}`, paymentsOf)
  const [payment] = order.payment_collections.flatMap(({ payments }) => payments)
  if (!payment) throw new Error(`Order ${orderId} has no payment to capture.`)
  await office.send(`/admin/payments/${payment.id}/capture`, {}, z.unknown())
}

const makersOf = (receipt: Receipt) =>
  receipt.lines.map(({ makers, sku }) => {
    const [maker] = makers
    if (!maker) throw new Error(`Nobody is named as the maker of ${sku}.`)
    return maker.memberNumber
  })

story(
  "A purchase without JavaScript pays two makers, and both see how its price is shared",
  async ({ visitor, photograph }) => {
    const office = await callerAs("user", PEOPLE.staff)
    const booksBefore = await balancedBooks(office)
    const [first, second] = await productsOfStrangers()
    const buyer = await visitor({ javaScript: false })

    await buyer.goto(world().storefront)
    await photograph(buyer, "home")
    await buyer.goto(`${world().storefront}/katalog`)
    await photograph(buyer, "catalogue")
    for (const product of [first, second]) {
      await buyer.goto(`${world().storefront}/katalog/${product.handle}`)
      await expect(buyer.getByRole("heading", { name: product.title.id, level: 1 })).toBeVisible()
      for (const maker of product.makers)
        await expect(buyer.getByText(maker.workshop)).toBeVisible()
      await photograph(buyer, `product-${product.handle}`)
      await putInCart(buyer, product, "Masukkan keranjang")
    }

    await buyer.goto(`${world().storefront}/keranjang`)
    await expect(
      buyer.getByRole("list", { name: "Barang di keranjang" }).getByRole("listitem"),
    ).toHaveCount(2)
    await photograph(buyer, "cart")
    await buyer.getByRole("button", { name: "Lanjut ke alamat" }).click()
    await buyer.getByRole("button", { name: "Lanjut ke pengiriman" }).click()
    await expect(buyer.getByText(/isian perlu diperbaiki/)).toBeVisible()
    await photograph(buyer, "address-with-problems")
    await writeAddress(buyer)
    await photograph(buyer, "address")
    await buyer.getByRole("button", { name: "Lanjut ke pengiriman" }).click()
    const summary = buyer.getByRole("complementary")
    await buyer.getByLabel(/Kargo/).check()
    await expect(summary.getByText("Ongkos kirim, Kargo")).toBeVisible()
    await expect(summary.getByText("Ongkos kirim, Reguler")).toBeHidden()
    await buyer.getByLabel(/Reguler/).check()
    await expect(summary.getByText("Ongkos kirim, Reguler")).toBeVisible()
    const promised = await summary.locator(".sums__total:visible .money").innerText()
    await photograph(buyer, "shipping")
    await buyer.getByRole("button", { name: "Kirim pesanan" }).click()

    await expect(buyer.getByRole("heading", { name: "Pesanan Anda kami terima" })).toBeVisible()
    const receipt = await receiptBehind(buyer.url())
    expect(amountIn(promised), "the total told before the order").toBe(BigInt(receipt.total))
    const transfer = buyer.getByRole("heading", { name: "Transfer sekarang" }).locator("..")
    await expect(transfer).toContainText(written(receipt.transfer.amount))
    await expect(transfer).toContainText(receipt.transfer.reference)
    expect(sumOf([...receipt.lines.map(({ gross }) => gross), receipt.shippingFee])).toBe(
      BigInt(receipt.total),
    )
    await photograph(buyer, "order-awaiting-transfer")
    const makers = makersOf(receipt)
    expect(new Set(makers).size, "the makers of the two items").toBe(2)

    await captureTransfer(office, receipt.orderId)
    const entry = await entryOf(office, `order:${receipt.orderId}:captured`)
    const paid = entry.postings.find(({ account, side }) => account === "1130" && side === "debit")
    expect(paid?.amount).toBe(receipt.total)
    await buyer.reload()
    await expect(
      buyer.getByRole("heading", { name: "Transfer Anda sudah kami terima" }),
    ).toBeVisible()
    await photograph(buyer, "order-paid")
    const booksAfter = await balancedBooks(office)
    expect(movedBy("1130", booksBefore, booksAfter)).toBe(BigInt(receipt.total))

    for (const [index, memberNumber] of makers.entries()) {
      const line = receipt.lines[index]
      if (!line) throw new Error("A maker without a line.")
      const member = await visitor({ width: 360 })
      await signIn(member, "artisan", memberLogin(memberNumber))
      await photograph(member, `member-${memberNumber}-home`)
      await member.goto(`${world().artisan}/uang/penjualan`)
      const sale = member
        .getByRole("listitem")
        .filter({ hasText: `#${receipt.displayId}` })
        .filter({ hasText: line.title.id })
      await expect(sale).toHaveCount(1)
      const parts = await sale.locator("tbody td").allInnerTexts()
      expect(sumOf(parts.map(amountIn)), "the parts of the price").toBe(BigInt(line.gross))
      const mine = parts.map(amountIn)[0]
      const credited = entry.postings.filter(({ account, partyName }) => {
        return account === "2110" && partyName !== null
      })
      expect(
        credited.map(({ amount }) => BigInt(amount)),
        "pay in the books",
      ).toContain(mine)
      await photograph(member, `member-${memberNumber}-sales`)
    }
  },
)

story("The same shop sells in English, with scripts allowed", async ({ visitor, photograph }) => {
  const [product] = await productsOfStrangers()
  const buyer = await visitor({ locale: "en-GB" })
  await buyer.goto(`${world().storefront}/en/catalogue/${product.handle}`)
  await putInCart(buyer, product, "Put in the cart")
  await buyer.goto(`${world().storefront}/en/cart`)
  await photograph(buyer, "cart-in-english")
  await buyer.getByRole("button", { name: "Go on to the address" }).click()
  await writeAddress(buyer)
  await buyer.getByRole("button", { name: "Go on to shipping" }).click()
  await buyer.getByLabel(/Regular/).check()
  await buyer.getByRole("button", { name: "Send the order" }).click()
  await expect(buyer.getByRole("heading", { name: "We have received your order" })).toBeVisible()
  const receipt = await receiptBehind(buyer.url())
  await expect(buyer.getByText(receipt.transfer.reference)).toBeVisible()
  await photograph(buyer, "order-in-english")
})
