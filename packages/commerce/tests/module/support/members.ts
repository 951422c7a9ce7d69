import type { ArtisanContent } from "../../../src/modules/artisan/index.js"

/** A member as the register needs them. */
export const memberCalled = (
  memberNumber: string,
  change: Partial<ArtisanContent> = {},
): ArtisanContent => ({
  memberNumber,
  name: `Anggota ${memberNumber}`,
  workshop: "Sanggar",
  village: "Kanigaran",
  district: "Kanigaran",
  city: "Kota Probolinggo",
  province: "Jawa Timur",
  joinedOn: "2020-01-01",
  status: "active",
  acceptsOrders: true,
  phone: null,
  email: null,
  bankName: "Bank Contoh",
  bankAccountNumber: `00012${memberNumber.slice(1)}`,
  bankAccountHolder: `Anggota ${memberNumber}`,
  storyId: "Cerita.",
  storyEn: "Story.",
  skills: [{ craft: "cap", weeklyMinutes: 1_800, grade: "B" }],
  ...change,
})
