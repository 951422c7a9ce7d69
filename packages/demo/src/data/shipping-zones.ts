/** Flat fees in whole rupiah, PPN included. An address names its province as written here. */
export type SeedShippingZone = {
  name: string
  provinces: readonly string[]
  regular: { fee: number; days: string }
  cargo: { fee: number; days: string }
}

/** Every province of Indonesia stands in exactly one zone. */
export const SHIPPING_ZONES: readonly SeedShippingZone[] = [
  {
    name: "Jawa",
    provinces: [
      "Banten", "DKI Jakarta", "Jawa Barat", "Jawa Tengah", "DI Yogyakarta", "Jawa Timur",
    ],
    regular: { fee: 24_000, days: "2–4" },
    cargo: { fee: 60_000, days: "4–6" },
  },
  {
    name: "Bali, Nusa Tenggara, Sumatra",
    provinces: [
      "Bali", "Nusa Tenggara Barat", "Nusa Tenggara Timur", "Aceh", "Sumatera Utara",
      "Sumatera Barat", "Riau", "Kepulauan Riau", "Jambi", "Sumatera Selatan", "Bengkulu",
      "Lampung", "Kepulauan Bangka Belitung",
    ],
    regular: { fee: 38_000, days: "3–6" },
    cargo: { fee: 85_000, days: "6–9" },
  },
  {
    name: "Kalimantan, Sulawesi",
    provinces: [
      "Kalimantan Barat", "Kalimantan Tengah", "Kalimantan Selatan", "Kalimantan Timur",
      "Kalimantan Utara", "Sulawesi Utara", "Sulawesi Tengah", "Sulawesi Selatan",
      "Sulawesi Tenggara", "Gorontalo", "Sulawesi Barat",
    ],
    regular: { fee: 46_000, days: "4–7" },
    cargo: { fee: 98_000, days: "7–11" },
  },
  {
    name: "Maluku, Papua",
    provinces: [
      "Maluku", "Maluku Utara", "Papua", "Papua Barat", "Papua Selatan", "Papua Tengah",
      "Papua Pegunungan", "Papua Barat Daya",
    ],
    regular: { fee: 72_000, days: "5–10" },
    cargo: { fee: 145_000, days: "9–16" },
  },
]
