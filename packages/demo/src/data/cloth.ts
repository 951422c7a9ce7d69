import { ONE_SIZE, tiers, type SeedProduct } from "./product.js"

/** Cloth by the piece and by the metre. */
export const CLOTH: readonly SeedProduct[] = [
  {
    sku: "KBT-MGR",
    category: "kain",
    title: ["Kain Batik Tulis Manggur Klasik", "Hand-drawn batik cloth, Manggur"],
    description: [
      "Mangga dan anggur, dua buah kota kami, digambar canting garis demi garis. Satu kain butuh " +
        "sekitar lima hari kerja; tetes malam yang jatuh di luar garis kami biarkan sebagai tanda tangan.",
      "Mango and grape, the two fruits of our town, drawn line by line with the canting. One cloth " +
        "takes about five working days; a drop of wax beside the line stays as the maker's mark.",
    ],
    specification: ["Katun primisima, 250 × 115 cm", "Primisima cotton, 250 × 115 cm"],
    technique: "tulis",
    motif: "Manggur",
    sizes: ONE_SIZE,
    retailPrice: 650_000,
    tiers: tiers(6, 545_000, 24, 510_000),
    craft: "tulis",
    standardMinutes: 2400,
    minimumLotPieces: 1,
    minimumGrade: "A",
    leadDays: 14,
    artisanShareBasisPoints: 8500,
    weightGrams: 350,
  },
  {
    sku: "KBT-AGD",
    category: "kain",
    title: [
      "Kain Batik Tulis Angin Gending (warna alam)",
      "Hand-drawn batik cloth, Gending wind, natural dye",
    ],
    description: [
      "Angin gending yang turun dari Argopuro setiap kemarau menjadi pusaran di kain ini. Warnanya " +
        "dari kulit mahoni dan daun mangga, dicelup belasan kali sampai dalam.",
      "The gending wind that falls from Mount Argopuro each dry season turns into spirals on this " +
        "cloth. Mahogany bark and mango leaf give the colour, dipped a dozen times until it is deep.",
    ],
    specification: [
      "Katun primisima, warna alam, 250 × 115 cm",
      "Primisima cotton, natural dye, 250 × 115 cm",
    ],
    technique: "tulis",
    motif: "Angin Gending",
    sizes: ONE_SIZE,
    retailPrice: 1_450_000,
    tiers: tiers(3, 1_220_000, 12, 1_150_000),
    craft: "tulis",
    standardMinutes: 4800,
    minimumLotPieces: 1,
    minimumGrade: "A",
    leadDays: 30,
    artisanShareBasisPoints: 8700,
    weightGrams: 350,
  },
  {
    sku: "KBT-BRM",
    category: "kain",
    title: ["Kain Batik Tulis Sutra Kaldera Bromo", "Hand-drawn silk batik, Bromo caldera"],
    description: [
      "Lingkaran kaldera di atas sutra yang jatuh ringan. Malam di sutra tidak boleh ragu: garis " +
        "yang salah tidak dapat dihapus, maka hanya tangan yang paling tenang yang mengerjakannya.",
      "Rings of the caldera on silk that falls lightly. Wax on silk allows no doubt: a wrong line " +
        "cannot be taken back, so only the calmest hands make this one.",
    ],
    specification: ["Sutra, warna alam, 250 × 115 cm", "Silk, natural dye, 250 × 115 cm"],
    technique: "tulis",
    motif: "Kaldera Bromo",
    sizes: ONE_SIZE,
    retailPrice: 2_850_000,
    tiers: tiers(1, 2_450_000, 6, 2_300_000),
    craft: "tulis",
    standardMinutes: 7200,
    minimumLotPieces: 1,
    minimumGrade: "A",
    leadDays: 45,
    artisanShareBasisPoints: 8800,
    weightGrams: 220,
  },
  {
    sku: "KBK-KLB",
    category: "kain",
    title: ["Kain Batik Kombinasi Kali Banger", "Stamped and hand-drawn cloth, Kali Banger"],
    description: [
      "Alur Kali Banger dicap dahulu, lalu isiannya dilukis canting satu per satu. Rapi dari jauh, " +
        "hidup dari dekat.",
      "The course of the river Banger is stamped first, then filled by hand with the canting. Even " +
        "from afar, alive up close.",
    ],
    specification: ["Katun primisima, 250 × 115 cm", "Primisima cotton, 250 × 115 cm"],
    technique: "kombinasi",
    motif: "Kali Banger",
    sizes: ONE_SIZE,
    retailPrice: 385_000,
    tiers: tiers(12, 325_000, 60, 300_000),
    craft: "kombinasi",
    standardMinutes: 480,
    minimumLotPieces: 4,
    minimumGrade: "B",
    leadDays: 7,
    artisanShareBasisPoints: 8200,
    weightGrams: 350,
  },
  {
    sku: "KBC-MGR",
    category: "kain",
    title: ["Kain Batik Cap Manggur Baris", "Stamped batik cloth, Manggur in rows"],
    description: [
      "Cap tembaga Manggur dalam barisan yang rapat, pas untuk kemeja keluarga atau seragam " +
        "kecil. Lembut sejak cucian pertama.",
      "The Manggur copper stamp in close rows, right for a family's shirts or a small uniform. Soft " +
        "from the first wash.",
    ],
    specification: ["Katun prima, 250 × 115 cm", "Prima cotton, 250 × 115 cm"],
    technique: "cap",
    motif: "Manggur",
    sizes: ONE_SIZE,
    retailPrice: 225_000,
    tiers: tiers(20, 185_000, 100, 170_000, 300, 160_000),
    craft: "cap",
    standardMinutes: 120,
    minimumLotPieces: 12,
    minimumGrade: "B",
    leadDays: 4,
    artisanShareBasisPoints: 8000,
    weightGrams: 340,
  },
  {
    sku: "KBC-ANG",
    category: "kain",
    title: [
      "Kain Batik Cap Sulur Anggur (per meter)",
      "Stamped batik by the metre, grape tendrils",
    ],
    description: [
      "Sulur anggur yang merambat tanpa putus, dijual per meter dan dipotong dari gulungan yang " +
        "sama supaya warnanya sejalan.",
      "Grape tendrils that climb without a break, sold by the metre and cut from one roll so that " +
        "the colour stays together.",
    ],
    specification: ["Katun prima, lebar 115 cm", "Prima cotton, 115 cm wide"],
    technique: "cap",
    motif: "Sulur Anggur",
    sizes: ONE_SIZE,
    retailPrice: 95_000,
    tiers: tiers(50, 76_000, 200, 70_000),
    craft: "cap",
    standardMinutes: 50,
    minimumLotPieces: 20,
    minimumGrade: "B",
    leadDays: 5,
    artisanShareBasisPoints: 8000,
    weightGrams: 140,
  },
  {
    sku: "KPR-BYG",
    category: "kain",
    title: [
      "Kain Tekstil Motif Batik Bayuangga (per meter)",
      "Printed textile with a batik motif, Bayuangga, by the metre",
    ],
    description: [
      "Tekstil bermotif batik yang dicetak, bukan batik menurut SNI 0239, dan kami menyebutnya " +
        "begitu. Ringan, jatuh, dan murah untuk dekorasi acara.",
      "A printed textile with a batik motif. It is not batik under SNI 0239 and we say so. Light, " +
        "fluid, and inexpensive for dressing an event.",
    ],
    specification: ["Rayon, lebar 150 cm", "Rayon, 150 cm wide"],
    technique: "printing",
    motif: "Bayuangga",
    sizes: ONE_SIZE,
    retailPrice: 48_000,
    tiers: tiers(100, 38_000, 500, 34_000),
    craft: "printing",
    standardMinutes: 6,
    minimumLotPieces: 20,
    minimumGrade: "C",
    leadDays: 5,
    artisanShareBasisPoints: 7800,
    weightGrams: 160,
  },
  {
    sku: "SRG-CAP",
    category: "kain",
    title: ["Sarung Batik Cap Pandhalungan", "Stamped sarong, Pandhalungan"],
    description: [
      "Sarung untuk orang Pandhalungan, Jawa dan Madura yang serumah: kepala sarung tegas, badan " +
        "tenang. Dijahit tumpul supaya lipatannya datar.",
      "A sarong for the Pandhalungan, Java and Madura under one roof: a bold head panel and a calm " +
        "body. The seam lies flat so that the fold does too.",
    ],
    specification: ["Katun, 110 × 200 cm", "Cotton, 110 × 200 cm"],
    technique: "cap",
    motif: "Pandhalungan",
    sizes: ONE_SIZE,
    retailPrice: 375_000,
    tiers: tiers(20, 318_000, 100, 298_000),
    craft: "cap",
    standardMinutes: 150,
    minimumLotPieces: 12,
    minimumGrade: "B",
    leadDays: 6,
    artisanShareBasisPoints: 8000,
    weightGrams: 420,
  },
]
