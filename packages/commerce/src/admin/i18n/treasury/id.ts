/** The words of what the treasurer sees on the account and in the till. */
export const treasury = {
  savings: {
    title: "Simpanan",
    membership: "Simpanan pokok",
    compulsory: "Simpanan wajib",
    voluntary: "Simpanan sukarela",
    paid: (till: string, day: string, reference: string) =>
      `Simpanan pokok dibayar ${till}, ${day}, ${reference}.`,
    enteredBy: (name: string) => `Dicatat oleh ${name}.`,
    missing: "Simpanan pokok anggota ini belum tercatat.",
    tills: { bank: "ke bank", cash: "tunai" },
    till: "Dibayar",
    amount: "Jumlah simpanan pokok",
    paidOn: "Tanggal bayar",
    reference: "Referensi bank atau nomor kuitansi",
    record: "Catat simpanan pokok",
    recorded: "Simpanan pokok tercatat dan dibukukan.",
  },
  clearing: {
    lead: "Transfer pembeli yang sudah dilihat, tetapi belum dipindahkan ke rekening operasional.",
    lying: (amount: string) => `Di kliring ada ${amount}.`,
    empty: "Tidak ada uang di kliring.",
    day: "Tanggal masuk",
    orders: "Pesanan",
    order: (displayId: string) => `Pesanan #${displayId}`,
    amount: "Jumlah",
    move: "Catat pemindahan",
    moveLead: "Cocokkan dengan rekening koran: uang pembeli yang sampai di rekening operasional.",
    moved: "Jumlah yang pindah",
    movedHint: (amount: string) => `Paling banyak ${amount}.`,
    movedOn: "Tanggal di rekening koran",
    reference: "Referensi bank",
    referenceHint: "Seperti tertulis di rekening koran; tiap nomor dicatat sekali.",
    recorded: "Pemindahan tercatat dan dibukukan.",
    moves: "Pemindahan terakhir",
    noMoves: "Belum ada uang yang dipindahkan dari kliring.",
    enteredBy: "Dicatat oleh",
    notBooked: "sedang dibukukan",
  },
}

export type TreasuryWords = typeof treasury
