import { divideHalfUp } from "../money/index.js"
import type { HandedOut } from "./hand-out.js"
import type { AllocationFacts, AllocationInput } from "./plan.js"
import type { Turn } from "./turn.js"

/** What a sentence about a turn will tell, from the turn as it ended. */
export function factsOfTurn(
  turn: Turn,
  { crew }: Pick<HandedOut, "crew">,
  input: AllocationInput,
): AllocationFacts {
  const { awardedMinutes, weeklyMinutes, capacityPieces, countedAs } = turn.candidate
  const level = (doubledMinutes: number): number =>
    Number(divideHalfUp(BigInt(doubledMinutes) * 50n, BigInt(weeklyMinutes)))
  return {
    lotPieces: input.minimumLotPieces,
    capacityPieces,
    levelBefore: level(2 * awardedMinutes),
    firstTurn: level(2 * awardedMinutes + input.minutesPerPiece * input.minimumLotPieces),
    levelAfter: level(2 * (awardedMinutes + turn.pieces * input.minutesPerPiece)),
    leftPieces: turn.leftWhenSkipped ?? null,
    fittedToLots: crew !== undefined,
    countedAs: countedAs ?? null,
  }
}
