import type { CatalogueItem } from "@sentra/contracts"
import { defineWords, en, id } from "@sentra/ui/words"
import { isMadeToOrder } from "./crafts.ts"

/** Words of the frame around every page, and of what several pages share. */
export const frameWords = defineWords({
  id: {
    shop: "Toko koperasi",
    tagline: "Karya para anggota koperasi, dijual dengan satu nama.",
    mainNavigation: "Bagian toko",
    footerNavigation: "Tautan kaki halaman",
    catalogue: "Katalog",
    categories: { kain: "Kain", busana: "Busana", aksesori: "Aksesori", hadiah: "Hadiah" },
    makers: "Para pembuat",
    companies: "Untuk perusahaan",
    cart: "Keranjang",
    items: (_pieces: number) => "barang",
    otherLanguage: "English",
    otherLanguageNote: "Read this page in English",
    shopSection: "Toko",
    cooperativeSection: "Koperasi",
    oneSeller:
      "Yang menjual kepada Anda adalah koperasi. Setiap barang dibuat anggotanya, diperiksa di " +
      "rumah koperasi, dan dikirim dari satu tempat.",
    notBatik: "Tekstil motif batik (printing), bukan batik",
    notBatikWhy:
      "Motif pada kain ini dicetak mesin. Menurut SNI 0239, batik dibuat dengan malam panas; " +
      "karena itu kami tidak menyebutnya batik.",
    readyPieces: (pieces: number) => id`${pieces} siap kirim`,
    lastPieces: (pieces: number) => id`Tinggal ${pieces}`,
    soldOut: "Habis, sedang dibuat lagi",
    madeToOrder: "Disusun sesuai pesanan",
  },
  en: {
    shop: "The cooperative's shop",
    tagline: "Work of a cooperative's members, sold under one name.",
    mainNavigation: "Parts of the shop",
    footerNavigation: "Footer links",
    catalogue: "Catalogue",
    categories: { kain: "Cloth", busana: "Clothing", aksesori: "Accessories", hadiah: "Gifts" },
    makers: "The makers",
    companies: "For companies",
    cart: "Cart",
    items: (pieces: number) => (pieces === 1 ? "item" : "items"),
    otherLanguage: "Bahasa Indonesia",
    otherLanguageNote: "Baca halaman ini dalam bahasa Indonesia",
    shopSection: "Shop",
    cooperativeSection: "Cooperative",
    oneSeller:
      "It is the cooperative that sells to you. Each piece is made by its members, checked at the " +
      "cooperative's house, and sent from one place.",
    notBatik: "Batik-motif textile (printed), not batik",
    notBatikWhy:
      "The motif on this cloth is printed by machine. By the Indonesian standard SNI 0239 batik is " +
      "made with hot wax; so we do not call this batik.",
    readyPieces: (pieces: number) => en`${pieces} ready to ship`,
    lastPieces: (pieces: number) => en`Only ${pieces} left`,
    soldOut: "Sold out, more are being made",
    madeToOrder: "Put together to order",
  },
})

/** Few enough to say so. */
export const FEW_PIECES_MAX = 3

export type FrameWords = (typeof frameWords)["id"]

/** Whether a product can be had now, in words. */
export function availabilityText(
  { availablePieces: pieces, technique }: Pick<CatalogueItem, "availablePieces" | "technique">,
  words: FrameWords,
): string {
  if (pieces === 0) return isMadeToOrder(technique) ? words.madeToOrder : words.soldOut
  return pieces <= FEW_PIECES_MAX ? words.lastPieces(pieces) : words.readyPieces(pieces)
}
