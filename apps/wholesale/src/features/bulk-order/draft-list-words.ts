import { defineWords, en, id } from "@sentra/ui/words"

export const draftListWords = defineWords({
  id: {
    title: "Rancangan Anda",
    rows: (rows: number) => id`${rows} baris`,
    untitled: "Tanpa nomor PO",
    edited: "diubah",
    discard: "Buang",
    discardOf: (name: string) => `Buang rancangan ${name}`,
    shown: (from: number, until: number, all: number) =>
      id`Rancangan ${from} sampai ${until} dari ${all}`,
    newer: "Lebih baru",
    older: "Lebih lama",
  },
  en: {
    title: "Your drafts",
    rows: (rows: number) => en`${rows} ${rows === 1 ? "row" : "rows"}`,
    untitled: "No PO number",
    edited: "edited",
    discard: "Discard",
    discardOf: (name: string) => `Discard the draft ${name}`,
    shown: (from: number, until: number, all: number) =>
      en`Drafts ${from} to ${until} of ${all}`,
    newer: "Newer",
    older: "Older",
  },
})
