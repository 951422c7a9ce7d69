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
 * decided; given names, it tells staff about the members instead. Works on a stored plan too: the
 * turns are taken again from its input. Throws RangeError when the plan speaks of somebody who is
 * not in its input.
 */
export function explain(
  plan: AllocationPlan,
  locale: Locale,
  nameOf?: (artisanId: string) => string,
): Explanation[] {
  const input = checkedInput(plan.input)
  const turns = new Map(handOut(input).turns.map((turn) => [turn.candidate.artisanId, turn]))
  return plan.allocations.map((allocation) => {
    const { artisanId, reason } = allocation
    const turn = turns.get(artisanId)
    if (!turn) throw new RangeError(`allocations name "${artisanId}", who is no candidate`)
    const facts = factsOf(allocation, turn, plan, locale)
    const person = nameOf ? spokenOf(nameOf(artisanId)) : spokenTo
    return { artisanId, sentence: sentences[reason](facts, person)[locale] }
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

/** How a sentence calls the member: the reader herself, or somebody the reader asks about. */
type Person = {
  readonly id: { readonly who: string; readonly again: string; readonly own: "mu" | "nya" }
  readonly en: Record<"who" | "gets" | "again" | "own", string>
}

const spokenTo: Person = {
  id: { who: "kamu", again: "kamu", own: "mu" },
  en: { who: "you", gets: "get", again: "you", own: "your" },
}

const spokenOf = (name: string): Person => ({
  id: { who: name, again: "ia", own: "nya" },
  en: { who: name, gets: "gets", again: "they", own: "their" },
})

const opening = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

const given = ({ pieces }: Facts, { id, en }: Person): Words => ({
  id: `${opening(id.who)} mendapat ${pieces}`,
  en: `${opening(en.who)} ${en.gets} ${pieces}`,
})

const rise = ({ before, after }: Facts, { id, en }: Person): Words => ({
  id: `Beban kerja${id.own} naik dari ${before} menjadi ${after} minggu kerja`,
  en: `${opening(en.own)} work goes from ${before} to ${after} work-weeks`,
})

const nothing = ({ id, en }: Person): Words => ({
  id: `Kali ini ${id.who} belum mendapat bagian:`,
  en: `This time ${en.who} ${en.gets} no pieces:`,
})

const sentences: Readonly<Record<AllocationReason, (facts: Facts, person: Person) => Words>> = {
  levelled: (facts, person) => ({
    id: `${given(facts, person).id}. ${rise(facts, person).id}, rata dengan anggota lain.`,
    en: `${given(facts, person).en}. ${rise(facts, person).en}, level with the other members.`,
  }),
  at_capacity: (facts, person) => ({
    id:
      `${given(facts, person).id}, sebanyak kapasitas${person.id.own} sampai tenggat. ` +
      `${rise(facts, person).id}.`,
    en:
      `${given(facts, person).en}, all ${person.en.again} can make before the deadline. ` +
      `${rise(facts, person).en}.`,
  }),
  above_level: ({ before }, person) => ({
    id:
      `${nothing(person).id} beban kerja${person.id.own} sudah ${before} minggu kerja, dan ` +
      "pesanan habis dibagi kepada anggota yang gilirannya lebih dulu.",
    en:
      `${nothing(person).en} ${person.en.again} already have ${before} work-weeks, and the ` +
      `order was full before ${person.en.own} turn came.`,
  }),
  lot_too_small: ({ capacity, lot }, person) => ({
    id:
      `${nothing(person).id} kapasitas${person.id.own} sampai tenggat ${capacity}, ` +
      `satu lot paling sedikit ${lot}.`,
    en:
      `${nothing(person).en} ${person.en.again} can make ${capacity} before the deadline, ` +
      `and a lot is at least ${lot}.`,
  }),
  remainder_below_lot: ({ left, lot }, person) => ({
    id:
      `${nothing(person).id} saat giliran${person.id.own} tiba tersisa ${left}, ` +
      `satu lot paling sedikit ${lot}.`,
    en:
      `${nothing(person).en} with ${left} left when ${person.en.own} turn came, ` +
      `and a lot is at least ${lot}.`,
  }),
  swapped_in: (facts, person) => ({
    id:
      `${given(facts, person).id}: ${person.id.again} diikutkan agar lebih banyak potong ` +
      `terbagi dalam lot paling sedikit ${facts.lot}. ${rise(facts, person).id}.`,
    en:
      `${given(facts, person).en}: ${person.en.again} were taken in so that more of the order ` +
      `fits into lots of at least ${facts.lot}. ${rise(facts, person).en}.`,
  }),
  swapped_out: ({ capacity, lot }, person) => ({
    id:
      `${nothing(person).id} kapasitas${person.id.own} ${capacity}, dan anggota dengan kapasitas ` +
      `lebih besar menggantikan${person.id.own} agar lebih banyak potong terbagi dalam lot ` +
      `paling sedikit ${lot}.`,
    en:
      `${nothing(person).en} ${person.en.again} can make ${capacity}, and a member with more ` +
      `room took ${person.en.own} place so that more of the order fits into lots of at least ` +
      `${lot}.`,
  }),
}
