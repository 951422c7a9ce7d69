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
    perWeek: (hours: string) => `${hours} jam kalau seminggu hanya ini`,
    oneWeek: "Waktumu satu minggu untuk semua keahlian: yang terpakai di satu, berkurang di lainnya.",
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
    perWeek: (hours: string) => `${hours} hours in a week of this alone`,
    oneWeek: "Your week is one for all crafts: what one of them takes is less for the others.",
    noSkills: "No crafts are recorded yet.",
    coop: "Cooperative",
    coopNote:
      "Something does not fit, or you want to change crafts, time or bank account? " +
      "Visit the cooperative; the board changes it with you.",
  },
})
