import { grouped } from "../internal/grouped.js"
import { rupiah } from "../money/index.js"
import type { PriceTier } from "./unit-price-for.js"

/** One price row of a price list: what a piece costs from `minimum` pieces up to `maximum`. */
export type PriceRow = {
  priceSetId: string
  amount: bigint
  minimum: number
  maximum: number | null
}

/**
 * Turns price rows into the tiers of each price set. Where several rows hold for a number of pieces
 * the lowest one counts, as it does when Medusa itself calculates the price, so both agree at every
 * boundary. A price that ends without a next one goes on in the tier.
 */
export function tiersBySet(rows: readonly PriceRow[]): Map<string, PriceTier[]> {
  const bySet = grouped(rows, ({ priceSetId }) => priceSetId)
  return new Map([...bySet].map(([priceSetId, ofSet]) => [priceSetId, tiersFrom(ofSet)]))
}

function tiersFrom(rows: readonly PriceRow[]): PriceTier[] {
  const boundaries = new Set(
    rows.flatMap(({ minimum, maximum }) => (maximum === null ? [minimum] : [minimum, maximum + 1])),
  )
  const tiers: PriceTier[] = []
  for (const pieces of [...boundaries].sort((a, b) => a - b)) {
    const amount = lowestAt(rows, pieces)
    if (amount !== undefined && amount !== tiers.at(-1)?.unitPrice) {
      tiers.push({ minimumPieces: pieces, unitPrice: rupiah(amount) })
    }
  }
  return tiers
}

function lowestAt(rows: readonly PriceRow[], pieces: number): bigint | undefined {
  let lowest: bigint | undefined
  for (const { minimum, maximum, amount } of rows) {
    const holds = minimum <= pieces && (maximum === null || pieces <= maximum)
    if (holds && (lowest === undefined || amount < lowest)) lowest = amount
  }
  return lowest
}
