import { atLeast } from "../internal/whole-number.js"
import { divideHalfUp, rupiah, type Rupiah } from "../money/index.js"

/**
 * What a further part of a line brings of one of its totals (its net, its tax, its makers' share):
 * round(T·after/Q) − round(T·before/Q). Rounding is cumulative, so steps of any size close to the
 * total exactly. Throws RangeError unless 0 ≤ before ≤ after ≤ linePieces and the total is not
 * negative. Source: the cooperative's posting rules, "two ways to earn".
 */
export function cumulativePart(step: {
  total: Rupiah
  linePieces: number
  before: number
  after: number
}): Rupiah {
  const { total, linePieces, before, after } = step
  if (total < 0n) throw new RangeError(`total must not be negative, found ${total}`)
  atLeast(1, linePieces, "linePieces")
  atLeast(0, before, "before")
  atLeast(before, after, "after")
  atLeast(after, linePieces, "linePieces")
  const upTo = (pieces: number): bigint => divideHalfUp(total * BigInt(pieces), BigInt(linePieces))
  return rupiah(upTo(after) - upTo(before))
}

/**
 * Whether parts of a line bring together what as many pieces from the first on would: then further
 * parts may follow them, and the line still closes to its total. It holds for parts that follow one
 * another, and not always once one in the middle was taken out.
 */
export function closesExactly({
  total,
  linePieces,
  steps,
}: {
  total: Rupiah
  linePieces: number
  steps: readonly { before: number; pieces: number }[]
}): boolean {
  const part = (before: number, pieces: number): bigint =>
    cumulativePart({ total, linePieces, before, after: before + pieces })
  const brought = steps.reduce((sum, { before, pieces }) => sum + part(before, pieces), 0n)
  return brought === part(0, steps.reduce((sum, { pieces }) => sum + pieces, 0))
}
