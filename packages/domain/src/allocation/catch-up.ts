import { atLeast } from "../internal/whole-number.js"

/** Work-weeks already given, as the fraction awarded ÷ weekly minutes. */
export type Level = { readonly awardedMinutes: number; readonly weeklyMinutes: number }

/** How many work-weeks below the middle a member may stand and still catch up all of it. */
export const CATCH_UP_LIMIT_WEEKS = 4

/**
 * The level in the middle of the members, the lower of the two in an even number of them (a mean of
 * two fractions would not be any member's level). Undefined when there are no members.
 */
export function medianLevel(members: readonly Level[]): Level | undefined {
  const ascending = members.map(checkedLevel).sort(compareLevels)
  return ascending[Math.floor((ascending.length - 1) / 2)]
}

/**
 * The history to count for a member who was away long: no more than four work-weeks below the
 * middle, max(h, ⌊w · (median − 4)⌋), so that a return does not take a whole season's orders at
 * once. Returns minutes for `awardedMinutes`. Source: the cooperative's allocation rule, step 2.
 */
export function catchUp(member: Level & { median: Level }): number {
  const { awardedMinutes, weeklyMinutes } = checkedLevel(member)
  const floor = minutesAt(member.median, weeklyMinutes, CATCH_UP_LIMIT_WEEKS)
  return Math.max(awardedMinutes, floor)
}

/** A newcomer starts in the middle: neither before everyone else nor behind them. */
export const newcomerMinutes = (member: { weeklyMinutes: number; median: Level }): number =>
  minutesAt(member.median, atLeast(1, member.weeklyMinutes, "weeklyMinutes"), 0)

/** The minutes that put a member `weeksBelow` work-weeks under a level, never below 0. */
function minutesAt(level: Level, weeklyMinutes: number, weeksBelow: number): number {
  const { awardedMinutes: awarded, weeklyMinutes: weekly } = checkedLevel(level)
  const reached = BigInt(awarded) - BigInt(weekly) * BigInt(weeksBelow)
  return reached > 0n ? Number((reached * BigInt(weeklyMinutes)) / BigInt(weekly)) : 0
}

function checkedLevel(level: Level): Level {
  return {
    awardedMinutes: atLeast(0, level.awardedMinutes, "awardedMinutes"),
    weeklyMinutes: atLeast(1, level.weeklyMinutes, "weeklyMinutes"),
  }
}

function compareLevels(a: Level, b: Level): number {
  const left = BigInt(a.awardedMinutes) * BigInt(b.weeklyMinutes)
  const right = BigInt(b.awardedMinutes) * BigInt(a.weeklyMinutes)
  return left === right ? a.weeklyMinutes - b.weeklyMinutes : left < right ? -1 : 1
}
