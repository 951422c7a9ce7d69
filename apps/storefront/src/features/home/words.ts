import { defineWords, en, id } from "@sentra/ui/words"

export const homeWords = defineWords({
  id: {
    headline: (number: string) => `${number} sanggar, satu nama.`,
    headlineEmpty: "Banyak tangan, satu nama.",
    lead:
      "Kain, busana, dan barang kecil buatan tangan. Anda membeli dari koperasi milik para " +
      "pembuatnya sendiri, dan melihat ke mana setiap rupiah pergi.",
    toCatalogue: "Lihat katalog",
    readyTitle: "Siap kirim sekarang",
    nextTitle: "Sedang dibuat",
    readyAll: (count: number) => id`Semua ${count} barang`,
    sharesTitle: "Harga yang bisa dibaca",
    sharesWhy:
      "Setiap harga di toko ini terbagi di depan mata Anda: bagian pembuatnya, bagian koperasi " +
      "untuk memeriksa, menyimpan dan mengirim, lalu pajak.",
    sharesFrozen:
      "Bagian pembuat dibekukan saat Anda memesan dan masuk ke rekeningnya, sampai ke " +
      "rupiah terakhir.",
    sharesOf: (title: string) => `Contoh: ${title}`,
    waysTitle: "Bagaimana kain ini dibuat",
    ways: {
      tulis: {
        name: "Batik tulis",
        text:
          "Malam panas digambar dengan canting, garis demi garis. Tidak ada dua lembar " +
          "yang sama.",
      },
      cap: {
        name: "Batik cap",
        text:
          "Malam panas dicap dengan tembaga. Pola berulang rapi, sambungannya hanya " +
          "terlihat dari dekat.",
      },
      kombinasi: {
        name: "Batik kombinasi",
        text: "Pola besar dicap, isinya digambar tangan. Cepat di garis, sabar di titik.",
      },
      printing: {
        name: "Tekstil motif batik",
        text:
          "Dicetak mesin tanpa malam. Bukan batik menurut SNI 0239, dan di toko ini " +
          "selalu ditulis begitu.",
      },
    },
    makersTitle: "Yang membuat",
    makersAll: "Baca cerita mereka",
    companiesTitle: "Seragam dan hadiah untuk kantor Anda",
    companiesWhy:
      "Pesanan ratusan potong dibagi adil ke banyak sanggar, dengan satu harga, satu faktur, dan " +
      "satu jadwal kirim.",
    companiesMore: "Memesan untuk perusahaan",
  },
  en: {
    headline: (number: string) => `${number} workshops, one name.`,
    headlineEmpty: "Many hands, one name.",
    lead:
      "Cloth, clothing and small things made by hand. You buy from a cooperative owned by " +
      "the makers themselves, and see where each rupiah goes.",
    toCatalogue: "See the catalogue",
    readyTitle: "Ready to ship now",
    nextTitle: "Being made now",
    readyAll: (count: number) => en`All ${count} products`,
    sharesTitle: "Prices you can read",
    sharesWhy:
      "Every price in this shop is divided before your eyes: the maker's share, the " +
      "cooperative's for checking, keeping and sending, then tax.",
    sharesFrozen:
      "The maker's share is frozen when you order and goes to the maker's account, to " +
      "the last rupiah.",
    sharesOf: (title: string) => `Example: ${title}`,
    waysTitle: "How this cloth is made",
    ways: {
      tulis: {
        name: "Hand-drawn batik",
        text: "Hot wax is drawn with the canting, line by line. No two cloths are the same.",
      },
      cap: {
        name: "Stamped batik",
        text:
          "Hot wax is stamped with copper. The pattern repeats evenly; its seams show " +
          "only close up.",
      },
      kombinasi: {
        name: "Stamped and hand-drawn",
        text:
          "The large pattern is stamped, its filling drawn by hand. Quick in line, " +
          "patient in dots.",
      },
      printing: {
        name: "Batik-motif textile",
        text:
          "Printed by machine without wax. Not batik by SNI 0239, and always labelled so " +
          "in this shop.",
      },
    },
    makersTitle: "Who makes it",
    makersAll: "Read their stories",
    companiesTitle: "Uniforms and gifts for your office",
    companiesWhy:
      "Orders of hundreds of pieces are divided fairly among many workshops, with one price, one " +
      "invoice and one delivery plan.",
    companiesMore: "Ordering for a company",
  },
})
