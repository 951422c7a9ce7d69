import type { CooperativeSettingsRequest } from "@sentra/contracts"

/** What the demo cooperative says of itself. Invented, with an account at a bank that is none. */
export const COOPERATIVE: CooperativeSettingsRequest = {
  legalName: "Koperasi Produsen Angin Gending (contoh fiktif)",
  brand: "Gending",
  address: "Rumah Gending, Jalan Contoh Panglima Sudirman 1, Kraksaan, Kabupaten Probolinggo 67282",
  npwp16: "0000000000000900",
  pkpSince: "2025-01-01",
  bankName: "Bank Contoh Nusantara",
  bankAccountNumber: "9900000100001",
  bankAccountHolder: "Koperasi Produsen Angin Gending",
  holdDays: 7,
  policyVersion: "RAT-2026-03",
  payoutDays: [10, 25],
  primaryColor: "#1f3158",
  accentColor: "#6a2346",
  origin: {
    name: "Rumah Gending, Kraksaan",
    address1: "Jalan Contoh Panglima Sudirman 1",
    city: "Kraksaan",
    province: "Jawa Timur",
    postalCode: "67282",
  },
  parcelFee: null,
}

/** One password for every demo person; the start script prints it, and demo data never leaves it. */
export const DEMO_PASSWORD = "kain-gending-2026"
export const ADMIN_EMAIL = "admin@gending.example"

export const CATEGORIES = [
  { handle: "kain", name: "Kain", nameEn: "Cloth" },
  { handle: "busana", name: "Busana", nameEn: "Clothing" },
  { handle: "aksesori", name: "Aksesori", nameEn: "Accessories" },
  { handle: "hadiah", name: "Hadiah", nameEn: "Gifts" },
] as const
