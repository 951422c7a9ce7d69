import { defineWords } from "@sentra/ui/words"

export const memberWords = defineWords({
  id: {
    title: "Anggota",
    number: "Nomor anggota",
    workshop: "Sanggar",
    place: "Tempat",
    joined: "Anggota sejak",
    bank: "Rekening bank",
    orders: "Pesanan baru",
    accepting: "menerima",
    notAccepting: "sedang tidak menerima",
    skills: "Keahlian",
    perWeek: (hours: string) => `${hours} jam per minggu`,
    noSkills: "Belum ada keahlian yang dicatat.",
    coop: "Koperasi",
    coopNote:
      "Ada yang tidak cocok, atau ingin mengubah keahlian, waktu, atau rekening bank? " +
      "Datang ke koperasi; pengurus mengubahnya bersamamu.",
  },
  en: {
    title: "Member",
    number: "Member number",
    workshop: "Workshop",
    place: "Place",
    joined: "Member since",
    bank: "Bank account",
    orders: "New orders",
    accepting: "accepted",
    notAccepting: "not accepted now",
    skills: "Crafts",
    perWeek: (hours: string) => `${hours} hours a week`,
    noSkills: "No crafts are recorded yet.",
    coop: "Cooperative",
    coopNote:
      "Something does not fit, or you want to change crafts, time or bank account? " +
      "Visit the cooperative; the board changes it with you.",
  },
})

/** Names of the crafts a member is entered for. */
export const skillNames = defineWords({
  id: {
    tulis: "Batik tulis",
    kombinasi: "Batik kombinasi",
    cap: "Batik cap",
    printing: "Tekstil motif batik (printing)",
    udeng: "Udeng",
    bordir: "Bordir",
    mukena: "Mukena",
    kebaya: "Kebaya",
    outer: "Outer",
    keyring: "Gantungan kunci",
    tote: "Tas tote",
    songkok: "Songkok",
    kit: "Paket hadiah",
  },
  en: {
    tulis: "Hand-drawn batik",
    kombinasi: "Combined batik",
    cap: "Stamped batik",
    printing: "Batik-motif textile (printed)",
    udeng: "Udeng headcloth",
    bordir: "Embroidery",
    mukena: "Mukena",
    kebaya: "Kebaya",
    outer: "Outer",
    keyring: "Key ring",
    tote: "Tote bag",
    songkok: "Songkok",
    kit: "Gift set",
  },
})
