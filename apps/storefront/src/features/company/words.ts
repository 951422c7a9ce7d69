import { defineWords } from "@sentra/ui/words"

export const companyWords = defineWords({
  id: {
    title: "Untuk perusahaan",
    lead:
      "Seragam, kain, dan hadiah dalam jumlah besar, dikerjakan banyak sanggar dan " +
      "dikirim koperasi sebagai satu pesanan.",
    stepsTitle: "Bagaimana pesanan besar berjalan",
    steps: {
      order: {
        name: "Anda kirim daftar",
        text:
          "Unggah atau tempel lembar hitung berisi kode barang, ukuran, dan jumlah. " +
          "Harga grosir per tingkat dan pajaknya langsung terlihat.",
      },
      divide: {
        name: "Koperasi membagi",
        text:
          "Pekerjaan dibagi menurut kapasitas dan giliran, dengan alasan yang dapat " +
          "dibaca setiap anggota.",
      },
      check: {
        name: "Rumah koperasi memeriksa",
        text:
          "Setiap potong diperiksa sebelum dikirim. Yang tidak lolos dikerjakan ulang, " +
          "bukan dikirim.",
      },
      deliver: {
        name: "Satu kiriman, satu faktur",
        text:
          "Anda mengikuti perjalanannya dari dipesan sampai dikirim, dan melihat sanggar " +
          "mana yang mengerjakan.",
      },
    },
    portal: "Buka portal grosir",
    portalWhy: "Portal dipakai mitra yang sudah terdaftar. Belum terdaftar? Tulis kepada koperasi:",
    printedTitle: "Tentang kata batik",
    printedWhy:
      "Kain motif batik hasil cetak mesin kami jual sebagai tekstil motif batik, juga di " +
      "faktur. Batik kami dibuat dengan malam.",
  },
  en: {
    title: "For companies",
    lead:
      "Uniforms, cloth and gifts in large numbers, made by many workshops and delivered " +
      "by the cooperative as one order.",
    stepsTitle: "How a large order runs",
    steps: {
      order: {
        name: "You send a list",
        text:
          "Upload or paste a spreadsheet with product codes, sizes and numbers. " +
          "Wholesale tiers and tax show at once.",
      },
      divide: {
        name: "The cooperative divides",
        text: "Work is divided by capacity and turn, with a reason that every member can read.",
      },
      check: {
        name: "The cooperative's house checks",
        text: "Each piece is checked before it leaves. What does not pass is made again, not sent.",
      },
      deliver: {
        name: "One delivery, one invoice",
        text: "You follow the order from placed to shipped, and see which workshops made it.",
      },
    },
    portal: "Open the wholesale portal",
    portalWhy:
      "The portal is for registered partners. Not registered yet? Write to the " +
      "cooperative:",
    printedTitle: "On the word batik",
    printedWhy:
      "Machine-printed cloth with a batik motif is sold as batik-motif textile, on the " +
      "invoice too. Our batik is made with wax.",
  },
})
