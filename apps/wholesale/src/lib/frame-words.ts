import { defineWords } from "@sentra/ui/words"

/** Words of the frame: navigation, account, and the pages that say what went wrong. */
export const frameWords = defineWords({
  id: {
    app: (house: string) => `${house} untuk perusahaan`,
    forCompanies: "untuk perusahaan",
    unnamed: "Portal perusahaan",
    navigation: "Bagian portal",
    overview: "Ringkasan",
    newOrder: "Pesanan baru",
    readOnly: "hanya baca",
    signOut: "Keluar",
    retry: "Coba lagi",
    toHome: "Ke Ringkasan",
    notFoundTitle: "Halaman ini tidak ada",
    notFound: "Alamatnya mungkin salah ketik, atau isinya bukan milik perusahaan Anda.",
    unreachableTitle: "Server koperasi belum menjawab",
    unreachable:
      "Rancangan dan pesanan Anda aman. Coba lagi sebentar lagi; mengirim ulang tidak membuat " +
      "pesanan ganda.",
    failedTitle: "Ada yang salah di pihak kami",
    failed: "Halaman ini gagal dibuka dan kesalahannya sudah tercatat. Coba lagi sebentar lagi.",
    roles: {
      requester: "Pemohon",
      approver: "Penyetuju",
      finance: "Keuangan",
      receiver: "Penerima barang",
    },
  },
  en: {
    app: (house: string) => `${house} for companies`,
    forCompanies: "for companies",
    unnamed: "Companies' portal",
    navigation: "Parts of the portal",
    overview: "Overview",
    newOrder: "New order",
    readOnly: "read only",
    signOut: "Sign out",
    retry: "Try again",
    toHome: "Go to the overview",
    notFoundTitle: "This page does not exist",
    notFound: "The address may be mistyped, or what it holds is not your company's.",
    unreachableTitle: "The cooperative's server does not answer yet",
    unreachable:
      "Your drafts and orders are safe. Try again in a moment; sending again never makes a " +
      "second order.",
    failedTitle: "Something went wrong on our side",
    failed: "This page could not be opened and the fault was recorded. Try again in a moment.",
    roles: {
      requester: "Requester",
      approver: "Approver",
      finance: "Finance",
      receiver: "Receiver",
    },
  },
})
