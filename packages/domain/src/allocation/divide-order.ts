import { reachesGrade, type Grade } from "../craft/index.js"
import { allocate } from "./allocate.js"
import { catchUp, medianLevel, newcomerMinutes, type Level } from "./catch-up.js"
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

/** A member with all their crafts: what the rule knows of their time. */
export type Maker = {
  readonly artisanId: string
  readonly takesOrders: boolean
  readonly skills: readonly MakerSkill[]
}

/**
 * One craft of a member, in standard minutes of that craft. `weeklyMinutes` is a week in which they
 * do nothing else: who works half a week in one craft has half of it left in each other.
 */
export type MakerSkill = {
  readonly craft: string
  readonly grade: Grade
  readonly weeklyMinutes: number
  readonly newcomer: boolean
  readonly awardedMinutes: number
  readonly committedMinutes: number
}

export type ExclusionReason = "inactive" | "grade"

export type Division = {
  readonly demand: Demand
  readonly plan: AllocationPlan
  /** Members of the craft whom the rule did not ask, and why. */
  readonly excluded: readonly { artisanId: string; reason: ExclusionReason }[]
}

/**
 * Divides the open pieces of several lines among the members. The line with the least room for its
 * pieces goes first, then by id; what a member takes on one line counts on the next, whatever its
 * craft: a member has one capacity. Pure: equal input gives an equal division.
 */
export function divideOrder(demands: readonly Demand[], makers: readonly Maker[]): Division[] {
  const workload = new Map(makers.map((maker) => [maker.artisanId, maker]))
  return inOrderOfNeed(demands, makers).map((demand) => {
    const division = divideLine(demand, [...workload.values()])
    for (const { artisanId, pieces } of division.plan.allocations) {
      const maker = workload.get(artisanId)
      if (maker) workload.set(artisanId, withWork(maker, demand, pieces))
    }
    return division
  })
}

const withWork = (maker: Maker, demand: Demand, pieces: number): Maker => ({
  ...maker,
  skills: maker.skills.map((skill) =>
    skill.craft === demand.craft
      ? {
          ...skill,
          awardedMinutes: skill.awardedMinutes + pieces * demand.minutesPerPiece,
          committedMinutes: skill.committedMinutes + pieces * demand.minutesPerPiece,
        }
      : skill,
  ),
})

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
  ofCraft(demand.craft, makers)
    .filter((member) => exclusionOf(demand, member) === undefined)
    .reduce((total, member) => total + capacityOf(demand, member), 0)

/** A member seen in one craft. */
type Member = { readonly maker: Maker; readonly skill: MakerSkill }

const ofCraft = (craft: string, makers: readonly Maker[]): Member[] =>
  makers.flatMap((maker) => {
    const skill = maker.skills.find((one) => one.craft === craft)
    return skill ? [{ maker, skill }] : []
  })

function divideLine(demand: Demand, makers: readonly Maker[]): Division {
  const members = ofCraft(demand.craft, makers)
  const asked = members.filter((member) => exclusionOf(demand, member) === undefined)
  const excluded = members
    .flatMap((member) => {
      const reason = exclusionOf(demand, member)
      return reason === undefined ? [] : [{ artisanId: member.maker.artisanId, reason }]
    })
    .toSorted((a, b) => (a.artisanId < b.artisanId ? -1 : 1))
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

function exclusionOf(demand: Demand, { maker, skill }: Member): ExclusionReason | undefined {
  if (!maker.takesOrders) return "inactive"
  return reachesGrade(skill.grade, demand.minimumGrade) ? undefined : "grade"
}

function candidatesOf(demand: Demand, members: readonly Member[]): Candidate[] {
  const settled = members.filter(({ skill }) => !skill.newcomer)
  const median = medianLevel(settled.map(({ skill }) => skill))
  return members.map((member) => ({
    artisanId: member.maker.artisanId,
    weeklyMinutes: member.skill.weeklyMinutes,
    capacityPieces: capacityOf(demand, member),
    ...(median ? counted(member.skill, median) : { awardedMinutes: member.skill.awardedMinutes }),
  }))
}

/** Who has been away catches up four work-weeks at most; who is new starts in the middle. */
function counted(
  skill: MakerSkill,
  median: Level,
): Pick<Candidate, "awardedMinutes" | "countedAs"> {
  const { awardedMinutes, weeklyMinutes, newcomer } = skill
  if (newcomer) {
    return { awardedMinutes: newcomerMinutes({ weeklyMinutes, median }), countedAs: "newcomer" }
  }
  const atLeast = catchUp({ awardedMinutes, weeklyMinutes, median })
  return atLeast > awardedMinutes
    ? { awardedMinutes: atLeast, countedAs: "caught_up" }
    : { awardedMinutes }
}

/** What a member can still make of a line, after what they promised in any of their crafts. */
const capacityOf = (demand: Demand, { maker, skill }: Member): number =>
  deadlineCapacityPieces({
    daysUntilInspection: demand.daysUntilInspection,
    weeklyMinutes: skill.weeklyMinutes,
    minutesPerPiece: demand.minutesPerPiece,
    committedPieces: upwards(committedIn(skill, maker.skills), demand.minutesPerPiece),
  })

/** All that was promised, as minutes of one craft: a week is a week, whatever is made in it. */
const committedIn = (skill: MakerSkill, all: readonly MakerSkill[]): number =>
  all.reduce(
    (minutes, { committedMinutes, weeklyMinutes }) =>
      minutes + upwards(committedMinutes * skill.weeklyMinutes, weeklyMinutes),
    0,
  )

const upwards = (dividend: number, divisor: number): number => Math.ceil(dividend / divisor)
