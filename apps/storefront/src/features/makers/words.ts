import { defineWords, en, id } from "@sentra/ui/words"

export const makersWords = defineWords({
  id: {
    title: "Para pembuat",
    lead: (count: number) =>
      
        id`${count} sanggar menjadi pemilik koperasi ini. Yang membuat juga yang ` +
        "memutuskan: pembagian kerja dan bagian koperasi disepakati di rapat anggota.",
    place: (village: string, district: string, city: string) => `${village}, ${district}, ${city}`,
    since: (date: string) => `Anggota sejak ${date}`,
    number: (number: string) => `Anggota ${number}`,
    empty: "Belum ada pembuat yang diperkenalkan",
    emptyWhy: "Perkenalan muncul di sini sesudah anggota menyetujuinya.",
  },
  en: {
    title: "The makers",
    lead: (count: number) =>
      
        en`${count} workshops own this cooperative. Those who make also decide: how work ` +
        "is divided and what the cooperative keeps is settled in the members' meeting.",
    place: (village: string, district: string, city: string) => `${village}, ${district}, ${city}`,
    since: (date: string) => `Member since ${date}`,
    number: (number: string) => `Member ${number}`,
    empty: "No maker has been introduced yet",
    emptyWhy: "Introductions appear here once the member has agreed.",
  },
})
