import { defineWords, en, id } from "@sentra/ui/words"

export const moneyPageWords = defineWords({
  id: {
    parts: "Bagian uang",
    balance: "Saldo",
    sales: "Penjualan",
    statement: "Rekening",
    payouts: "Bayaran",
    month: "Bulan",
    show: "Lihat",
    readyNote: "Sudah menjadi hakmu dan ikut pembayaran berikutnya.",
    heldNote:
      "Barangmu sudah terjual, tetapi masih dalam masa tunggu setelah sampai ke pembeli. " +
      "Setelah itu menjadi siap dibayar.",
    beingPaidNote: "Sudah dikirim ke bank, menunggu kabar bahwa uangnya masuk.",
    whatItMeans: "Artinya",
  },
  en: {
    parts: "Parts of your money",
    balance: "Balance",
    sales: "Sales",
    statement: "Account",
    payouts: "Payouts",
    month: "Month",
    show: "Show",
    readyNote: "Yours by right, and part of the next payout.",
    heldNote:
      "Your pieces are sold but still within the waiting time after they reach the buyer. " +
      "After that they are ready to be paid.",
    beingPaidNote: "Sent to the bank, waiting for word that it arrived.",
    whatItMeans: "What this means",
  },
})

export const salesWords = defineWords({
  id: {
    none: "Belum ada penjualan pada bulan ini.",
    noneNote: "Setiap barangmu yang terjual atau diterima muncul di sini, dengan pembagiannya.",
    summary: (sales: number, pieces: number) => id`${sales} penjualan, ${pieces} potong`,
    mineOfMonth: "Bagianmu bulan ini",
    awaiting: "Menunggu pembayaran",
    awaitingNote: (sales: number) =>
      id`${sales} penjualan. Menjadi uangmu setelah pembeli membayar.`,
    retail: "Toko",
    wholesale: "Pesanan perusahaan",
    pieces: (pieces: number) => id`${pieces} potong`,
    price: "Harga jual",
    mine: "Bagianmu",
    others: "Pembuat lain",
    state: {
      awaiting_payment: "menunggu pembayaran",
      held: "tertahan",
      ready: "sudah hakmu",
    },
    rate: (percent: string) => `Bagianmu ${percent} dari harga tanpa pajak.`,
    all: (sales: number) => id`Lihat semua ${sales} penjualan`,
  },
  en: {
    none: "No sales in this month yet.",
    noneNote: "Each piece of yours that is sold or accepted appears here, with its split.",
    summary: (sales: number, pieces: number) =>
      en`${sales} ${sales === 1 ? "sale" : "sales"}, ` +
      en`${pieces} ${pieces === 1 ? "piece" : "pieces"}`,
    mineOfMonth: "Your share this month",
    awaiting: "Awaiting payment",
    awaitingNote: (sales: number) =>
      en`${sales} ${sales === 1 ? "sale" : "sales"}. Yours once the buyer has paid.`,
    retail: "Shop",
    wholesale: "Company order",
    pieces: (pieces: number) => en`${pieces} ${pieces === 1 ? "piece" : "pieces"}`,
    price: "Price",
    mine: "Your share",
    others: "Other makers",
    state: {
      awaiting_payment: "awaiting payment",
      held: "held",
      ready: "earned",
    },
    rate: (percent: string) => `Your share is ${percent} of the price without tax.`,
    all: (sales: number) => en`See all ${sales} sales`,
  },
})

export const statementWords = defineWords({
  id: {
    title: "Rekening anggota",
    member: "Anggota",
    opening: "Saldo awal",
    closing: "Saldo akhir",
    earned: "Masuk",
    deducted: "Potongan",
    paid: "Dibayarkan",
    day: "Tgl",
    label: "Keterangan",
    amount: "Jumlah",
    none: "Tidak ada catatan pada bulan ini.",
    closingMeans: "Dari saldo akhir",
    held: "tertahan",
    available: "siap dibayar",
    flow: "Ke mana uangmu",
    flowTotal: "Saldo awal dan uang masuk",
    kept: "Saldo akhir",
    print: "Cetak lewat menu peramban; halamannya sudah disiapkan untuk kertas.",
  },
  en: {
    title: "Member's account",
    member: "Member",
    opening: "Opening balance",
    closing: "Closing balance",
    earned: "In",
    deducted: "Deductions",
    paid: "Paid out",
    day: "Day",
    label: "What",
    amount: "Amount",
    none: "Nothing was recorded in this month.",
    closingMeans: "Of the closing balance",
    held: "held",
    available: "ready to be paid",
    flow: "Where your money is",
    flowTotal: "Opening balance and money in",
    kept: "Closing balance",
    print: "Print from the browser's menu; the page is made for paper too.",
  },
})

export const payoutWords = defineWords({
  id: {
    none: "Belum ada pembayaran.",
    noneNote: "Pembayaran koperasi ke rekening bankmu tercatat di sini.",
    to: "Ke rekening",
    cutOff: "Hasil sampai",
    settled: "Masuk",
    reference: "Rujukan bank",
    open: "disiapkan",
    sent: "dikirim ke bank",
    paid: "sudah masuk",
    bounced: "dikembalikan bank",
    bankSaid: (reason: string) => `Kata bank: ${reason}.`,
    bouncedNote: "Uangnya kembali ke saldomu. Periksa nomor rekeningmu bersama koperasi.",
  },
  en: {
    none: "No payouts yet.",
    noneNote: "What the cooperative pays to your bank account is recorded here.",
    to: "To account",
    cutOff: "Results until",
    settled: "Arrived",
    reference: "Bank reference",
    open: "being prepared",
    sent: "sent to the bank",
    paid: "arrived",
    bounced: "sent back by the bank",
    bankSaid: (reason: string) => `The bank says: ${reason}.`,
    bouncedNote: "It is back in your balance. Check your account number with the cooperative.",
  },
})
