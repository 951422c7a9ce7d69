import { wholeNumber, type WholeNumber } from "../internal/whole-number.js"
import { rupiah, type Rupiah } from "./rupiah.js"

/**
 * Splits `total` in proportion to `weights`; the parts stand in the order of the weights and add up
 * to `total` exactly. The leftover rupiah go to the largest remainders; equal remainders go to the
 * larger weight, then to the earlier one, so the same input always pays the same people.
 * Throws RangeError when the total or a weight is negative, or when there is money and no weight.
 * Source: the cooperative's money rules, "largest remainder for splits".
 */
export function splitByWeight(total: Rupiah, weights: readonly WholeNumber[]): Rupiah[] {
  if (total < 0n) throw new RangeError(`total must not be negative, found ${total}`)
  const shares = weights.map((weight, index) => wholeNumber(weight, `weights[${index}]`))
  const weightTotal = shares.reduce((a, b) => a + b, 0n)
  if (total === 0n) return shares.map(() => rupiah(0n))
  if (weightTotal === 0n)
    throw new RangeError("weights add up to nothing, so nobody can take the total")

  const parts = shares.map((weight) => (total * weight) / weightTotal)
  const leftover = total - parts.reduce((a, b) => a + b, 0n)
  const takers = new Set(byRemainder(total, shares, weightTotal).slice(0, Number(leftover)))
  return parts.map((part, index) => rupiah(takers.has(index) ? part + 1n : part))
}

/** Indexes of the weights, the one with the best claim to a leftover rupiah first. */
function byRemainder(total: bigint, weights: readonly bigint[], weightTotal: bigint): number[] {
  return weights
    .map((weight, index) => ({ index, weight, remainder: (total * weight) % weightTotal }))
    .sort((a, b) => descending(a.remainder, b.remainder) || descending(a.weight, b.weight))
    .map(({ index }) => index)
}

const descending = (a: bigint, b: bigint): number => (a === b ? 0 : a < b ? 1 : -1)
