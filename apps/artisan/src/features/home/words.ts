import { defineWords, en, id } from "@sentra/ui/words"

const NUMBERS_ID = ["Tidak ada", "Satu", "Dua", "Tiga", "Empat", "Lima", "Enam", "Tujuh", "Delapan"]
const NUMBERS_EN = ["No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight"]

export const homeWords = defineWords({
  id: {
    title: "Rumah",
    greeting: {
      morning: (name: string) => `Pagi, ${name}.`,
      noon: (name: string) => `Siang, ${name}.`,
      afternoon: (name: string) => `Sore, ${name}.`,
      night: (name: string) => `Malam, ${name}.`,
    },
    waiting: (jobs: number) => `${NUMBERS_ID[jobs] ?? jobs} pekerjaan menunggu tanganmu.`,
    nothing: "Tidak ada pekerjaan yang menunggu.",
    work: "Kerja berikutnya",
    allWork: (jobs: number) => id`Lihat semua ${jobs} pekerjaan`,
    money: "Uang yang datang",
    moneyNone: "Belum ada uang yang menunggu dibayar.",
    toBank: "Ke",
    nextRun: "Dikirim pada pembayaran koperasi berikutnya.",
    nextRunOn: "Dikirim pada pembayaran koperasi berikutnya,",
    toMoney: "Lihat rekening",
    accountChanged: (day: string) => `Rekening bankmu diganti pada ${day}`,
    accountChangedTo: "Pembayaran berikutnya dikirim ke",
    accountNotMine: "Bukan permintaanmu? Hubungi koperasi sekarang juga.",
    changed: "Yang berubah",
    nothingChanged: "Belum ada kabar baru.",
    payout: (amount: string) => `${amount} sudah masuk ke rekening bankmu.`,
    bounced: (amount: string) =>
      `${amount} dikembalikan bank. Uangnya tetap milikmu; periksa rekening bankmu ke koperasi.`,
  },
  en: {
    title: "Home",
    greeting: {
      morning: (name: string) => `Good morning, ${name}.`,
      noon: (name: string) => `Good day, ${name}.`,
      afternoon: (name: string) => `Good afternoon, ${name}.`,
      night: (name: string) => `Good evening, ${name}.`,
    },
    waiting: (jobs: number) =>
      `${NUMBERS_EN[jobs] ?? jobs} ${jobs === 1 ? "job waits" : "jobs wait"} for your hands.`,
    nothing: "No work is waiting.",
    work: "Next work",
    allWork: (jobs: number) => en`See all ${jobs} jobs`,
    money: "Money on its way",
    moneyNone: "No money is waiting to be paid.",
    toBank: "To",
    nextRun: "Sent with the cooperative's next payout.",
    nextRunOn: "Sent with the cooperative's next payout,",
    toMoney: "See the account",
    accountChanged: (day: string) => `Your bank account was changed on ${day}`,
    accountChangedTo: "The next payout goes to",
    accountNotMine: "Not what you asked for? Call the cooperative at once.",
    changed: "What changed",
    nothingChanged: "No news yet.",
    payout: (amount: string) => `${amount} reached your bank account.`,
    bounced: (amount: string) =>
      `The bank sent ${amount} back. It is still yours; check your bank account with the coop.`,
  },
})
