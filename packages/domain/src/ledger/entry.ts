import { isCalendarDate, type CalendarDate } from "../internal/calendar-date.js"
import type { Locale, Words } from "../locale.js"
import type { Rupiah } from "../money/index.js"
import { accountOf, type AccountCode, type Side } from "./account-plan.js"

/**
 * One side of an entry; `party` is the member's or partner's id where the account keeps parties.
 */
export type Posting = {
  readonly account: AccountCode
  readonly party?: string
  readonly side: Side
  readonly amount: Rupiah
}

/** What happened, once: the same `eventId` is never posted twice, and an entry is never changed. */
export type Entry = {
  readonly eventId: string
  readonly reason: EntryReason
  readonly occurredOn: CalendarDate
  readonly memo?: string
  readonly postings: readonly Posting[]
}

/**
 * Why money moved. One reason per event of the posting table; a mistake is undone by a correction.
 */
export const ENTRY_REASONS = [
  "member_deposit_paid",
  "order_captured",
  "payment_fee_charged",
  "payment_settled",
  "courier_billed",
  "earnings_released",
  "refunded_before_payout",
  "refunded_after_payout",
  "refunded_at_coop_cost",
  "clawback_recovered",
  "down_payment_received",
  "work_accepted",
  "order_handed_over",
  "partner_paid",
  "goods_returned",
  "material_issued",
  "material_spoiled",
  "advance_given",
  "payout_opened",
  "payout_confirmed",
  "payout_rejected",
  "year_closed",
  "surplus_distributed",
  "surplus_paid",
  "ppn_settled",
  "correction",
] as const

export type EntryReason = (typeof ENTRY_REASONS)[number]

export type EntryProblem = keyof typeof problemWords

/**
 * The first reason why an entry may not be posted, or undefined when it is sound. A value and not
 * an exception, because callers show it; `entryProblemMessage` has the words.
 */
export function problemWith(entry: Entry): EntryProblem | undefined {
  if (entry.eventId.trim() === "") return "event_id_missing"
  if (!isCalendarDate(entry.occurredOn)) return "not_a_date"
  for (const posting of entry.postings) {
    const problem = problemWithPosting(posting)
    if (problem) return problem
  }
  const debits = totalOf(entry, "debit")
  const credits = totalOf(entry, "credit")
  if (debits === 0n || credits === 0n) return "single_sided"
  return debits === credits ? undefined : "unbalanced"
}

function problemWithPosting({ account: code, party, amount }: Posting): EntryProblem | undefined {
  const account = accountOf(code)
  if (!account) return "unknown_account"
  if (amount <= 0n) return "non_positive_amount"
  if (account.partyKind === "none") return party === undefined ? undefined : "party_not_allowed"
  return party === undefined || party === "" ? "party_missing" : undefined
}

const totalOf = ({ postings }: Entry, side: Side): bigint =>
  postings.reduce((total, posting) => (posting.side === side ? total + posting.amount : total), 0n)

/** What staff read when an entry is refused. */
export const entryProblemMessage = (problem: EntryProblem, locale: Locale): string =>
  problemWords[problem][locale]

const problemWords = {
  event_id_missing: {
    id: "Jurnal tidak menyebut peristiwanya.",
    en: "The entry does not name its event.",
  },
  not_a_date: {
    id: "Tanggal jurnal bukan hari yang ada; tulis seperti 2026-11-24.",
    en: "The entry's date is not a real day; write it like 2026-11-24.",
  },
  unknown_account: {
    id: "Akun ini tidak ada dalam bagan akun.",
    en: "The account is not in the account plan.",
  },
  non_positive_amount: {
    id: "Setiap baris jurnal harus lebih dari nol.",
    en: "Every posting must be more than zero.",
  },
  party_missing: {
    id: "Akun ini dicatat per anggota atau per mitra; sebutkan siapa.",
    en: "This account is kept per member or partner; say whose it is.",
  },
  party_not_allowed: {
    id: "Akun ini tidak dicatat per anggota atau mitra.",
    en: "This account is not kept per member or partner.",
  },
  single_sided: {
    id: "Jurnal harus punya debit dan kredit.",
    en: "An entry needs a debit and a credit.",
  },
  unbalanced: {
    id: "Jumlah debit dan kredit tidak sama.",
    en: "Debits and credits differ.",
  },
} satisfies Record<string, Words>
