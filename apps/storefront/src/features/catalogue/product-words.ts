import { defineWords, en, id } from "@sentra/ui/words"

export const productWords = defineWords({
  id: {
    breadcrumb: "Anda di sini",
    motif: (motif: string) => `Motif ${motif}`,
    addToCart: "Masukkan keranjang",
    size: "Ukuran",
    sizeLeft: (size: string, pieces: number) => id`${size}, ${pieces} siap kirim`,
    sizeOut: (size: string) => `${size}, habis`,
    pieces: "Jumlah",
    chooseSize: "Pilih satu ukuran dahulu.",
    choosePieces: "Tulis jumlah dengan angka, mulai dari 1.",
    tooMany: (available: number, held: number) =>
      held > 0
        ? id`Tersisa ${available}, dan ${held} sudah ada di keranjang Anda. Kurangi jumlahnya.`
        : id`Tersisa ${available}. Tulis ${available} atau kurang.`,
    sizeSoldOut: (size: string) => `Ukuran ${size} baru saja habis. Pilih ukuran lain.`,
    soldOutNow: "Barang ini baru saja habis.",
    refused: "Barang belum masuk keranjang. Coba sekali lagi.",
    soldOutTitle: "Habis untuk sementara",
    soldOutWhy: (days: number) =>
      id`Pembuatnya sedang mengerjakan yang baru; satu lot butuh sekitar ${days} hari. Barang ` +
      "muncul lagi di sini begitu lolos periksa.",
    toOrderTitle: "Disusun sesuai pesanan",
    toOrderWhy: (days: number) =>
      "Paket ini tidak disimpan sebagai stok. Koperasi menyusunnya untuk perusahaan mitra, " +
      id`sekitar ${days} hari kerja sejak dipesan. Untuk satu hadiah, pilih barang yang siap ` +
      "kirim.",
    toOrderHow: "Cara memesan untuk perusahaan",
    otherReady: "Lihat yang siap kirim",
    makersTitle: "Yang membuatnya",
    makersToOrder: "Koperasi memilih pembuatnya ketika pesanan masuk.",
    makersNone: "Belum ada lot yang siap. Nama pembuat muncul bersama lot berikutnya.",
    makerReady: (pieces: number) => id`${pieces} siap kirim`,
    makerPlace: (village: string, city: string, year: string) =>
      `${village}, ${city} · anggota sejak ${year}`,
    sharesWhy:
      "Dihitung dari satu barang dengan harga hari ini. Bagian pembuat dibekukan saat " +
      "Anda memesan.",
    specification: "Tentang barang ini",
    material: "Bahan dan ukuran",
    technique: "Cara dibuat",
    motifName: "Motif",
    weight: "Berat",
    grams: (grams: number) => id`${grams} gram`,
    workTime: "Waktu kerja",
    workHours: (hours: number) => id`sekitar ${hours} jam kerja tangan`,
    workMinutes: (minutes: number) => id`sekitar ${minutes} menit kerja tangan`,
    lead: "Lot berikutnya",
    leadDays: (days: number) => id`${days} hari kerja sejak dipesan`,
    lot: "Lot terbaru",
    lotText: (code: string, date: string, grade: string) =>
      `${code}, diperiksa ${date}, mutu ${grade}`,
    code: "Kode",
    picturesOf: (title: string) => `Gambar ${title}`,
    relatedTitle: "Dari jenis yang sama",
    delivery: "Dikirim dari rumah koperasi. Ongkos kirim dihitung dari provinsi tujuan.",
  },
  en: {
    breadcrumb: "You are here",
    motif: (motif: string) => `${motif} motif`,
    addToCart: "Put in the cart",
    size: "Size",
    sizeLeft: (size: string, pieces: number) => en`${size}, ${pieces} ready to ship`,
    sizeOut: (size: string) => `${size}, sold out`,
    pieces: "Pieces",
    chooseSize: "Choose a size first.",
    choosePieces: "Write how many in figures, from 1 up.",
    tooMany: (available: number, held: number) =>
      held > 0
        ? en`${available} are left and ${held} are in your cart already. Choose fewer.`
        : en`${available} ${available === 1 ? "is" : "are"} left. Write ${available} or fewer.`,
    sizeSoldOut: (size: string) => `Size ${size} has just sold out. Choose another size.`,
    soldOutNow: "This has just sold out.",
    refused: "It was not put in the cart. Please try once more.",
    soldOutTitle: "Sold out for now",
    soldOutWhy: (days: number) =>
      en`Its makers are at work on more; a lot takes about ${days} days. It appears here again ` +
      "once it has passed the check.",
    toOrderTitle: "Put together to order",
    toOrderWhy: (days: number) =>
      "This set is not kept in stock. The cooperative puts it together for partner companies, " +
      en`about ${days} working days from the order. For a single gift, choose what is ready to ` +
      "ship.",
    toOrderHow: "How companies order",
    otherReady: "See what is ready to ship",
    makersTitle: "Who made it",
    makersToOrder: "The cooperative chooses the makers when an order comes in.",
    makersNone: "No lot is ready yet. The makers' names come with the next one.",
    makerReady: (pieces: number) => en`${pieces} ready to ship`,
    makerPlace: (village: string, city: string, year: string) =>
      `${village}, ${city} · member since ${year}`,
    sharesWhy: "For one piece at today's price. The maker's share is frozen when you order.",
    specification: "About this piece",
    material: "Material and size",
    technique: "How it is made",
    motifName: "Motif",
    weight: "Weight",
    grams: (grams: number) => en`${grams} grams`,
    workTime: "Work",
    workHours: (hours: number) => en`about ${hours} hours by hand`,
    workMinutes: (minutes: number) => en`about ${minutes} minutes by hand`,
    lead: "Next lot",
    leadDays: (days: number) => en`${days} working days from the order`,
    lot: "Newest lot",
    lotText: (code: string, date: string, grade: string) =>
      `${code}, checked ${date}, grade ${grade}`,
    code: "Code",
    picturesOf: (title: string) => `Pictures of ${title}`,
    relatedTitle: "More of the same kind",
    delivery:
      "Sent from the cooperative's house. The shipping fee goes by the province it is sent to.",
  },
})

export type CatalogueWords = (typeof productWords)["id"]
