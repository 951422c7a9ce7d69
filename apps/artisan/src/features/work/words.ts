import { defineWords, en, id } from "@sentra/ui/words"

export const declineWords = defineWords({
  id: {
    title: "Tidak sanggup semuanya?",
    note:
      "Kembalikan sebagian atau semuanya. Koperasi membagi lagi potong yang kamu kembalikan; " +
      "giliranmu tidak berkurang karenanya.",
    pieces: "Berapa potong",
    piecesHint: (most: number) => id`Paling banyak ${most}.`,
    reason: "Alasan",
    reasonHint: "Pengurus membacanya, misalnya: sakit, bahan habis, waktu tidak cukup.",
    submit: "Kembalikan potong",
    done: (pieces: number, left: number) =>
      id`${pieces} potong dikembalikan; koperasi membaginya lagi. ` +
      (left === 0
        ? "Dari pekerjaan itu tidak ada lagi yang harus kamu buat."
        : id`Dari pekerjaan itu masih ${left} potong yang harus kamu buat.`),
    badPieces: (most: number) => id`Isi angka bulat dari 1 sampai ${most}.`,
    badReason: "Tulis alasannya, paling sedikit tiga huruf.",
    changed: "Pekerjaan ini baru saja berubah. Periksa jumlahnya, lalu kirim lagi.",
    refused: "Belum bisa dikembalikan",
  },
  en: {
    title: "Cannot do all of it?",
    note:
      "Give back some or all of it. The cooperative shares out again what you give back, and it " +
      "does not count against your turn.",
    pieces: "How many pieces",
    piecesHint: (most: number) => en`At most ${most}.`,
    reason: "Reason",
    reasonHint: "The board reads it, for example: ill, no material left, not enough time.",
    submit: "Give pieces back",
    done: (pieces: number, left: number) =>
      en`${pieces} ${pieces === 1 ? "piece" : "pieces"} given back; the cooperative will share ` +
      `${pieces === 1 ? "it" : "them"} out again. ` +
      (left === 0
        ? "Nothing of that work is left for you to make."
        : en`Of that work ${left} ${left === 1 ? "piece is" : "pieces are"} left for you to make.`),
    badPieces: (most: number) => en`Fill in a whole number from 1 to ${most}.`,
    badReason: "Write the reason, at least three letters.",
    changed: "This work has just changed. Check the number, then send again.",
    refused: "Not given back yet",
  },
})
