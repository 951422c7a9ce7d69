import { defineWords, en, id } from "@sentra/ui/words"

export const cartWords = defineWords({
  id: {
    title: "Keranjang",
    empty: "Keranjang Anda masih kosong",
    emptyWhy: "Barang yang Anda pilih menunggu di sini. Harga dan stoknya selalu yang terbaru.",
    toCatalogue: "Lihat katalog",
    lastOrder: "Buka pesanan terakhir Anda",
    items: "Barang di keranjang",
    each: "per barang",
    size: (size: string) => `Ukuran ${size}`,
    piecesOf: (title: string) => `Jumlah ${title}`,
    change: "Ubah",
    changeOf: (title: string) => `Ubah jumlah ${title}`,
    remove: "Keluarkan",
    removeOf: (title: string) => `Keluarkan ${title} dari keranjang`,
    goods: "Barang",
    goodsCount: (pieces: number) => id`${pieces} barang`,
    taxInside: "Harga sudah termasuk pajak.",
    shippingLater: "Ongkos kirim dihitung setelah alamat diisi.",
    checkout: "Lanjut ke alamat",
    keepLooking: "Lihat barang lain",
    choosePieces: "Tulis jumlah dengan angka. Untuk mengeluarkan barang, pakai Keluarkan.",
    tooMany: (available: number) => id`Tinggal ${available}. Jumlah belum diubah.`,
    shortTitle: "Sebagian barang tidak lagi cukup",
    shortWhy:
      "Pembeli lain lebih dahulu. Sesuaikan keranjang, lalu lanjutkan. Belum ada yang " +
      "dipesan.",
    refusedTitle: "Pesanan belum jadi",
    refusedWhy:
      "Isi keranjang berubah ketika pesanan dikirim. Belum ada yang ditagih. Periksa " +
      "lagi, lalu lanjutkan.",
    fit: "Sesuaikan keranjang",
    onlyLeft: (available: number, wanted: number) =>
      id`Tinggal ${available}, Anda meminta ${wanted}.`,
    noneLeft: "Baru saja habis.",
    withdrawn: "Tidak dijual lagi.",
    withdrawnWhy:
      "Sebagian tidak dijual lagi atau tinggal sedikit. Sesuaikan keranjang, lalu lanjutkan. " +
      "Belum ada yang dipesan.",
    repricedTitle: "Harga berubah sejak barang masuk keranjang",
    repriced: (title: string, before: string, now: string) => `${title}: ${before} menjadi ${now}`,
    repricedWhy: "Jumlah di sini sudah memakai harga baru. Lanjutkan bila Anda setuju.",
    orderedBefore:
      "Keranjang ini sudah dipesan di tab lain. Pesanan itu tidak berubah, dan tidak ada yang " +
      "dipesan dua kali.",
    take: (available: number) => id`Ambil ${available}`,
  },
  en: {
    title: "Cart",
    empty: "Your cart is still empty",
    emptyWhy: "What you choose waits here, always at the present price and stock.",
    toCatalogue: "See the catalogue",
    lastOrder: "Open your last order",
    items: "Items in the cart",
    each: "each",
    size: (size: string) => `Size ${size}`,
    piecesOf: (title: string) => `Pieces of ${title}`,
    change: "Change",
    changeOf: (title: string) => `Change the pieces of ${title}`,
    remove: "Take out",
    removeOf: (title: string) => `Take out ${title} from the cart`,
    goods: "Goods",
    goodsCount: (pieces: number) => en`${pieces} ${pieces === 1 ? "item" : "items"}`,
    taxInside: "Prices include tax.",
    shippingLater: "The shipping fee follows once the address is given.",
    checkout: "Go on to the address",
    keepLooking: "Look at more",
    choosePieces: "Write how many in figures. To take it out, use Take out.",
    tooMany: (available: number) => en`Only ${available} left. The number has not been changed.`,
    shortTitle: "Some items are no longer enough",
    shortWhy:
      "Other buyers were faster. Adjust the cart, then go on. Nothing has been ordered " +
      "yet.",
    refusedTitle: "The order was not placed",
    refusedWhy:
      "The cart changed while the order was sent. Nothing was charged. Look through it, " +
      "then go on.",
    fit: "Adjust the cart",
    onlyLeft: (available: number, wanted: number) =>
      en`Only ${available} left, you asked for ${wanted}.`,
    noneLeft: "Has just sold out.",
    withdrawn: "No longer sold.",
    withdrawnWhy:
      "Some of it is no longer sold or there are few left. Adjust the cart, then go on. Nothing " +
      "has been ordered yet.",
    repricedTitle: "Prices changed while the goods lay in the cart",
    repriced: (title: string, before: string, now: string) => `${title}: ${before}, now ${now}`,
    repricedWhy: "The sum here is at the new prices. Go on if you agree.",
    orderedBefore:
      "This cart was ordered in another tab. That order is unchanged, and nothing is ordered " +
      "twice.",
    take: (available: number) => en`Take ${available}`,
  },
})

export type CartWords = (typeof cartWords)["id"]
