import { defineWords, en, id } from "@sentra/ui/words"

/** Words for a tab whose draft is another one by now. */
export const staleWords = defineWords({
  id: {
    title: {
      changed: "Rancangan ini diubah di tab lain",
      sent: "Rancangan ini sudah terkirim",
      discarded: "Rancangan ini sudah dibuang",
    },
    why: {
      changed:
        "Isian Anda di bawah ini belum disimpan dan belum ada yang hilang. Simpan untuk memakai " +
        "isian Anda, atau buka yang terbaru tanpa isian ini.",
      sent:
        "Isian Anda di bawah ini tidak ikut terkirim, dan pesanan yang terkirim tidak berubah. " +
        "Simpan isian ini sebagai rancangan baru bila masih diperlukan.",
      discarded: "Simpan isian Anda di bawah ini sebagai rancangan baru bila masih diperlukan.",
    },
    lost: (line: number, value: string) =>
      id`Baris ${line} sudah dihapus di tab lain; Anda mengisinya dengan “${value}”.`,
    open: "Buka yang terbaru tanpa isian ini",
    copy: "Simpan sebagai rancangan baru",
    seeOrder: (po: string) => `Lihat pesanan PO ${po}`,
  },
  en: {
    title: {
      changed: "This draft was changed in another tab",
      sent: "This draft was sent already",
      discarded: "This draft was discarded",
    },
    why: {
      changed:
        "What you typed below is not saved yet, and nothing of it is lost. Save to keep it, or " +
        "open the newest draft without it.",
      sent:
        "What you typed below was not sent, and the order that was sent is unchanged. Save it as " +
        "a new draft if you still need it.",
      discarded: "Save what you typed below as a new draft if you still need it.",
    },
    lost: (line: number, value: string) =>
      en`Line ${line} was removed in the other tab; you had filled it with “${value}”.`,
    open: "Open the newest one without it",
    copy: "Save as a new draft",
    seeOrder: (po: string) => `See the order of PO ${po}`,
  },
})
