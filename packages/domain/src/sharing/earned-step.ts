import { atLeast } from "../internal/whole-number.js"
import { divideHalfUp, rupiah, type Rupiah } from "../money/index.js"

/**
 * What a line made to order earns when the hub accepts a further part of it. Rounding is
 * cumulative: round(S·after/Q) − round(S·before/Q), so steps of any size close to the line's share
 * S exactly. Throws RangeError unless 0 ≤ acceptedBefore ≤ acceptedAfter ≤ linePieces and the share
 * is not negative. Source: the cooperative's posting rules, "two ways to earn".
 */
export function earnedStep(step: {
  shareTotal: Rupiah
  linePieces: number
  acceptedBefore: number
  acceptedAfter: number
}): Rupiah {
  const { shareTotal, linePieces, acceptedBefore, acceptedAfter } = step
  if (shareTotal < 0n) throw new RangeError(`shareTotal must not be negative, found ${shareTotal}`)
  atLeast(1, linePieces, "linePieces")
  atLeast(0, acceptedBefore, "acceptedBefore")
  atLeast(acceptedBefore, acceptedAfter, "acceptedAfter")
  atLeast(acceptedAfter, linePieces, "linePieces")
  const earnedAt = (pieces: number): bigint =>
    divideHalfUp(shareTotal * BigInt(pieces), BigInt(linePieces))
  return rupiah(earnedAt(acceptedAfter) - earnedAt(acceptedBefore))
}
