import { lineChanges, type Locale, type SeenLine } from "@sentra/contracts"
import { formatRupiah, rupiah } from "@sentra/domain/money"
import { Refusal } from "../../../lib/refusal.js"
import type { CartLineToClaim, CartOffer, CartToClaim } from "./types.js"

/** A product that went out of the shop while it lay in a cart. */
export function withdrawnRefusal(
  lines: readonly Pick<CartLineToClaim, "variantId" | "title">[],
): Refusal {
  const titles = lines.map(({ title }) => title).join(", ")
  return new Refusal("conflict", {
    field: "items",
    sentence: {
      id: `${titles} tidak dijual lagi. Keluarkan dari keranjang untuk melanjutkan.`,
      en: `${titles} is no longer sold. Please take it out of the cart to go on.`,
    },
    problems: lines.map(({ variantId, title }) => ({ variantId, title, withdrawn: true })),
  })
}

/** Nothing is sold at a price that the shop no longer asks. */
export function outdatedRefusal(
  lines: readonly (CartLineToClaim & { priceNow: bigint })[],
): Refusal {
  const said = (locale: Locale): string =>
    lines
      .map(({ title, unitPrice, priceNow }) => {
        const from = written(BigInt(unitPrice), locale)
        return WORDS.price[locale](title, from, written(priceNow, locale))
      })
      .join(" ")
  return new Refusal("conflict", {
    field: "seen",
    sentence: { id: `${said("id")} ${WORDS.again.id}`, en: `${said("en")} ${WORDS.again.en}` },
    problems: lines.map(({ variantId, title, pieces, unitPrice, priceNow }) => ({
      variantId,
      title,
      seen: { variantId, pieces, unitPrice },
      now: { variantId, pieces, unitPrice: priceNow.toString() },
    })),
  })
}

/** The refusal of a cart that is another one than its buyer saw; none when it is the same. */
export function unseenRefusal(
  { items }: CartToClaim,
  { seen, total, shippingOptionId, sendTo }: CartOffer,
): Refusal | undefined {
  if (seen === null) return undefined
  const now = items.map(lineOf)
  const problems = lineChanges(seen.lines, now)
  const same =
    seen.total === total &&
    seen.shippingOptionId === shippingOptionId &&
    seen.sendTo === sendTo &&
    problems.length === 0
  if (same) return undefined
  const said = (locale: Locale): string =>
    WORDS.cart[locale](written(BigInt(seen.total), locale), written(BigInt(total), locale))
  return new Refusal("conflict", {
    field: "seen",
    sentence: { id: `${said("id")} ${WORDS.again.id}`, en: `${said("en")} ${WORDS.again.en}` },
    problems,
    now: { total, lines: now, shippingOptionId, sendTo },
  })
}

const lineOf = ({ variantId, pieces, unitPrice }: CartLineToClaim): SeenLine => ({
  variantId,
  pieces,
  unitPrice,
})

const written = (amount: bigint, locale: Locale): string => formatRupiah(rupiah(amount), locale)

const WORDS = {
  price: {
    id: (title: string, from: string, to: string) =>
      `Harga ${title} berubah dari ${from} menjadi ${to}.`,
    en: (title: string, from: string, to: string) =>
      `The price of ${title} changed from ${from} to ${to}.`,
  },
  cart: {
    id: (from: string, to: string) =>
      from === to
        ? "Keranjang berubah sejak halaman ini dibuka."
        : `Keranjang berubah sejak halaman ini dibuka: total ${from} menjadi ${to}.`,
    en: (from: string, to: string) =>
      from === to
        ? "The cart changed since this page was opened."
        : `The cart changed since this page was opened: its total was ${from} and is ${to}.`,
  },
  again: {
    id: "Belum ada yang dipesan. Periksa lagi, lalu kirim.",
    en: "Nothing was ordered. Look at it again, then send it.",
  },
} as const
