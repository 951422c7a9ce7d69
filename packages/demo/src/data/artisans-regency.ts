import type { SeedArtisan } from "./artisan.js"

const CITY = "Kabupaten Probolinggo"

/** Members whose workshops stand in the regency around the town. */
export const MEMBERS_OF_THE_REGENCY: readonly SeedArtisan[] = [
  {
    memberNumber: "A09",
    name: "Tumini Kalderawati (fiktif)",
    workshop: "Udeng Kaldera",
    village: "Sukapura",
    district: "Sukapura",
    city: CITY,
    joinedOn: "2021-10-02",
    skills: [
      { craft: "udeng", weeklyPieces: 25, grade: "A" },
      { craft: "cap", weeklyPieces: 5, grade: "A" },
    ],
    story: [
      "Tumini tinggal di jalan naik ke Bromo, di tempat udara sudah dingin. Udengnya dipakai saat " +
        "Kasada, dan lipatannya ia ajarkan kepada siapa saja yang bertanya.",
      "Tumini lives on the road up to Bromo, where the air is already cold. Her headcloths are worn at " +
        "Kasada, and she teaches the fold to anyone who asks.",
    ],
  },
  {
    memberNumber: "A10",
    name: "Zahra Bordirina (fiktif)",
    workshop: "Bordir Zahra",
    village: "Selogudig Wetan",
    district: "Pajarakan",
    city: CITY,
    joinedOn: "2018-06-30",
    skills: [
      { craft: "bordir", weeklyPieces: 60, grade: "A" },
      { craft: "mukena", weeklyPieces: 3, grade: "A" },
      { craft: "kebaya", weeklyPieces: 2, grade: "A" },
    ],
    story: [
      "Di desa Zahra hampir setiap rumah punya mesin bordir. Mesinnya warisan ibu, dan ia masih " +
        "menggerakkannya dengan kaki karena kakinya tahu kapan harus pelan.",
      "In Zahra's village almost every house has an embroidery machine. Hers was her mother's, and she " +
        "still drives it by foot because her foot knows when to slow down.",
    ],
  },
  {
    memberNumber: "A11",
    name: "Wiwik Krawangsari (fiktif)",
    workshop: "Krawang Sari",
    village: "Pajarakan Kulon",
    district: "Pajarakan",
    city: CITY,
    joinedOn: "2019-01-21",
    skills: [
      { craft: "kebaya", weeklyPieces: 4, grade: "A" },
      { craft: "outer", weeklyPieces: 5, grade: "A" },
    ],
    story: [
      "Wiwik melubangi kain yang utuh lalu menjahit jaringnya kembali. Katanya, krawang mengajari " +
        "orang bahwa yang kosong pun harus rapi.",
      "Wiwik cuts open a whole cloth and sews its net back. Krawang, she says, teaches that even what " +
        "is empty must be neat.",
    ],
  },
  {
    memberNumber: "A12",
    name: "Fajar Percakusuma (fiktif)",
    workshop: "Perca Fajar",
    village: "Sidomukti",
    district: "Kraksaan",
    city: CITY,
    joinedOn: "2020-02-14",
    skills: [
      { craft: "bordir", weeklyPieces: 40, grade: "B" },
      { craft: "keyring", weeklyPieces: 200, grade: "B" },
      { craft: "tote", weeklyPieces: 20, grade: "B" },
      { craft: "songkok", weeklyPieces: 25, grade: "B" },
      { craft: "packing", weeklyPieces: 40, grade: "B" },
    ],
    story: [
      "Fajar mengumpulkan perca dari meja potong anggota lain dan menyortirnya menurut warna. Dari " +
        "karung-karung itulah gantungan kunci dan tasnya lahir.",
      "Fajar collects the offcuts from the other members' cutting tables and sorts them by colour. " +
        "From those sacks come his keyrings and bags.",
    ],
  },
]
