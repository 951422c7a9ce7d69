import { defineWords, en, id } from "@sentra/ui/words"

export const catalogueWords = defineWords({
  id: {
    all: "Semua",
    title: "Katalog",
    titles: {
      kain: "Kain",
      busana: "Busana",
      aksesori: "Aksesori",
      hadiah: "Hadiah",
    },
    leads: {
      all:
        "Kain panjang, busana, dan barang kecil. Semuanya dibuat anggota koperasi.",
      kain:
        "Kain panjang dan kain per meter: digambar dengan canting, dicap tembaga, atau " +
        "keduanya.",
      busana: "Dijahit dari kain kami sendiri, dengan motif yang bertemu di saku dan kelim.",
      aksesori: "Syal, udeng, tas, dan barang kecil dari kain yang sama.",
      hadiah: "Paket yang siap diberikan, dengan kartu yang menceritakan pembuatnya.",
    },
    search: "Cari di katalog",
    searchHint: "Nama, motif, cara dibuat",
    find: "Cari",
    notFound: (text: string) => `Tidak ada barang dengan kata “${text}”`,
    notFoundWhy: "Coba kata yang lebih pendek, misalnya manggur, atau lepaskan saringan.",
    filters: "Saring katalog",
    category: "Jenis",
    technique: "Cara dibuat",
    stock: "Ketersediaan",
    onlyReady: "Hanya siap kirim",
    sort: "Urutan",
    sorts: { none: "Pilihan koperasi", murah: "Harga terendah", mahal: "Harga tertinggi" },
    found: (count: number) => id`${count} barang`,
    filterSummary: "Saring dan urutkan",
    nothing: "Belum ada barang di saringan ini",
    nothingWhy: "Coba lepaskan salah satu saringan. Barang yang habis biasanya sedang dibuat lagi.",
    clear: "Lihat semua barang",
    empty: "Katalog masih kosong",
    emptyWhy: "Barang muncul di sini begitu koperasi selesai memeriksanya.",
  },
  en: {
    all: "All",
    title: "Catalogue",
    titles: { kain: "Cloth", busana: "Clothing", aksesori: "Accessories", hadiah: "Gifts" },
    leads: {
      all:
        "Long cloths, clothing and small things, all made by members of the cooperative.",
      kain:
        "Long cloths and cloth by the metre: drawn with the canting, stamped with " +
        "copper, or both.",
      busana: "Sewn from our own cloth, with motifs that meet at pocket and hem.",
      aksesori: "Scarves, headcloths, bags and small things from the same cloth.",
      hadiah: "Sets ready to give, with a card that tells who made them.",
    },
    search: "Search the catalogue",
    searchHint: "Name, motif, technique",
    find: "Search",
    notFound: (text: string) => `No product has the words “${text}”`,
    notFoundWhy: "Try a shorter word, such as manggur or shirt, or take a filter away.",
    filters: "Filter the catalogue",
    category: "Kind",
    technique: "How it is made",
    stock: "Availability",
    onlyReady: "Ready to ship only",
    sort: "Order",
    sorts: { none: "As we laid it out", murah: "Lowest price", mahal: "Highest price" },
    found: (count: number) => en`${count} ${count === 1 ? "product" : "products"}`,
    filterSummary: "Filter and sort",
    nothing: "Nothing matches this filter yet",
    nothingWhy: "Try without one of the filters. What is sold out is usually being made again.",
    clear: "See all products",
    empty: "The catalogue is still empty",
    emptyWhy: "Products appear here as soon as the cooperative has checked them.",
  },
})
