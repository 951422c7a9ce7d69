import { wholeNumber, type WholeNumber } from "../internal/whole-number.js"
import { BASIS_POINTS, rupiah, shareOf, splitByWeight, type Rupiah } from "../money/index.js"

/** How many pieces of the line one artisan made. */
export type Contribution = { readonly artisanId: string; readonly pieces: WholeNumber }

export type ArtisanShare = { readonly artisanId: string; readonly amount: Rupiah }

export type LineShares = { readonly coop: Rupiah; readonly artisans: readonly ArtisanShare[] }

/**
 * Divides what a line brought in, without tax: the artisans' rate of it, rounded half up, belongs
 * to those who made the pieces, in proportion to their pieces; the cooperative keeps the rest. So
 * coop + artisans = net to the rupiah. One share per contribution, in the same order. Throws
 * RangeError when the net is negative, the rate above 100 %, or nobody made the pieces. Source: the
 * cooperative's money rules, "member share = round half up, coop margin = the rest".
 */
export function shareLine(line: {
  netExcludingTax: Rupiah
  artisanShareBasisPoints: WholeNumber
  contributions: readonly Contribution[]
}): LineShares {
  const { netExcludingTax, artisanShareBasisPoints, contributions } = line
  if (netExcludingTax < 0n) throw new RangeError(`netExcludingTax is negative: ${netExcludingTax}`)
  if (wholeNumber(artisanShareBasisPoints, "artisanShareBasisPoints") > BASIS_POINTS) {
    throw new RangeError(`artisanShareBasisPoints is above 10000: ${artisanShareBasisPoints}`)
  }
  const artisansTotal = shareOf(netExcludingTax, artisanShareBasisPoints)
  const amounts = splitByWeight(
    artisansTotal,
    contributions.map(({ pieces }) => pieces),
  )
  return {
    coop: rupiah(netExcludingTax - artisansTotal),
    artisans: contributions.map(({ artisanId }, index) => ({
      artisanId,
      amount: amounts[index] ?? rupiah(0n),
    })),
  }
}
