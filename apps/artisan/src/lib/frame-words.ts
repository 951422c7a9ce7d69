import { defineWords } from "@sentra/ui/words"

/** Words of the frame: navigation, account, and the pages that say what went wrong. */
export const frameWords = defineWords({
  id: {
    app: (house: string) => `${house} untuk anggota`,
    unnamed: "Aplikasi anggota",
    navigation: "Bagian aplikasi",
    home: "Rumah",
    work: "Kerja",
    money: "Uang",
    member: "Anggota",
    signOut: "Keluar",
    retry: "Coba lagi",
    toHome: "Ke Rumah",
    notFoundTitle: "Halaman ini tidak ada",
    notFound: "Alamatnya mungkin salah ketik, atau isinya bukan milikmu.",
    unreachableTitle: "Koperasi sedang tidak terjangkau",
    unreachable:
      "Server belum menjawab. Pekerjaan dan uangmu aman; coba lagi sebentar lagi. " +
      "Kalau tetap begini, hubungi pengurus koperasi.",
    failedTitle: "Ada yang salah di pihak kami",
    failed: "Halaman ini gagal dibuka dan kesalahannya sudah tercatat. Coba lagi sebentar lagi.",
  },
  en: {
    app: (house: string) => `${house} for members`,
    unnamed: "Members' app",
    navigation: "Parts of the app",
    home: "Home",
    work: "Work",
    money: "Money",
    member: "Member",
    signOut: "Sign out",
    retry: "Try again",
    toHome: "Go home",
    notFoundTitle: "This page does not exist",
    notFound: "The address may be mistyped, or what it holds is not yours.",
    unreachableTitle: "The cooperative cannot be reached",
    unreachable:
      "The server does not answer yet. Your work and money are safe; try again in a moment. " +
      "If this lasts, call the cooperative's board.",
    failedTitle: "Something went wrong on our side",
    failed: "This page could not be opened and the fault was recorded. Try again in a moment.",
  },
})
