import { defineWords, en, id } from "@sentra/ui/words"

/** Words of the page that takes a sheet in. */
export const sheetWords = defineWords({
  id: {
    title: "Pesanan baru",
    lead: "Satu baris untuk tiap kode dan ukuran. Harga jenjang, pajak, dan baris yang perlu " +
      "diperbaiki langsung terlihat; belum ada yang dipesan sebelum Anda mengirimnya.",
    upload: "Unggah CSV",
    file: "Berkas CSV",
    fileHint: "Kolom: sku, jumlah, ukuran, catatan. Titik koma, koma, atau tab.",
    uploadButton: "Unggah",
    paste: "Tempel dari lembar kerja",
    text: "Isi lembar kerja",
    textHint: "Salin selnya di Excel atau Sheets, lalu tempel di sini.",
    pasteKeys: "Ctrl V di mana saja pada halaman ini",
    pasteButton: "Baca",
    template: "Unduh contoh CSV",
    sizesNote:
      "Barang berukuran: tulis ukurannya di kolom ukuran, atau pakai kode lengkap seperti " +
      "HEM-CPD-M.",
    unreadable: "Lembar ini belum terbaca",
    problems: {
      too_large: "Berkas lebih dari 2 MB. Simpan hanya kolom sku, jumlah, ukuran, catatan.",
      workbook:
        "Ini berkas Excel, bukan CSV. Simpan sebagai CSV di Excel, atau salin selnya lalu tempel.",
      not_text:
        "Berkas ini bukan teks CSV. Simpan lembarnya sebagai CSV, atau salin selnya lalu tempel.",
      nothing: "Belum ada isi. Pilih berkas CSV atau tempel isi lembar kerja.",
      too_many_drafts:
        "Anda sudah menyimpan 50 rancangan. Buang satu yang tidak dipakai di Ringkasan, lalu " +
        "coba lagi.",
    },
    readOnlyTitle: "Anda tidak dapat memesan",
    readOnly: (role: string) =>
      `Peran Anda di perusahaan ini ${role}: melihat pesanan, kiriman, dan tagihan. ` +
      "Pemohon atau penyetuju perusahaan Anda yang membuat pesanan.",
    toOverview: "Lihat pesanan",
  },
  en: {
    title: "New order",
    lead: "One row for each code and size. Tier prices, tax and the rows that need mending show " +
      "at once; nothing is ordered before you send it.",
    upload: "Upload a CSV",
    file: "CSV file",
    fileHint: "Columns: sku, quantity, size, note. Semicolons, commas or tabs.",
    uploadButton: "Upload",
    paste: "Paste from a spreadsheet",
    text: "Spreadsheet cells",
    textHint: "Copy the cells in Excel or Sheets and paste them here.",
    pasteKeys: "Ctrl V anywhere on this page",
    pasteButton: "Read",
    template: "Download a sample CSV",
    sizesNote:
      "Products with sizes: write the size in its column, or use the full code such as HEM-CPD-M.",
    unreadable: "This sheet could not be read yet",
    problems: {
      too_large: "The file is over 2 MB. Keep only the columns sku, quantity, size, note.",
      workbook:
        "This is an Excel workbook, no CSV. Save it as CSV in Excel, or copy and paste the cells.",
      not_text:
        "This file is not CSV text. Save the sheet as CSV, or copy and paste the cells.",
      nothing: "Nothing there yet. Choose a CSV file or paste spreadsheet cells.",
      too_many_drafts:
        "You keep 50 drafts already. Discard one you do not need in the overview, then try again.",
    },
    readOnlyTitle: "You cannot order",
    readOnly: (role: string) =>
      `Your role in this company is ${role}: you see orders, deliveries and invoices. ` +
      "Your company's requester or approver makes the order.",
    toOverview: "See the orders",
  },
})

/** Words of the draft: rows, problems, prices. */
export const draftWords = defineWords({
  id: {
    title: "Rancangan pesanan",
    rows: (rows: number) => id`${rows} baris`,
    problems: (rows: number) => id`${rows} baris perlu diperbaiki`,
    problemsNote: "Baris ini belum dihitung. Perbaiki di sini, terima saran, atau hapus.",
    problemsShown: (shown: number, all: number) =>
      id`${shown} dari ${all} baris bermasalah ditampilkan; sisanya muncul setelah ini diperbaiki.`,
    line: "Baris",
    sku: "Kode",
    size: "Ukuran",
    pieces: "Potong",
    note: "Catatan",
    product: "Barang",
    unitPrice: "Harga jenjang",
    net: "Jumlah",
    ofLine: (cell: string, line: number) => id`${cell}, baris ${line}`,
    meant: (value: string) => `Maksudnya ${value}`,
    useSize: (value: string) => `Ukuran ${value}`,
    usePieces: (pieces: number) => id`Jadikan ${pieces} potong`,
    everywhere: (value: string, rows: number) => id`Pakai ${value} di ${rows} baris`,
    keep: "Isi baris ini sudah benar",
    remove: "Hapus",
    removeLine: (line: number) => id`Hapus baris ${line}`,
    check: "Periksa lagi",
    goods: "Barang",
    noGoods: "Belum ada baris yang bisa dihitung.",
    morePieces: (pieces: number, price: string) => id`${pieces} potong lagi → ${price}`,
    lastTier: "jenjang terbaik",
    leadDays: (days: number) => id`pengerjaan ${days} hari kerja`,
    goodShown: (from: number, until: number, all: number) =>
      id`Baris ${from} sampai ${until} dari ${all} yang tanpa masalah`,
    previous: "Sebelumnya",
    next: "Berikutnya",
    keys: "pindah",
    keysDown: "turun",
    keysCheck: "periksa",
    add: "Tambah baris",
    addButton: "Tambahkan",
    notices: "Yang disesuaikan",
    moreNotices: (more: number) => id`dan ${more} lainnya`,
    headAssumed:
      "Judul kolom tidak ada; isinya dibaca sebagai kode, jumlah, ukuran, catatan menurut urutan.",
    surplus: (line: number, rows: number) =>
      id`Lembar berisi ${rows} baris; mulai baris ${line} belum dibaca. Satu pesanan paling ` +
      "banyak 5.000 baris: buat pesanan kedua untuk sisanya.",
    surplusButton: "Lanjut tanpa baris itu",
    save: "Simpan dan hitung",
    discard: "Buang rancangan",
    autosave: {
      saving: "Menyimpan …",
      saved: "Tersimpan otomatis",
      failed: "Belum tersimpan; dicoba lagi saat Anda mengetik.",
      stale: "Belum tersimpan: rancangan ini diubah di tab lain. Simpan untuk melihat pilihannya.",
    },
  },
  en: {
    title: "Draft order",
    rows: (rows: number) => en`${rows} ${rows === 1 ? "row" : "rows"}`,
    problems: (rows: number) => en`${rows} ${rows === 1 ? "row needs" : "rows need"} mending`,
    problemsNote: "These rows are not counted yet. Mend them here, accept a suggestion, or remove.",
    problemsShown: (shown: number, all: number) =>
      en`${shown} of ${all} rows with problems are shown; the rest follow once these are mended.`,
    line: "Line",
    sku: "Code",
    size: "Size",
    pieces: "Pieces",
    note: "Note",
    product: "Product",
    unitPrice: "Tier price",
    net: "Amount",
    ofLine: (cell: string, line: number) => en`${cell}, line ${line}`,
    meant: (value: string) => `Use ${value}`,
    useSize: (value: string) => `Size ${value}`,
    usePieces: (pieces: number) => en`Make it ${pieces} ${pieces === 1 ? "piece" : "pieces"}`,
    everywhere: (value: string, rows: number) => en`Use ${value} in ${rows} rows`,
    keep: "This row is right",
    remove: "Remove",
    removeLine: (line: number) => en`Remove line ${line}`,
    check: "Check again",
    goods: "Products",
    noGoods: "No row can be priced yet.",
    morePieces: (pieces: number, price: string) => en`${pieces} more ${pieces === 1 ? "piece" : "pieces"} → ${price}`,
    lastTier: "best tier",
    leadDays: (days: number) => en`${days} working days to make`,
    goodShown: (from: number, until: number, all: number) =>
      en`Rows ${from} to ${until} of ${all} without problems`,
    previous: "Previous",
    next: "Next",
    keys: "move",
    keysDown: "down",
    keysCheck: "check",
    add: "Add rows",
    addButton: "Add",
    notices: "What was adjusted",
    moreNotices: (more: number) => en`and ${more} more`,
    headAssumed:
      "There were no column heads; the cells were read as code, quantity, size, note in order.",
    surplus: (line: number, rows: number) =>
      en`The sheet has ${rows} rows; those from line ${line} were not read. One order holds at ` +
      "most 5,000 rows: make a second one for the rest.",
    surplusButton: "Go on without them",
    save: "Save and price",
    discard: "Discard the draft",
    autosave: {
      saving: "Saving …",
      saved: "Saved automatically",
      failed: "Not saved yet; tried again when you type.",
      stale: "Not saved: this draft was changed in another tab. Save to see what you can do.",
    },
  },
})

/** Words of sending: fields, reasons, refusals. */
export const placeWords = defineWords({
  id: {
    summary: "Ringkasan",
    counted: (pieces: number, products: number) => id`${pieces} potong, ${products} barang`,
    withoutProblems: "Tanpa baris yang bermasalah.",
    poNumber: "Nomor PO",
    poHint: "Seperti pada dokumen PO Anda; tiap nomor hanya untuk satu pesanan.",
    requestedOn: "Tanggal diminta",
    note: "Catatan untuk koperasi",
    review: "Periksa pesanan",
    afterwards: "Sesudah ini Anda melihat pesanan lengkapnya; belum ada yang terkirim.",
    blocked: {
      problems: "Perbaiki atau hapus dulu baris yang bermasalah.",
      surplus: "Putuskan dulu tentang baris yang belum dibaca.",
      no_lines: "Belum ada baris yang bisa dipesan.",
      po_missing: "Isi nomor PO.",
      date_past: "Tanggal diminta sudah lewat; pilih tanggal mulai hari ini.",
    },
    refusals: {
      po_used: "Nomor PO ini sudah dipakai pesanan lain. Pakai nomor lain.",
      already_sent: "Pesanan ini sudah terkirim; perubahan sesudahnya tidak ikut.",
      unreachable:
        "Server koperasi belum menjawab. Rancangan tersimpan; mengirim ulang tidak membuat " +
        "pesanan ganda.",
      not_allowed: "Peran Anda tidak boleh memesan. Minta pemohon atau penyetuju mengirimnya.",
    },
    shares: "Ke mana nilai pesanan ini pergi",
    orderValue: "Nilai pesanan",
  },
  en: {
    summary: "Summary",
    counted: (pieces: number, products: number) =>
      en`${pieces} pieces, ${products} ${products === 1 ? "product" : "products"}`,
    withoutProblems: "Without the rows that have problems.",
    poNumber: "PO number",
    poHint: "As on your PO document; each number belongs to one order.",
    requestedOn: "Requested date",
    note: "Note to the cooperative",
    review: "Review the order",
    afterwards: "Next you see the whole order; nothing is sent yet.",
    blocked: {
      problems: "Mend or remove the rows with problems first.",
      surplus: "Decide first about the rows that were not read.",
      no_lines: "There is no row to order yet.",
      po_missing: "Fill in the PO number.",
      date_past: "The requested date has passed; choose today or later.",
    },
    refusals: {
      po_used: "This PO number belongs to another order. Use another number.",
      already_sent: "This order was already sent; what you changed since is not part of it.",
      unreachable:
        "The cooperative's server does not answer yet. The draft is saved; sending again never " +
        "makes a second order.",
      not_allowed: "Your role may not order. Ask a requester or approver to send it.",
    },
    shares: "Where the value of this order goes",
    orderValue: "Order value",
  },
})
