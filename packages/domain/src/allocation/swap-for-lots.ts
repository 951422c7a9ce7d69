import type { AllocationInput } from "./plan.js"
import { compareTurns, type Turn } from "./turn.js"

/** Who works on the order so that lots fit: all of them, and who came in or went out for that. */
export type Crew = {
  readonly working: readonly Turn[]
  readonly cameIn: ReadonlySet<Turn>
  readonly wentOut: ReadonlySet<Turn>
}

/**
 * Pieces are left although members with room remain, because their lots were larger than the rest.
 * So more members are taken in as long as a lot for each fits into the order, in order of level;
 * after that the one with the smallest capacity makes way for an idle one with the largest, until
 * the crew can make the whole order or no exchange would help.
 */
export function swapForLots(turns: readonly Turn[], input: AllocationInput): Crew {
  const { pieces, minimumLotPieces } = input
  const room = ({ candidate }: Turn): number => Math.min(candidate.capacityPieces, pieces)
  const working = turns.filter((turn) => turn.pieces > 0)
  const idle = turns
    .filter((turn) => turn.pieces === 0 && turn.candidate.capacityPieces >= minimumLotPieces)
    .sort(compareTurns)
  let missing = pieces - working.reduce((total, turn) => total + room(turn), 0)

  const mostMembers = Math.floor(pieces / minimumLotPieces)
  const cameIn = new Set<Turn>()
  for (const turn of idle) {
    if (missing <= 0 || working.length >= mostMembers) break
    working.push(turn)
    cameIn.add(turn)
    missing -= room(turn)
  }

  const wentOut = new Set<Turn>()
  const smallestFirst = working.toSorted((a, b) => room(a) - room(b) || compareTurns(b, a))
  const stillIdle = idle.filter((turn) => !cameIn.has(turn))
  const largestFirst = stillIdle.sort((a, b) => room(b) - room(a) || compareTurns(a, b))
  for (const [index, leaving] of smallestFirst.entries()) {
    const coming = largestFirst[index]
    if (missing <= 0 || !coming || room(coming) <= room(leaving)) break
    missing -= room(coming) - room(leaving)
    wentOut.add(leaving)
    cameIn.add(coming)
  }
  const crew = turns.filter((t) => !wentOut.has(t) && (t.pieces > 0 || cameIn.has(t)))
  return { working: crew, cameIn, wentOut }
}
