import { checkedInput } from "./check-input.js"
import { factsOfTurn } from "./facts-of-turn.js"
import { handOut, type HandedOut } from "./hand-out.js"
import type { AllocationInput, AllocationPlan, AllocationReason } from "./plan.js"
import type { Turn } from "./turn.js"

/**
 * Divides an order line among members by level filling ("isi rata"): the next piece goes to whoever
 * has had the fewest work-weeks so far (minutes awarded ÷ minutes of a week), until it reaches the
 * others' level, the member's capacity, or the order is full. A member gets no piece or at least a
 * lot. Pieces nobody can take are `unallocatedPieces`; the two always add up to `pieces`.
 *
 * The result does not depend on the order of the candidates. With a lot of one piece, an order
 * split in two gives the same as one order, and more pieces, room or weekly minutes never cost a
 * member work. With larger lots an order of one piece more can give a member fewer.
 *
 * Throws RangeError naming the field for numbers that are not whole or out of range. Source: the
 * cooperative's allocation rule, domain notes §2.
 */
export function allocate(input: AllocationInput): AllocationPlan {
  const checked = checkedInput(input)
  const handedOut = handOut(checked)
  const allocations = handedOut.turns.map((turn) => ({
    artisanId: turn.candidate.artisanId,
    pieces: turn.pieces,
    reason: reasonOf(turn, handedOut, checked.minimumLotPieces),
    facts: factsOfTurn(turn, handedOut, checked),
  }))
  return { allocations, unallocatedPieces: handedOut.unallocatedPieces, input: checked }
}

function reasonOf(turn: Turn, { crew }: HandedOut, minimumLotPieces: number): AllocationReason {
  const { capacityPieces } = turn.candidate
  if (capacityPieces < minimumLotPieces) return "lot_too_small"
  if (crew?.cameIn.has(turn)) return "swapped_in"
  if (crew?.wentOut.has(turn)) return "swapped_out"
  if (turn.pieces > 0) return turn.pieces === capacityPieces ? "at_capacity" : "levelled"
  return turn.leftWhenSkipped === undefined ? "above_level" : "remainder_below_lot"
}
