/** From this many pieces of the product on, each piece costs this much, without PPN. */
export type SeedTier = { minimumPieces: number; unitPrice: number }

/** A text in Indonesian, then in English. */
export type SeedText = readonly [id: string, en: string]

type SeedCategory = "kain" | "busana" | "aksesori" | "hadiah"

/** One product of the demo cooperative. Prices in whole rupiah; the retail price includes PPN. */
export type SeedProduct = {
  sku: string
  category: SeedCategory
  title: SeedText
  description: SeedText
  specification: SeedText
  technique: string
  motif: string
  sizes: readonly string[]
  retailPrice: number
  tiers: readonly SeedTier[]
  craft: string
  standardMinutes: number
  minimumLotPieces: number
  minimumGrade: "A" | "B" | "C"
  leadDays: number
  artisanShareBasisPoints: number
  weightGrams: number
  /** Of a kit: what it holds, by SKU, and what a minute of packing it costs without PPN. */
  kit?: { parts: readonly { sku: string; pieces: number }[]; packingRupiahPerMinute: number }
}

export const SHIRT_SIZES = ["S", "M", "L", "XL", "XXL", "XXXL"] as const
export const BLOUSE_SIZES = ["S", "M", "L", "XL", "XXL"] as const
export const ONE_SIZE: readonly string[] = []

/** Writes the tiers of a price list shortly: `tiers(24, 228_000, 100, 215_000)`. */
export function tiers(...flat: number[]): SeedTier[] {
  const pairs: SeedTier[] = []
  for (let at = 0; at + 1 < flat.length; at += 2) {
    pairs.push({ minimumPieces: flat[at] ?? 0, unitPrice: flat[at + 1] ?? 0 })
  }
  return pairs
}
