import { digits } from "../internal/digits.js"
import type { Locale, Words } from "../locale.js"
import type { Allocation, AllocationFacts, AllocationReason } from "./plan.js"

export type Explanation = { readonly artisanId: string; readonly sentence: string }

/**
 * Tells each member, in the order of the allocations, what they got and why, with the numbers that
 * decided; given names, it tells staff about the members instead. Words over what the plan kept:
 * nothing is divided again.
 */
export function explain(
  allocations: readonly Allocation[],
  locale: Locale,
  nameOf?: (artisanId: string) => string,
): Explanation[] {
  return allocations.map(({ artisanId, pieces, reason, facts }) => {
    const person = nameOf ? spokenOf(nameOf(artisanId)) : spokenTo
    const written = { ...writtenFor(locale, facts), pieces: counted(pieces, locale) }
    const history = facts.countedAs ? ` ${counting[facts.countedAs](written, person)[locale]}` : ""
    return { artisanId, sentence: sentences[reason](written, person)[locale] + history }
  })
}

/** The numbers of a sentence, already written for its reader. */
type Facts = Record<"pieces" | "capacity" | "lot" | "left" | "before" | "turn" | "after", string> &
  Pick<AllocationFacts, "fittedToLots">

const writtenFor = (locale: Locale, facts: AllocationFacts): Omit<Facts, "pieces"> => ({
  capacity: counted(facts.capacityPieces, locale),
  lot: counted(facts.lotPieces, locale),
  left: counted(facts.leftPieces ?? 0, locale),
  before: workWeeks(facts.levelBefore, locale),
  turn: workWeeks(facts.firstTurn, locale),
  after: workWeeks(facts.levelAfter, locale),
  fittedToLots: facts.fittedToLots,
})

/** `35 potong`, `35 pieces`, `1 piece`. */
function counted(pieces: number, locale: Locale): string {
  const unit = locale === "id" ? "potong" : pieces === 1 ? "piece" : "pieces"
  return `${digits[locale].format(pieces)} ${unit}`
}

/** Hundredths as work-weeks with two decimals: `11,67` in Indonesian. */
function workWeeks(hundredths: number, locale: Locale): string {
  const decimals = String(hundredths % 100).padStart(2, "0")
  return `${digits[locale].format(Math.floor(hundredths / 100))}${locale === "id" ? "," : "."}${decimals}`
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

/** By what the turns are in order: where the middle of the first lot would bring the member. */
const firstTurn = ({ turn, lot }: Facts, { id, en }: Person): Words => ({
  id: `Giliran${id.own} dihitung pada ${turn} minggu kerja, di tengah lot pertama (${lot})`,
  en: `${opening(en.own)} turn was counted at ${turn} work-weeks, the middle of a first lot (${lot})`,
})

const nothing = ({ id, en }: Person): Words => ({
  id: `Kali ini ${id.who} belum mendapat bagian:`,
  en: `This time ${en.who} ${en.gets} no pieces:`,
})

const counting = {
  newcomer: ({ before }: Facts, { id, en }: Person): Words => ({
    id: `Sebagai anggota baru ${id.again} dihitung mulai dari tengah, ${before} minggu kerja.`,
    en: `As a new member ${en.again} start in the middle, at ${before} work-weeks.`,
  }),
  caught_up: ({ before }: Facts, { id, en }: Person): Words => ({
    id: `Beban kerja${id.own} dihitung ${before} minggu kerja: paling jauh 4 minggu di bawah tengah.`,
    en: `${opening(en.own)} work counts as ${before} work-weeks: at most 4 weeks below the middle.`,
  }),
} as const

const sentences: Readonly<Record<AllocationReason, (facts: Facts, person: Person) => Words>> = {
  levelled: (facts, person) => ({
    id:
      `${given(facts, person).id}. ${firstTurn(facts, person).id}. ` +
      `${rise(facts, person).id}, rata dengan anggota lain.`,
    en:
      `${given(facts, person).en}. ${firstTurn(facts, person).en}. ` +
      `${rise(facts, person).en}, level with the other members.`,
  }),
  at_capacity: (facts, person) => ({
    id:
      `${given(facts, person).id}, sebanyak kapasitas${person.id.own} sampai tenggat. ` +
      `${firstTurn(facts, person).id}. ${rise(facts, person).id}.`,
    en:
      `${given(facts, person).en}, all ${person.en.again} can make before the deadline. ` +
      `${firstTurn(facts, person).en}. ${rise(facts, person).en}.`,
  }),
  above_level: (facts, person) => ({
    id: `${nothing(person).id} ${whyNoTurn(facts).id}. ${firstTurn(facts, person).id}.`,
    en: `${nothing(person).en} ${whyNoTurn(facts).en}. ${firstTurn(facts, person).en}.`,
  }),
  lot_too_small: ({ capacity, lot }, person) => ({
    id:
      `${nothing(person).id} kapasitas${person.id.own} sampai tenggat ${capacity}, ` +
      `satu lot paling sedikit ${lot}.`,
    en:
      `${nothing(person).en} ${person.en.again} can make ${capacity} before the deadline, ` +
      `and a lot is at least ${lot}.`,
  }),
  remainder_below_lot: (facts, person) => ({
    id:
      `${nothing(person).id} saat giliran${person.id.own} tiba tersisa ${facts.left}, ` +
      `satu lot paling sedikit ${facts.lot}. ${firstTurn(facts, person).id}.`,
    en:
      `${nothing(person).en} ${facts.left} were left when ${person.en.own} turn came, ` +
      `and a lot is at least ${facts.lot}. ${firstTurn(facts, person).en}.`,
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

/** Where lots were fitted, members with more room came before others whose turn was earlier. */
const whyNoTurn = ({ fittedToLots }: Facts): Words =>
  fittedToLots
    ? {
        id: "pesanan sudah habis dibagi dalam lot kepada anggota lain",
        en: "the order was divided in lots among other members",
      }
    : {
        id: "pesanan habis dibagi kepada anggota yang gilirannya lebih dulu",
        en: "the order was full with members whose turn came earlier",
      }
