import { digits } from "../internal/digits.js"
import type { Locale, Words } from "../locale.js"
import { divideHalfUp } from "../money/index.js"
import { checkedInput } from "./check-input.js"
import { handOut } from "./hand-out.js"
import type { Allocation, AllocationPlan, AllocationReason } from "./plan.js"
import type { Turn } from "./turn.js"

export type Explanation = { readonly artisanId: string; readonly sentence: string }

/**
 * Tells each member, in the order of the allocations, what they got and why, with the numbers that
 * decided. Works on a stored plan too: the turns are taken again from its input. Throws RangeError
 * when the plan speaks of somebody who is not in its input.
 */
export function explain(plan: AllocationPlan, locale: Locale): Explanation[] {
  const input = checkedInput(plan.input)
  const turns = new Map(handOut(input).turns.map((turn) => [turn.candidate.artisanId, turn]))
  return plan.allocations.map((allocation) => {
    const { artisanId, reason } = allocation
    const turn = turns.get(artisanId)
    if (!turn) throw new RangeError(`allocations name "${artisanId}", who is no candidate`)
    return {
      artisanId,
      sentence: sentences[reason](factsOf(allocation, turn, plan, locale))[locale],
    }
  })
}

/** The numbers of a sentence, already written for its reader. */
type Facts = Record<"pieces" | "capacity" | "lot" | "left" | "before" | "after", string>

function factsOf(allocation: Allocation, turn: Turn, plan: AllocationPlan, locale: Locale): Facts {
  const { awardedMinutes, weeklyMinutes, capacityPieces } = turn.candidate
  const { minutesPerPiece, minimumLotPieces } = plan.input
  const weeks = (minutes: number): string => workWeeks(minutes, weeklyMinutes, locale)
  return {
    pieces: counted(allocation.pieces, locale),
    capacity: counted(capacityPieces, locale),
    lot: digits[locale].format(minimumLotPieces),
    left: counted(turn.leftWhenSkipped ?? 0, locale),
    before: weeks(awardedMinutes),
    after: weeks(awardedMinutes + allocation.pieces * minutesPerPiece),
  }
}

/** `35 potong`, `35 pieces`, `1 piece`. */
function counted(pieces: number, locale: Locale): string {
  const unit = locale === "id" ? "potong" : pieces === 1 ? "piece" : "pieces"
  return `${digits[locale].format(pieces)} ${unit}`
}

/** Minutes as weeks of the member's own work, to two decimals: `11,67` in Indonesian. */
function workWeeks(minutes: number, weeklyMinutes: number, locale: Locale): string {
  const hundredths = divideHalfUp(BigInt(minutes) * 100n, BigInt(weeklyMinutes))
  const decimals = String(hundredths % 100n).padStart(2, "0")
  return `${digits[locale].format(hundredths / 100n)}${locale === "id" ? "," : "."}${decimals}`
}

const rise = ({ before, after }: Facts): Words => ({
  id: `Beban kerjamu naik dari ${before} menjadi ${after} minggu kerja`,
  en: `Your work goes from ${before} to ${after} work-weeks`,
})

const nothing: Words = {
  id: "Kali ini kamu belum mendapat bagian:",
  en: "This time you get no pieces:",
}

const sentences: Readonly<Record<AllocationReason, (facts: Facts) => Words>> = {
  levelled: (facts) => ({
    id: `Kamu mendapat ${facts.pieces}. ${rise(facts).id}, rata dengan anggota lain.`,
    en: `You get ${facts.pieces}. ${rise(facts).en}, level with the other members.`,
  }),
  at_capacity: (facts) => ({
    id: `Kamu mendapat ${facts.pieces}, sebanyak kapasitasmu sampai tenggat. ${rise(facts).id}.`,
    en: `You get ${facts.pieces}, all you can make before the deadline. ${rise(facts).en}.`,
  }),
  above_level: ({ before }) => ({
    id:
      `${nothing.id} beban kerjamu sudah ${before} minggu kerja, dan pesanan habis dibagi ` +
      "kepada anggota yang gilirannya lebih dulu.",
    en:
      `${nothing.en} you already have ${before} work-weeks, and the order was full before ` +
      "your turn came.",
  }),
  lot_too_small: ({ capacity, lot }) => ({
    id: `${nothing.id} kapasitasmu sampai tenggat ${capacity}, satu lot paling sedikit ${lot}.`,
    en: `${nothing.en} you can make ${capacity} before the deadline, and a lot is at least ${lot}.`,
  }),
  remainder_below_lot: ({ left, lot }) => ({
    id: `${nothing.id} saat giliranmu tiba tersisa ${left}, satu lot paling sedikit ${lot}.`,
    en: `${nothing.en} with ${left} left when your turn came, and a lot is at least ${lot}.`,
  }),
  swapped_in: (facts) => ({
    id:
      `Kamu mendapat ${facts.pieces}: kamu diikutkan agar lebih banyak potong terbagi ` +
      `dalam lot paling sedikit ${facts.lot}. ${rise(facts).id}.`,
    en:
      `You get ${facts.pieces}: you were taken in so that more of the order fits into ` +
      `lots of at least ${facts.lot}. ${rise(facts).en}.`,
  }),
  swapped_out: ({ capacity, lot }) => ({
    id:
      `${nothing.id} kapasitasmu ${capacity}, dan anggota dengan kapasitas lebih besar ` +
      `menggantikanmu agar lebih banyak potong terbagi dalam lot paling sedikit ${lot}.`,
    en:
      `${nothing.en} you can make ${capacity}, and a member with more room took your place ` +
      `so that more of the order fits into lots of at least ${lot}.`,
  }),
}
