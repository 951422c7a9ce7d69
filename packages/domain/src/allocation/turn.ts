import { fnv1a } from "./tie-break.js"
import type { AllocationInput, Candidate } from "./plan.js"

/** A candidate while pieces are handed out. */
export type Turn = {
  readonly candidate: Candidate
  readonly tieBreak: number
  pieces: number
  /** Twice the minutes at the middle of the next chunk; over `weeklyMinutes` it is the level. */
  doubledMinutes: number
  /** What was left when the turn came and a whole lot was more than that. */
  leftWhenSkipped?: number
}

type Work = Pick<AllocationInput, "minutesPerPiece" | "minimumLotPieces">

export function newTurn(candidate: Candidate, work: Work): Turn {
  const turn = { candidate, tieBreak: fnv1a(candidate.artisanId), pieces: 0, doubledMinutes: 0 }
  return hold(turn, 0, work)
}

/**
 * Sets what a candidate holds: before the first lot the next chunk is the lot, afterwards one
 * piece.
 */
export function hold(turn: Turn, pieces: number, work: Work): Turn {
  const chunk = pieces === 0 ? work.minimumLotPieces : 2 * pieces + 1
  turn.pieces = pieces
  turn.doubledMinutes = 2 * turn.candidate.awardedMinutes + work.minutesPerPiece * chunk
  return turn
}

/**
 * Negative when `a` comes before `b`: the lower level first, then the tie-break, then the id.
 * Levels are fractions of whole numbers and compared by cross-multiplication, exactly.
 */
export function compareTurns(a: Turn, b: Turn): number {
  return (
    compareProducts(
      [a.doubledMinutes, b.candidate.weeklyMinutes],
      [b.doubledMinutes, a.candidate.weeklyMinutes],
    ) ||
    a.tieBreak - b.tieBreak ||
    (a.candidate.artisanId < b.candidate.artisanId ? -1 : 1)
  )
}

function compareProducts(left: [number, number], right: [number, number]): number {
  const [a, b] = [left[0] * left[1], right[0] * right[1]]
  if (a <= Number.MAX_SAFE_INTEGER && b <= Number.MAX_SAFE_INTEGER) return a - b
  const difference = BigInt(left[0]) * BigInt(left[1]) - BigInt(right[0]) * BigInt(right[1])
  return difference === 0n ? 0 : difference < 0n ? -1 : 1
}
