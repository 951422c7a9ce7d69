import { atLeast } from "../internal/whole-number.js"

/** Nobody is planned to the last minute: one tenth of the time stays free. */
const USABLE_PERCENT = 90n
const DAYS_PER_WEEK = 7n

/**
 * How many pieces a member can still finish before the inspection:
 * ⌊weeks × weekly pieces × 90 %⌋ less what is already promised, never below 0. Takes days, so that
 * nothing but whole numbers enters. Throws RangeError naming the field.
 * Source: the cooperative's allocation rule, step 1.
 */
export function deadlineCapacityPieces(member: {
  daysUntilInspection: number
  weeklyMinutes: number
  minutesPerPiece: number
  committedPieces: number
}): number {
  const days = BigInt(atLeast(0, member.daysUntilInspection, "daysUntilInspection"))
  const weeklyMinutes = BigInt(atLeast(0, member.weeklyMinutes, "weeklyMinutes"))
  const minutesPerPiece = BigInt(atLeast(1, member.minutesPerPiece, "minutesPerPiece"))
  const committed = BigInt(atLeast(0, member.committedPieces, "committedPieces"))
  const usableMinutes = days * weeklyMinutes * USABLE_PERCENT
  const free = usableMinutes / (DAYS_PER_WEEK * 100n * minutesPerPiece) - committed
  return free > 0n ? Number(free) : 0
}
