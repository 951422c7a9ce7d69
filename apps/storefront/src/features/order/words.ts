import { defineWords, en, id } from "@sentra/ui/words"

export const orderWords = defineWords({
  id: {
    title: (number: number) => `Pesanan ${number}`,
    thanks: "Pesanan Anda kami terima",
    paid: {
      preparing: "Transfer Anda sudah kami terima",
      shipped: "Kiriman Anda dalam perjalanan",
      delivered: "Kiriman Anda sudah sampai",
    },
    canceled: "Pesanan ini dibatalkan",
    canceledTitle: "Jangan transfer lagi",
    canceledWhy:
      "Barangnya kembali dijual. Bila Anda sudah membayar, koperasi mengembalikan uang Anda. " +
      "Bila masih berminat, silakan pesan lagi.",
    keep: (email: string) =>
      "Simpan alamat halaman ini; di sinilah perjalanan pesanan terlihat. Bila ada pertanyaan, " +
      `koperasi menulis ke ${email}.`,
    questions: (email: string) => `Bila ada pertanyaan, koperasi menulis ke ${email}.`,
    progress: "Perjalanan pesanan",
    stops: {
      ordered: "Dipesan",
      paid: "Dibayar",
      shipped: "Dikirim",
      delivered: "Sampai",
    },
    underWay: {
      ordered: "Dipesan",
      paid: "Menunggu transfer",
      shipped: "Disiapkan",
      delivered: "Dalam perjalanan",
    },
    stopDone: "sudah",
    stopNow: "sedang berlangsung",
    transferTitle: "Transfer sekarang",
    transferDone: "Sudah dibayar",
    transferDoneWhy: {
      preparing: "Koperasi sudah mencocokkan transfer Anda. Barang sedang disiapkan.",
      shipped: "Koperasi sudah mencocokkan transfer Anda dan mengirim barangnya.",
      delivered: "Tidak ada lagi yang perlu dibayar.",
    },
    bank: "Bank",
    account: "Nomor rekening",
    holder: "Atas nama",
    amount: "Jumlah pas",
    reference: "Berita transfer",
    transferWhy:
      "Transfer tepat sejumlah ini dan tulis beritanya, supaya koperasi mengenali pesanan Anda. " +
      "Barang dikirim sesudah transfer diterima.",
    payUntil: "Paling lambat",
    payUntilWhy: "Sesudah batas waktu itu pesanan dibatalkan dan barangnya kembali dijual.",
    items: "Barang Anda",
    pieces: (pieces: number) => id`${pieces} ×`,
    size: (size: string) => `ukuran ${size}`,
    madeBy: "Karya",
    maker: (workshop: string, pieces: number) => id`${workshop} (${pieces})`,
    makersLater: "Nama pembuatnya muncul sebentar lagi.",
    goods: "Barang",
    shipping: (name: string) => `Kirim: ${name}`,
    total: "Total",
    sharesTitle: "Ke mana uang Anda pergi",
    sharesTotal: "Yang Anda bayar",
    sharesWhy: "Sudah dibekukan pada pesanan ini. Bagian pembuat tidak berubah lagi.",
    rounding: (net: string, tax: string, sum: string, by: string) =>
      `Tentang pembulatan: PPN dari harga jual ${net} dihitung ulang menjadi ${tax}, sehingga ` +
      `jumlahnya ${sum}, ${by} dari yang Anda bayar. Selisih itu ada di harga jual.`,
    roundingLess: (difference: string) => `kurang ${difference}`,
    roundingMore: (difference: string) => `lebih ${difference}`,
    sendTo: "Dikirim kepada",
    orderedOn: (date: string) => `Dipesan ${date}`,
    more: "Lihat barang lain",
  },
  en: {
    title: (number: number) => `Order ${number}`,
    thanks: "We have received your order",
    paid: {
      preparing: "We have received your transfer",
      shipped: "Your parcel is on its way",
      delivered: "Your parcel has arrived",
    },
    canceled: "This order was cancelled",
    canceledTitle: "Please do not transfer any more",
    canceledWhy:
      "Its goods are for sale again. If you have paid, the cooperative returns your money. " +
      "If you still want them, please order again.",
    keep: (email: string) =>
      `Keep the address of this page: it shows how the order travels. ` +
      `If there is a question, the cooperative writes to ${email}.`,
    questions: (email: string) => `If there is a question, the cooperative writes to ${email}.`,
    progress: "How the order travels",
    stops: {
      ordered: "Ordered",
      paid: "Paid",
      shipped: "Shipped",
      delivered: "Arrived",
    },
    underWay: {
      ordered: "Ordered",
      paid: "Awaiting transfer",
      shipped: "Being made ready",
      delivered: "On its way",
    },
    stopDone: "done",
    stopNow: "under way",
    transferTitle: "Transfer now",
    transferDone: "Paid",
    transferDoneWhy: {
      preparing: "The cooperative has matched your transfer. Your parcel is being made ready.",
      shipped: "The cooperative has matched your transfer and sent the goods.",
      delivered: "Nothing is left to pay.",
    },
    bank: "Bank",
    account: "Account number",
    holder: "Account holder",
    amount: "Exact amount",
    reference: "Transfer message",
    transferWhy:
      "Transfer exactly this amount and write the message, so that the cooperative knows your " +
      "order. The parcel goes out once the transfer has arrived.",
    payUntil: "Pay by",
    payUntilWhy: "After that the order is cancelled and its goods are for sale again.",
    items: "Your items",
    pieces: (pieces: number) => en`${pieces} ×`,
    size: (size: string) => `size ${size}`,
    madeBy: "Made by",
    maker: (workshop: string, pieces: number) => en`${workshop} (${pieces})`,
    makersLater: "The makers' names follow in a moment.",
    goods: "Goods",
    shipping: (name: string) => `Shipping: ${name}`,
    total: "Total",
    sharesTitle: "Where your money goes",
    sharesTotal: "What you pay",
    sharesWhy: "Frozen on this order. The makers' share does not change any more.",
    rounding: (net: string, tax: string, sum: string, by: string) =>
      `About rounding: PPN counted anew on the price before tax, ${net}, comes to ${tax}; ` +
      `together that is ${sum}, ${by} than what you pay. The price before tax has taken it.`,
    roundingLess: (difference: string) => `${difference} less`,
    roundingMore: (difference: string) => `${difference} more`,
    sendTo: "Sent to",
    orderedOn: (date: string) => `Ordered ${date}`,
    more: "Look at more",
  },
})
