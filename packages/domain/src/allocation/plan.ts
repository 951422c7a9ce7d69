/**
 * A member who may make the product, with minutes as standard minutes of the craft.
 * `awardedMinutes` counts the last 52 weeks, `weeklyMinutes` is the verified capacity of a week,
 * and `capacityPieces` is what the member can still finish before the inspection.
 */
export type Candidate = {
  readonly artisanId: string
  readonly awardedMinutes: number
  readonly weeklyMinutes: number
  readonly capacityPieces: number
}

/** One order line to divide. All numbers are whole; `minimumLotPieces` is one for the product. */
export type AllocationInput = {
  readonly pieces: number
  readonly minutesPerPiece: number
  readonly minimumLotPieces: number
  readonly candidates: readonly Candidate[]
}

export type AllocationReason =
  | "levelled"
  | "at_capacity"
  | "above_level"
  | "lot_too_small"
  | "remainder_below_lot"
  | "swapped_in"
  | "swapped_out"

export type Allocation = {
  readonly artisanId: string
  readonly pieces: number
  readonly reason: AllocationReason
}

/**
 * Who makes how much, and why: one allocation for every candidate, zero included, by artisan id.
 * `input` is what was decided from, with the candidates in the same order: equal inputs give an
 * equal plan to the byte, so it can be stored, hashed and run again.
 */
export type AllocationPlan = {
  readonly allocations: readonly Allocation[]
  readonly unallocatedPieces: number
  readonly input: AllocationInput
}
