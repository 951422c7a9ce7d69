import { rupiah, splitByWeight, type Rupiah } from "../money/index.js"
import { shareLine } from "./share-line.js"

/** A line of a sale as it was frozen. Whole rupiah. */
export type SoldLine = {
  readonly id: string
  readonly orderLineId: string
  readonly netExcludingTax: bigint
  readonly tax: bigint
  readonly artisanShareBasisPoints: number
}

/** Pieces of one member that an order line took. */
export type SoldPieces = {
  readonly orderLineId: string | null
  readonly artisanId: string
  readonly pieces: number
}

/** One member's part of one line: net = coop + amount. */
export type SaleShare = {
  readonly orderedLineId: string
  readonly artisanId: string
  readonly pieces: number
  readonly netAmount: Rupiah
  readonly taxAmount: Rupiah
  readonly coopAmount: Rupiah
  readonly amount: Rupiah
}

/**
 * What each member earns by each line of a sale from stock: their pieces' part of the line's net,
 * tax and artisan share. The members' rows of a line add up to its net, tax and share to the
 * rupiah. Members stand in the order of their ids, so that a repetition splits a leftover rupiah
 * the same way. A line of which nobody's pieces are told has no rows.
 */
export const shareSale = (
  lines: readonly SoldLine[],
  sold: readonly SoldPieces[],
): SaleShare[] =>
  lines.flatMap((line) => {
    const makers = makersOf(sold.filter(({ orderLineId }) => orderLineId === line.orderLineId))
    return makers.length === 0 ? [] : sharesOf(line, makers)
  })

type Maker = { artisanId: string; pieces: number }

function makersOf(parts: readonly SoldPieces[]): Maker[] {
  const pieces = new Map<string, number>()
  for (const part of parts) {
    pieces.set(part.artisanId, (pieces.get(part.artisanId) ?? 0) + part.pieces)
  }
  return [...pieces]
    .map(([artisanId, made]) => ({ artisanId, pieces: made }))
    .toSorted((a, b) => (a.artisanId < b.artisanId ? -1 : 1))
}

function sharesOf(line: SoldLine, makers: readonly Maker[]): SaleShare[] {
  const weights = makers.map(({ pieces }) => pieces)
  const nets = splitByWeight(rupiah(line.netExcludingTax), weights)
  const taxes = splitByWeight(rupiah(line.tax), weights)
  const { artisans } = shareLine({
    netExcludingTax: rupiah(line.netExcludingTax),
    artisanShareBasisPoints: line.artisanShareBasisPoints,
    contributions: makers,
  })
  return makers.map((maker, place) => {
    const netAmount = nets[place] ?? rupiah(0n)
    const amount = artisans[place]?.amount ?? rupiah(0n)
    return {
      ...maker,
      orderedLineId: line.id,
      netAmount,
      taxAmount: taxes[place] ?? rupiah(0n),
      coopAmount: rupiah(netAmount - amount),
      amount,
    }
  })
}
