import { defineWords } from "@sentra/ui/words"

/** Words of the pages nobody means to see: what happened and what to do. */
export const lostWords = defineWords({
  id: {
    notFound: {
      title: "Halaman ini tidak ada",
      why: "Alamatnya mungkin salah ketik, atau barangnya sudah tidak dibuat.",
      action: "Ke katalog",
    },
    unreachable: {
      title: "Toko sedang tidak dapat dibuka",
      why:
        "Sambungan ke koperasi terputus. Keranjang Anda tidak hilang. Tunggu sebentar, " +
        "lalu muat lagi halaman ini.",
      action: "Coba lagi",
    },
    broken: {
      title: "Ada yang rusak di toko kami",
      why:
        "Kesalahan ini ada pada kami dan sudah tercatat. Keranjang Anda tidak hilang. " +
        "Coba lagi sebentar lagi.",
      action: "Coba lagi",
    },
  },
  en: {
    notFound: {
      title: "This page does not exist",
      why: "The address may be mistyped, or the product is no longer made.",
      action: "To the catalogue",
    },
    unreachable: {
      title: "The shop cannot open just now",
      why:
        "The line to the cooperative is cut. Your cart is not lost. Wait a moment, then " +
        "load this page again.",
      action: "Try again",
    },
    broken: {
      title: "Something broke in our shop",
      why:
        "The fault is ours and has been noted. Your cart is not lost. Please try again " +
        "in a moment.",
      action: "Try again",
    },
  },
})
