import type { SeedText } from "./product.js"

/** Pieces of the craft's reference product that the member can make in a week, and how well. */
type SeedSkill = { craft: string; weeklyPieces: number; grade: "A" | "B" | "C" }

export type SeedArtisan = {
  memberNumber: string
  name: string
  workshop: string
  village: string
  district: string
  city: string
  joinedOn: string
  skills: readonly SeedSkill[]
  story: SeedText
}

/** Standard minutes of the product by which a craft's weekly pieces are counted. */
export const MINUTES_PER_PIECE: Readonly<Record<string, number>> = {
  tulis: 2400,
  kombinasi: 520,
  cap: 180,
  printing: 6,
  udeng: 45,
  bordir: 35,
  mukena: 780,
  kebaya: 900,
  outer: 420,
  keyring: 10,
  tote: 110,
  songkok: 40,
  packing: 15,
}
