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
  /** When `awardedMinutes` is not the member's own history: what the rule counts in its place. */
  readonly countedAs?: "newcomer" | "caught_up"
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
  readonly facts: AllocationFacts
}

/**
 * The numbers that decided, as a sentence tells them: kept with the plan, so that whoever reads it
 * later need not divide again. Levels are hundredths of the member's own work-weeks, half up.
 */
export type AllocationFacts = {
  readonly lotPieces: number
  readonly capacityPieces: number
  readonly levelBefore: number
  /** Where the middle of the member's first lot stands: by this the turns are in order. */
  readonly firstTurn: number
  readonly levelAfter: number
  /** What was left when the turn came and a whole lot was more than that. */
  readonly leftPieces: number | null
  /** Whether members were taken in or exchanged for lots; then turns alone did not decide. */
  readonly fittedToLots: boolean
  readonly countedAs: "newcomer" | "caught_up" | null
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
