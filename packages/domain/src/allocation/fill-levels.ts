import type { AllocationInput } from "./plan.js"
import { hold, type Turn } from "./turn.js"
import { TurnQueue } from "./turn-queue.js"

/**
 * Hands out pieces one chunk at a time to whoever stands lowest, until the order is full or nobody
 * has room. A first lot that is larger than what is left is passed over. Returns the pieces left.
 */
export function fillLevels(turns: readonly Turn[], pieces: number, work: AllocationInput): number {
  const lot = work.minimumLotPieces
  const hasRoom = ({ candidate: { capacityPieces }, pieces: held }: Turn): boolean =>
    capacityPieces >= lot && held < capacityPieces
  const queue = new TurnQueue(turns.filter(hasRoom))
  let left = pieces
  for (let turn = queue.next(); turn && left > 0; turn = queue.next()) {
    const chunk = turn.pieces === 0 ? lot : 1
    if (chunk > left) {
      turn.leftWhenSkipped = left
      queue.dropNext()
      continue
    }
    left -= chunk
    hold(turn, turn.pieces + chunk, work)
    if (hasRoom(turn)) queue.requeueNext()
    else queue.dropNext()
  }
  return left
}
