import { defineWords } from "./define-words.js"

/** Words that every app's frame needs: skip link, field marks, list states. */
export const controlWords = defineWords({
  id: {
    skipToContent: "Langsung ke isi",
    otherLanguage: "English",
    optional: "boleh kosong",
    error: "Perlu diperbaiki",
    attention: "Perhatian",
    success: "Berhasil",
    info: "Keterangan",
    loading: "Sedang dimuat",
    tooMany: (shown: number, all: number) =>
      `Menampilkan ${shown} dari ${all}. Persempit pencarian untuk melihat yang lain.`,
  },
  en: {
    skipToContent: "Skip to content",
    otherLanguage: "Bahasa Indonesia",
    optional: "optional",
    error: "Needs your attention",
    attention: "Please note",
    success: "Done",
    info: "Note",
    loading: "Loading",
    tooMany: (shown: number, all: number) =>
      `Showing ${shown} of ${all}. Narrow the search to see the others.`,
  },
})
