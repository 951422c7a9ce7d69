import { atLeast } from "../internal/whole-number.js"
import type { Words, Locale } from "../locale.js"
import type { Rupiah } from "../money/index.js"

/** From this many pieces on, each piece costs `unitPrice`. */
export type PriceTier = { readonly minimumPieces: number; readonly unitPrice: Rupiah }

/**
 * Nothing is sold at wholesale below the smallest tier; `minimumPieces` says what would be enough.
 */
export type BelowMinimum = { readonly problem: "below_minimum"; readonly minimumPieces: number }

/**
 * The price of one piece when `pieces` are ordered: that of the highest tier reached. Tiers may
 * come in any order. Throws RangeError when there is no tier, when two tiers start at the same
 * number of pieces, or when a number of pieces is not whole.
 */
export function unitPriceFor(tiers: readonly PriceTier[], pieces: number): Rupiah | BelowMinimum {
  const ascending = checked(tiers)
  atLeast(0, pieces, "pieces")
  const reached = ascending.findLast(({ minimumPieces }) => minimumPieces <= pieces)
  if (reached) return reached.unitPrice
  return { problem: "below_minimum", minimumPieces: ascending[0]?.minimumPieces ?? 0 }
}

function checked(tiers: readonly PriceTier[]): PriceTier[] {
  if (tiers.length === 0) throw new RangeError("tiers must name at least one price")
  for (const { minimumPieces, unitPrice } of tiers) {
    atLeast(1, minimumPieces, "tiers.minimumPieces")
    if (unitPrice < 0n) throw new RangeError(`tiers.unitPrice must not be negative: ${unitPrice}`)
  }
  const ascending = tiers.toSorted((a, b) => a.minimumPieces - b.minimumPieces)
  const twin = ascending.find((tier, i) => tier.minimumPieces === ascending[i + 1]?.minimumPieces)
  if (twin) throw new RangeError(`two tiers start at ${twin.minimumPieces} pieces`)
  return ascending
}

/** What the buyer reads when the order is below the smallest tier, with the remedy. */
export const belowMinimumMessage = (below: BelowMinimum, locale: Locale): string =>
  belowMinimumWords(below.minimumPieces)[locale]

const belowMinimumWords = (minimum: number): Words => ({
  id: `Pesanan grosir barang ini paling sedikit ${minimum} potong. Tambah jumlahnya.`,
  en: `The wholesale minimum for this product is ${minimum} pieces. Please order more.`,
})
