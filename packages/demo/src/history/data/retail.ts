import type { BuyerStory, RetailStory } from "../retail-story.js"

const buyer = (
  name: string,
  city: string,
  province: string,
  postalCode: string,
  district: string,
): BuyerStory => ({
  name: `${name} (fiktif)`,
  email: `${name.toLowerCase().replace(/[^a-z]+/g, ".")}@pembeli.example`,
  street: "Jalan Contoh 10, RT 02/RW 05",
  district,
  city,
  province,
  postalCode,
})

const ratna = buyer("Ratna Widuri", "Surabaya", "Jawa Timur", "60241", "Ketintang, Kec. Gayungan")
const dimas = buyer("Dimas Prakoso", "Jakarta", "DKI Jakarta", "12140", "Melawai, Kec. Melawai")
const sari = buyer("Sari Anggraini", "Malang", "Jawa Timur", "65112", "Klojen, Kec. Klojen")
const wayan = buyer("Wayan Sudarma", "Denpasar", "Bali", "80234", "Renon, Kec. Denpasar Selatan")
const lina = buyer("Lina Hapsari", "Bandung", "Jawa Barat", "40115", "Citarum, Kec. Bandung Wetan")
const yohan = buyer("Yohan Manuputty", "Ambon", "Maluku", "97121", "Honipopu, Kec. Sirimau")
const fitri = buyer("Fitri Rahma", "Makassar", "Sulawesi Selatan", "90111", "Kec. Ujung Pandang")
const bram = buyer("Bram Siregar", "Medan", "Sumatera Utara", "20112", "Kesawan, Kec. Medan Barat")
const tika = buyer("Tika Maheswari", "Sleman", "DI Yogyakarta", "55281", "Caturtunggal, Kec. Depok")
const hendra = buyer("Hendra Gunawan", "Probolinggo", "Jawa Timur", "67219", "Kec. Mayangan")

type Lines = RetailStory["lines"]

/** An order that was paid the day after, sent two days and received five days after. */
const finished = (key: string, daysAgo: number, who: BuyerStory, lines: Lines): RetailStory => ({
  key,
  daysAgo,
  buyer: who,
  lines,
  shipping: "Reguler",
  paid: daysAgo - 1,
  shipped: daysAgo - 2,
  delivered: daysAgo - 5,
})

/** The shop's orders: most are finished, the last ones wait for money, packing or the road. */
export const RETAIL: readonly RetailStory[] = [
  finished("r01", 95, hendra, [["HEM-CPD-M", 1], ["KBT-MGR", 1], ["PCH-BRD", 1]]),
  finished("r02", 92, ratna, [["BLS-KMB-M", 1], ["SCR-CAP", 2]]),
  finished("r03", 88, dimas, [["HEM-CPJ-L", 2]]),
  finished("r04", 85, lina, [["KBK-KLB", 1], ["GNT-PRC", 10]]),
  finished("r05", 81, wayan, [["SYL-TUL", 2], ["UDG-TGR-M", 3]]),
  finished("r06", 78, sari, [["TNK-CAP-M", 1], ["SKK-BTK-8", 1]]),
  { ...finished("r07", 74, fitri, [["KBC-ANG", 12], ["KPR-BYG", 20]]), shipping: "Kargo" },
  finished("r08", 71, tika, [["KBY-KRW-M", 1], ["MKN-BRD", 1]]),
  finished("r09", 67, bram, [["SRG-CAP", 2]]),
  finished("r10", 64, hendra, [["HEM-CPD-L", 7]]),
  finished("r11", 60, yohan, [["OUT-BRD", 1], ["TAS-TOT", 1]]),
  finished("r12", 56, ratna, [["HEM-TUL-M", 1]]),
  finished("r13", 50, dimas, [["KBT-AGD", 1], ["SYL-TUL", 1]]),
  finished("r14", 46, lina, [["BLS-KMB-L", 2], ["SCR-CAP", 1]]),
  finished("r15", 42, sari, [["KBC-MGR", 3]]),
  finished("r16", 38, wayan, [["HEM-CPD-M", 8]]),
  finished("r17", 34, tika, [["TNK-CAP-L", 1], ["PCH-BRD", 4]]),
  finished("r18", 30, bram, [["KBK-KLB", 2]]),
  finished("r19", 27, fitri, [["MKN-BRD", 2], ["KBY-KRW-L", 1]]),
  finished("r20", 23, hendra, [["KBT-BRM", 1]]),
  finished("r21", 17, ratna, [["KBT-MGR", 2], ["UDG-TGR-L", 1]]),
  finished("r22", 13, dimas, [["HEM-CPJ-M", 3], ["SKK-BTK-9", 2]]),
  {
    key: "r23",
    daysAgo: 6,
    buyer: lina,
    lines: [["SYL-TUL", 1], ["GNT-PRC", 5]],
    shipping: "Reguler",
    paid: 5,
    shipped: 3,
  },
  {
    key: "r24",
    daysAgo: 3,
    buyer: tika,
    lines: [["HEM-CPD-M", 1], ["BLS-KMB-M", 1]],
    shipping: "Reguler",
    paid: 2,
  },
  {
    key: "r25",
    daysAgo: 1,
    buyer: sari,
    lines: [["TAS-TOT", 2], ["PCH-BRD", 2]],
    shipping: "Reguler",
  },
]
