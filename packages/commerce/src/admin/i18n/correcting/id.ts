/** Words for setting right, with a second person, what was entered wrongly. */
export const correcting = {
  receipt: {
    reverse: "Batalkan",
    title: (reference: string) => `Batalkan penerimaan ${reference}`,
    lead: "Salah catat? Setelah orang lain setuju, jurnalnya dibalik di buku besar dan referensi banknya boleh dicatat lagi dengan benar.",
    waits: "Pembatalan menunggu persetujuan",
    asked: "Pembatalan diminta. Orang lain memutuskannya di halaman Persetujuan.",
  },
  acceptance: {
    reverse: "Batalkan",
    title: (sku: string) => `Batalkan pemeriksaan ${sku}`,
    lead: "Salah terima? Setelah orang lain setuju, pendapatannya diambil kembali di buku besar dan barangnya diperiksa lagi. Yang sudah dikirim atau terjual tidak dapat dibatalkan.",
    waits: "Pembatalan menunggu persetujuan",
    asked: "Pembatalan diminta. Orang lain memutuskannya di halaman Persetujuan.",
    again: "Periksa lagi",
    againLead: (name: string, pieces: number) => `${name}, ${pieces} potong`,
    waitsForInspection: "menunggu diperiksa lagi",
    inspected: "Pemeriksaan tercatat.",
  },
  allocation: {
    byHand: "Atur dengan tangan",
    title: (sku: string) => `Atur potong ${sku} yang tersisa`,
    lead: (left: number) => `${left} potong belum terbagi. Pilih anggota, tenggat baru, atau keduanya. Tanpa anggota, sisanya dibagi lagi menurut aturan. Dikerjakan setelah orang lain setuju.`,
    member: "Anggota",
    byRule: "Menurut aturan",
    pieces: "Potong",
    dueOn: "Tenggat baru",
    waits: "Pembagian dengan tangan menunggu persetujuan",
    asked: "Pembagian diminta. Orang lain memutuskannya di halaman Persetujuan.",
    left: (pieces: string) => `Dibagi menurut aturan; ${pieces} masih belum terbagi.`,
  },
}
