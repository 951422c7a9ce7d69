import { reachesGrade, type Grade } from "../craft/index.js"
import { allocate } from "./allocate.js"
import { catchUp, medianLevel, newcomerMinutes } from "./catch-up.js"
import { deadlineCapacityPieces } from "./deadline-capacity.js"
import type { AllocationPlan, Candidate } from "./plan.js"

/** Pieces of one line that look for makers. */
export type Demand = {
  readonly orderedLineId: string
  readonly pieces: number
  readonly minutesPerPiece: number
  readonly minimumLotPieces: number
  readonly minimumGrade: Grade
  readonly craft: string
  readonly daysUntilInspection: number
}

/** A member with one craft: what the rule knows of their time. Minutes of that craft. */
export type Maker = {
  readonly artisanId: string
  readonly grade: Grade
  readonly weeklyMinutes: number
  readonly takesOrders: boolean
  readonly newcomer: boolean
  readonly awardedMinutes: number
  readonly committedMinutes: number
}

export type ExclusionReason = "inactive" | "grade"

export type Division = {
  demand: Demand
  plan: AllocationPlan
  /** Members of the craft whom the rule did not ask, and why. */
  excluded: { artisanId: string; reason: ExclusionReason }[]
}

/**
 * Divides the open pieces of several lines among the members of one craft. The line with the least
 * room for its pieces goes first, then by id; what a member takes on one line counts on the next.
 * Pure: equal input gives an equal division.
 */
export function divideOrder(demands: readonly Demand[], makers: readonly Maker[]): Division[] {
  const workload = new Map(makers.map((maker) => [maker.artisanId, { ...maker }]))
  return inOrderOfNeed(demands, makers).map((demand) => {
    const division = divideOne(demand, [...workload.values()])
    for (const { artisanId, pieces } of division.plan.allocations) {
      const maker = workload.get(artisanId)
      if (!maker) continue
      maker.awardedMinutes += pieces * demand.minutesPerPiece
      maker.committedMinutes += pieces * demand.minutesPerPiece
    }
    return division
  })
}

/** Smallest Σ capacity ÷ pieces first, compared without dividing. */
function inOrderOfNeed(demands: readonly Demand[], makers: readonly Maker[]): Demand[] {
  return demands
    .map((demand) => ({ demand, room: roomFor(demand, makers) }))
    .sort(
      (a, b) =>
        a.room * b.demand.pieces - b.room * a.demand.pieces ||
        (a.demand.orderedLineId < b.demand.orderedLineId ? -1 : 1),
    )
    .map(({ demand }) => demand)
}

const roomFor = (demand: Demand, makers: readonly Maker[]): number =>
  makers
    .filter((maker) => exclusionOf(demand, maker) === undefined)
    .reduce((total, maker) => total + capacityOf(demand, maker), 0)

function divideOne(demand: Demand, makers: readonly Maker[]): Division {
  const asked: Maker[] = []
  const excluded: Division["excluded"] = []
  for (const maker of makers) {
    const reason = exclusionOf(demand, maker)
    if (reason === undefined) asked.push(maker)
    else excluded.push({ artisanId: maker.artisanId, reason })
  }
  excluded.sort((a, b) => (a.artisanId < b.artisanId ? -1 : 1))
  const plan = allocate({
    pieces: demand.pieces,
    minutesPerPiece: demand.minutesPerPiece,
    minimumLotPieces: lotOf(demand),
    candidates: candidatesOf(demand, asked),
  })
  return { demand, plan, excluded }
}

/** Fewer pieces than a lot (a rare size, a few replacements) are a lot by themselves. */
const lotOf = ({ minimumLotPieces, pieces }: Demand): number => Math.min(minimumLotPieces, pieces)

function exclusionOf(demand: Demand, maker: Maker): ExclusionReason | undefined {
  if (!maker.takesOrders) return "inactive"
  return reachesGrade(maker.grade, demand.minimumGrade) ? undefined : "grade"
}

function candidatesOf(demand: Demand, makers: readonly Maker[]): Candidate[] {
  const median = medianLevel(makers.filter(({ newcomer }) => !newcomer))
  return makers.map((maker) => ({
    artisanId: maker.artisanId,
    awardedMinutes: median ? countedMinutes(maker, median) : maker.awardedMinutes,
    weeklyMinutes: maker.weeklyMinutes,
    capacityPieces: capacityOf(demand, maker),
  }))
}

/** Who has been away catches up four work-weeks at most; who is new starts in the middle. */
const countedMinutes = (maker: Maker, median: Parameters<typeof catchUp>[0]["median"]): number =>
  maker.newcomer
    ? newcomerMinutes({ weeklyMinutes: maker.weeklyMinutes, median })
    : catchUp({ ...maker, median })

const capacityOf = (demand: Demand, maker: Maker): number =>
  deadlineCapacityPieces({
    daysUntilInspection: demand.daysUntilInspection,
    weeklyMinutes: maker.weeklyMinutes,
    minutesPerPiece: demand.minutesPerPiece,
    committedPieces: Math.ceil(maker.committedMinutes / demand.minutesPerPiece),
  })
