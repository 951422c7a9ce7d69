/** Words for setting right, with a second person, what was entered wrongly. */
export const correcting = {
  receipt: {
    reverse: "Batalkan",
    title: (reference: string) => `Batalkan penerimaan ${reference}`,
    lead: "Salah catat? Setelah orang lain setuju, jurnalnya dibalik di buku besar dan referensi banknya boleh dicatat lagi dengan benar.",
    waits: "Pembatalan menunggu persetujuan",
    asked: "Pembatalan diminta. Orang lain memutuskannya di halaman Persetujuan.",
  },
}
