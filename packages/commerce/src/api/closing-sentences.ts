import type { Bilingual } from "@sentra/contracts"

/**
 * Why an action of Medusa's is closed, and where what is wanted is done instead. One sentence for
 * each sort of wish.
 */
export const CLOSED = {
  refund: {
    id: "Kembalikan uang lewat bagian “Pengembalian dana” di halaman pesanan: di sana tertulis potong siapa dan mengapa, dan pembukuan ikut tercatat.",
    en: "Give money back under “Refunds” on the order's page: it says whose pieces and why, and the books follow.",
  },
  edit: {
    id: "Pesanan yang sudah dibuat tidak diubah: harga, potong, dan bagian anggota sudah tetap. Kembalikan uang untuk potong yang batal, atau batalkan pesanan lalu buat yang baru.",
    en: "A placed order is not changed: its prices, pieces and members' shares are fixed. Give money back for pieces that fall away, or cancel the order and place a new one.",
  },
  draft: {
    id: "Pesanan dibuat di toko atau di portal mitra, supaya potong, harga, dan bagian anggota tercatat. Buat pesanannya di sana.",
    en: "Orders are placed in the shop or in the partners' portal, so that pieces, prices and members' shares are recorded. Place it there.",
  },
  goodsBack: {
    id: "Barang yang kembali tidak dicatat di sini. Kembalikan uangnya di halaman pesanan; barang yang masih layak diterima lagi lewat halaman Penerimaan.",
    en: "Goods that come back are not recorded here. Give the money back on the order's page; receive pieces that are still good on the Receiving page.",
  },
  payment: {
    id: "Pembayaran toko dicatat pada pembayaran pesanan itu sendiri, sekali dan seluruhnya, dengan “Capture payment”.",
    en: "A shop payment is recorded on the order's own payment, once and whole, by “Capture payment”.",
  },
  partnersMoney: {
    id: "Ini pesanan mitra. Catat uang yang masuk di halaman mitra, beserta tanggal dan nomor rujukan bank.",
    en: "This is a partner's order. Enter money that came in on the partner's page, with its day and bank reference.",
  },
  partnersGoods: {
    id: "Ini pesanan mitra. Catat penyerahannya (BAST) di halaman produksi pesanan itu.",
    en: "This is a partner's order. Record its handover (BAST) on the order's production page.",
  },
  stock: {
    id: "Persediaan adalah lot yang diterima dan diperiksa di hub. Catat barang masuk di halaman Penerimaan.",
    en: "Stock is lots that the hub received and inspected. Record goods that come in on the Receiving page.",
  },
  parcel: {
    id: "Paket dibuat dan dibatalkan di halaman pesanannya.",
    en: "Parcels are made and cancelled on the page of their order.",
  },
  state: {
    id: "Keadaan pesanan mengikuti pembayaran dan pengirimannya, dan tidak diatur dengan tangan.",
    en: "An order's state follows its payment and its delivery, and is not set by hand.",
  },
  owner: {
    id: "Pesanan tetap milik pembeli yang membuatnya. Untuk pembeli lain, batalkan dan buat pesanan baru.",
    en: "An order stays with the buyer who placed it. For another buyer, cancel it and place a new one.",
  },
  customer: {
    id: "Pembeli tidak dihapus, sebab pesanannya tetap ada. Pengguna mitra diakhiri di halaman mitra.",
    en: "Buyers are not deleted, since their orders remain. End a partner's user on the partner's page.",
  },
  reason: {
    id: "Alasan pengembalian dipilih di halaman pesanan dan tidak diubah di sini.",
    en: "Reasons for refunds are chosen on the order's page and are not changed here.",
  },
  workflow: {
    id: "Pekerjaan server tidak dijalankan dengan tangan. Pakai halaman untuk pekerjaan itu.",
    en: "The server's work is not run by hand. Use the page for that work.",
  },
} as const satisfies Readonly<Record<string, Bilingual>>
