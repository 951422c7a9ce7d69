import { atLeast } from "../internal/whole-number.js"
import type { AllocationInput, Candidate } from "./plan.js"

/**
 * The input with its candidates in the order of their ids. Throws RangeError naming the field when
 * a number is not whole or too small, when an id is missing or comes twice, or when the minutes are
 * so many that levels could not be compared exactly.
 */
export function checkedInput(input: AllocationInput): AllocationInput {
  const { pieces, minutesPerPiece, minimumLotPieces } = input
  atLeast(0, pieces, "pieces")
  atLeast(1, minutesPerPiece, "minutesPerPiece")
  atLeast(1, minimumLotPieces, "minimumLotPieces")
  const known = new Set<string>()
  const candidates = input.candidates.map((candidate, index) => {
    const field = `candidates[${index}]`
    if (known.has(candidate.artisanId)) {
      throw new RangeError(`${field}.artisanId is there twice: "${candidate.artisanId}"`)
    }
    known.add(candidate.artisanId)
    return checkedCandidate(candidate, field, input)
  })
  candidates.sort((a, b) => (a.artisanId < b.artisanId ? -1 : 1))
  return { pieces, minutesPerPiece, minimumLotPieces, candidates }
}

function checkedCandidate(candidate: Candidate, field: string, input: AllocationInput): Candidate {
  const { artisanId, awardedMinutes, weeklyMinutes, capacityPieces, countedAs } = candidate
  if (artisanId === "") throw new RangeError(`${field}.artisanId is missing`)
  atLeast(0, awardedMinutes, `${field}.awardedMinutes`)
  atLeast(1, weeklyMinutes, `${field}.weeklyMinutes`)
  atLeast(0, capacityPieces, `${field}.capacityPieces`)
  const mostPieces = Math.max(input.minimumLotPieces, Math.min(capacityPieces, input.pieces))
  const highestLevel = 2 * awardedMinutes + input.minutesPerPiece * (2 * mostPieces + 1)
  if (!Number.isSafeInteger(highestLevel)) {
    throw new RangeError(`${field}.awardedMinutes is too large to compare exactly`)
  }
  const counted = countedAs && { countedAs }
  return { artisanId, awardedMinutes, weeklyMinutes, capacityPieces, ...counted }
}
