import { defineWords, en, id } from "@sentra/ui/words"

export const divisionWords = defineWords({
  id: {
    title: "Pembagian pekerjaan",
    note:
      "Setiap kali pesanan dibagi, kamu membaca di sini apa yang kamu dapat dan mengapa, " +
      "juga ketika kamu belum mendapat bagian.",
    none: "Belum ada pembagian yang menyangkut keahlianmu.",
    noneNote: "Begitu ada pesanan untuk keahlianmu, pembagiannya muncul di sini.",
    order: "Pesanan",
    size: (size: string) => `ukuran ${size}`,
    pieces: (pieces: number) => id`${pieces} potong`,
    nothing: "belum dapat",
    whole: "Lihat seluruh pembagian",
    back: "Semua pembagian",
    toWork: "Semua pekerjaan",
    older: "Lihat yang lebih lama",
    newest: "Kembali ke yang terbaru",
    divided: (pieces: number) => id`${pieces} potong dibagi`,
    open: (pieces: number) => id`${pieces} potong belum ada pembuatnya`,
    rule: (version: string) => `aturan ${version}`,
    me: "kamu",
    workshop: "Sanggar",
    gets: "Dapat",
    why: "Mengapa",
    cause: {
      ordered: "Pesanan masuk",
      rejected: "Potong yang ditolak dibagi lagi",
      declined: "Potong yang dikembalikan dibagi lagi",
      manual: "Dibagi lagi oleh pengurus",
    },
  },
  en: {
    title: "How work is shared out",
    note:
      "Each time an order is divided you read here what you got and why, " +
      "also when you got nothing this time.",
    none: "No division has concerned your crafts yet.",
    noneNote: "As soon as an order asks for one of them, its division appears here.",
    order: "Order",
    size: (size: string) => `size ${size}`,
    pieces: (pieces: number) => en`${pieces} ${pieces === 1 ? "piece" : "pieces"}`,
    nothing: "none this time",
    whole: "See the whole division",
    back: "All divisions",
    toWork: "All work",
    older: "See what is older",
    newest: "Back to the newest",
    divided: (pieces: number) => en`${pieces} ${pieces === 1 ? "piece" : "pieces"} divided`,
    open: (pieces: number) => en`${pieces} ${pieces === 1 ? "piece has" : "pieces have"} no maker yet`,
    rule: (version: string) => `rule ${version}`,
    me: "you",
    workshop: "Workshop",
    gets: "Gets",
    why: "Why",
    cause: {
      ordered: "The order came in",
      rejected: "Rejected pieces divided again",
      declined: "Pieces given back divided again",
      manual: "Divided again by the office",
    },
  },
})
