import type { SeedArtisan } from "./artisan.js"

const CITY = "Kota Probolinggo"

/** Members whose workshops stand in the town of Probolinggo. */
export const MEMBERS_OF_THE_TOWN: readonly SeedArtisan[] = [
  {
    memberNumber: "A01",
    name: "Sekar Wulansih (fiktif)",
    workshop: "Rumah Canting Sekar",
    village: "Triwung Kidul",
    district: "Kademangan",
    city: CITY,
    joinedOn: "2018-02-10",
    skills: [
      { craft: "tulis", weeklyPieces: 2, grade: "A" },
      { craft: "kombinasi", weeklyPieces: 6, grade: "A" },
      { craft: "cap", weeklyPieces: 12, grade: "A" },
    ],
    story: [
      "Sekar belajar canting dari neneknya, di teras yang sama tempat ia bekerja sekarang. Ia " +
        "memulai setiap kain dengan garis paling panjang, karena di sanalah tangan ketahuan tenang atau tidak.",
      "Sekar learned the canting from her grandmother, on the same porch where she works today. She " +
        "begins every cloth with its longest line, for that is where a hand shows whether it is calm.",
    ],
  },
  {
    memberNumber: "A02",
    name: "Bagus Anggorowo (fiktif)",
    workshop: "Cap Anggur Jaya",
    village: "Jrebeng Kulon",
    district: "Kedopok",
    city: CITY,
    joinedOn: "2019-07-01",
    skills: [{ craft: "cap", weeklyPieces: 20, grade: "B" }],
    story: [
      "Dulu Bagus membuat cap tembaga untuk orang lain. Sejak 2019 ia mencap sendiri, berdua dengan " +
        "adiknya, dan masih menyolder cap yang retak pada malam hari.",
      "Bagus used to make copper stamps for others. Since 2019 he stamps himself, with his brother, " +
        "and still solders a cracked stamp in the evening.",
    ],
  },
  {
    memberNumber: "A03",
    name: "Lastri Maniswati (fiktif)",
    workshop: "Canting Lastri",
    village: "Mangunharjo",
    district: "Mayangan",
    city: CITY,
    joinedOn: "2021-03-15",
    skills: [
      { craft: "tulis", weeklyPieces: 2, grade: "A" },
      { craft: "kombinasi", weeklyPieces: 4, grade: "A" },
      { craft: "cap", weeklyPieces: 8, grade: "A" },
    ],
    story: [
      "Lastri bekerja dekat pelabuhan dan mendengar kapal pulang sebelum subuh. Isian ombak adalah " +
        "kesukaannya, dan ia tidak pernah mengulang ombak yang sama.",
      "Lastri works near the harbour and hears the boats come home before dawn. Filling waves is what " +
        "she likes best, and she has never drawn the same wave twice.",
    ],
  },
  {
    memberNumber: "A04",
    name: "Hadi Gendingwara (fiktif)",
    workshop: "Griya Cap Gending",
    village: "Pakistaji",
    district: "Wonoasih",
    city: CITY,
    joinedOn: "2017-11-20",
    skills: [{ craft: "cap", weeklyPieces: 15, grade: "B" }],
    story: [
      "Hadi ikut mendirikan koperasi ini dan menyimpan buku catatan pertamanya. Bengkelnya buka " +
        "pukul enam, supaya malam sudah panas ketika angin belum bangun.",
      "Hadi helped to found the cooperative and keeps its first notebook. His workshop opens at six, " +
        "so that the wax is hot before the wind gets up.",
    ],
  },
  {
    memberNumber: "A05",
    name: "Nurmi Terataini (fiktif)",
    workshop: "Teratai Kombinasi",
    village: "Kebonsari Kulon",
    district: "Kanigaran",
    city: CITY,
    joinedOn: "2022-05-05",
    skills: [
      { craft: "kombinasi", weeklyPieces: 5, grade: "A" },
      { craft: "cap", weeklyPieces: 6, grade: "A" },
    ],
    story: [
      "Nurmi menggambar teratai dari kolam masjid di ujung gang. Ia bekerja saat anak-anaknya di " +
        "sekolah, dan selesai ketika bel pulang berbunyi.",
      "Nurmi draws lotus from the pond of the mosque at the end of her lane. She works while her " +
        "children are at school and stops when the bell lets them out.",
    ],
  },
  {
    memberNumber: "A06",
    name: "Koencoro Bayumas (fiktif)",
    workshop: "Bengkel Cap Bayumas",
    village: "Kanigaran",
    district: "Kanigaran",
    city: CITY,
    joinedOn: "2016-08-17",
    skills: [
      { craft: "cap", weeklyPieces: 25, grade: "B" },
      { craft: "printing", weeklyPieces: 120, grade: "B" },
    ],
    story: [
      "Bengkel Koencoro yang paling ramai: empat meja cap dan satu meja sablon. Ia yang paling sering " +
        "mengingatkan pembeli bahwa cetakan bukan batik.",
      "Koencoro's is the busiest workshop: four stamping tables and one for printing. It is he who " +
        "most often reminds buyers that a print is not batik.",
    ],
  },
  {
    memberNumber: "A07",
    name: "Rara Pesisirani (fiktif)",
    workshop: "Pesisir Muda",
    village: "Sukabumi",
    district: "Mayangan",
    city: CITY,
    joinedOn: "2026-01-12",
    skills: [{ craft: "cap", weeklyPieces: 10, grade: "C" }],
    story: [
      "Rara anggota termuda. Setahun ini ia berlatih di meja Koencoro, dan setiap potong yang kembali " +
        "ia simpan untuk dipelajari lagi.",
      "Rara is the youngest member. This year she practises at Koencoro's table, and every piece that " +
        "comes back she keeps to study again.",
    ],
  },
  {
    memberNumber: "A08",
    name: "Imam Kalibangero (fiktif)",
    workshop: "Kali Banger Cap",
    village: "Wiroborang",
    district: "Mayangan",
    city: CITY,
    joinedOn: "2020-09-09",
    skills: [{ craft: "cap", weeklyPieces: 10, grade: "B" }],
    story: [
      "Rumah Imam menghadap Kali Banger. Air cucian bengkelnya ia saring dulu dengan arang sebelum " +
        "kembali ke kali, cara yang sekarang ditiru anggota lain.",
      "Imam's house looks on the river Banger. He filters his rinsing water through charcoal before it " +
        "goes back, a way that other members now copy.",
    ],
  },
]
