import { fillLevels } from "./fill-levels.js"
import type { AllocationInput } from "./plan.js"
import { swapForLots, type Crew } from "./swap-for-lots.js"
import { hold, newTurn, type Turn } from "./turn.js"

/** Every candidate's turn after the order is divided, and what decided. */
export type HandedOut = {
  readonly turns: readonly Turn[]
  readonly unallocatedPieces: number
  readonly crew: Crew | undefined
}

/**
 * Fills by level; where lots leave pieces over, picks a crew that lots fit and levels within it.
 */
export function handOut(input: AllocationInput): HandedOut {
  const { pieces, minimumLotPieces } = input
  const turns = input.candidates.map((candidate) => newTurn(candidate, input))
  const left = fillLevels(turns, pieces, input)
  if (left === 0 || minimumLotPieces === 1) {
    return { turns, unallocatedPieces: left, crew: undefined }
  }
  const crew = swapForLots(turns, input)
  if (crew.cameIn.size === 0) return { turns, unallocatedPieces: left, crew: undefined }
  for (const turn of crew.wentOut) hold(turn, 0, input)
  for (const turn of crew.working) hold(turn, minimumLotPieces, input)
  const levelled = pieces - crew.working.length * minimumLotPieces
  return { turns, unallocatedPieces: fillLevels(crew.working, levelled, input), crew }
}
