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
    done: (pieces: number) => id`${pieces} potong dikembalikan; koperasi membaginya lagi.`,
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
    done: (pieces: number) =>
      en`${pieces} ${pieces === 1 ? "piece" : "pieces"} given back; the cooperative will share ` +
      `${pieces === 1 ? "it" : "them"} out again.`,
    badPieces: (most: number) => en`Fill in a whole number from 1 to ${most}.`,
    badReason: "Write the reason, at least three letters.",
    changed: "This work has just changed. Check the number, then send again.",
    refused: "Not given back yet",
  },
})
