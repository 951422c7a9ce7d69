import { z } from "zod"
import { CRAFTS, isCraft } from "@sentra/domain/craft"
import {
  bilingual,
  count,
  day,
  grade,
  instant,
  PAGE_ROWS_MAX,
  pageQuery,
  refusedAs,
  rowId,
  rupiahString,
  text,
} from "./shared.js"
import { stops } from "./partner.js"
import { staffReason } from "./staff-access.js"

export const skill = z.object({ craft: z.string(), weeklyMinutes: count, grade })

export const member = z.object({
  id: z.string(),
  memberNumber: z.string(),
  name: z.string(),
  workshop: z.string(),
  village: z.string(),
  district: z.string(),
  city: z.string(),
  joinedOn: day,
  status: z.enum(["active", "suspended", "left"]),
  acceptsOrders: z.boolean(),
  skills: z.array(skill),
  held: rupiahString,
  available: rupiahString,
  openPieces: count,
})
export type Member = z.infer<typeof member>
/** Staff choose members from one list, so without a wish the page is as long as may be. */
export const membersQuery = pageQuery.extend({
  limit: pageQuery.shape.limit.unwrap().default(PAGE_ROWS_MAX),
})
export const membersResponse = z.object({ members: z.array(member), count })
export const memberResponse = z.object({ member })

/** A workshop of a hundred people does not work more minutes in a week. */
export const WEEKLY_MINUTES_MAX = 1_000_000

const CODES = Object.keys(CRAFTS).join(", ")

/** One of the cooperative's crafts: work is given by them, so another word would give none. */
export const knownCraft = text.trim().max(40).refine(
  isCraft,
  refusedAs({
    id: `Keahlian ini tidak dikenal. Pilih salah satu: ${CODES}.`,
    en: `There is no such craft. Choose one of: ${CODES}.`,
  }),
)

/** A member's crafts, each once. */
export const memberSkills = z
  .array(
    z.object({
      craft: knownCraft,
      weeklyMinutes: z.int().min(1).max(WEEKLY_MINUTES_MAX),
      grade,
    }),
  )
  .max(50)
  .refine(
    (skills) => new Set(skills.map(({ craft }) => craft)).size === skills.length,
    refusedAs({
      id: "Satu keahlian tertulis dua kali. Sisakan satu baris untuk tiap keahlian.",
      en: "A craft is listed twice. Keep one row for each craft.",
    }),
  )

export const memberUpdate = z.object({
  status: z.enum(["active", "suspended", "left"]).optional(),
  acceptsOrders: z.boolean().optional(),
  skills: memberSkills.optional(),
})
export type MemberUpdate = z.infer<typeof memberUpdate>

/** Where a member's money goes. */
export const bankAccount = z.object({
  bankName: text.trim().min(2).max(60),
  bankAccountNumber: text
    .trim()
    .max(40)
    .refine(
      (digits) => /^\d{5,20}$/.test(digits),
      refusedAs({
        id: "Tulis nomor rekening dengan angka saja, 5 sampai 20 angka.",
        en: "Write the account number in digits alone, 5 to 20 of them.",
      }),
    ),
  bankAccountHolder: text.trim().min(2).max(80),
})
export type BankAccount = z.infer<typeof bankAccount>
export const bankAccountRequest = z.object({ account: bankAccount, reason: staffReason })
export const memberBankAccountResponse = z.object({
  account: bankAccount,
  /** Another account waits for a second person. */
  waiting: z.boolean(),
})

/** One member's part of one line on the board, with the sentence that tells staff why. */
export const boardRow = z.object({
  artisanId: z.string(),
  memberNumber: z.string(),
  name: z.string(),
  pieces: count,
  declined: count,
  accepted: count,
  rejected: count,
  open: count,
  reason: z.string(),
  explanation: bilingual,
})
export type BoardRow = z.infer<typeof boardRow>

export const boardLine = z.object({
  orderedLineId: z.string(),
  sku: z.string(),
  title: bilingual,
  size: z.string().nullable(),
  dueOn: day.nullable(),
  unallocatedPieces: count,
  /** Whether an allocation by hand was asked for and nobody has decided on it. */
  manualAllocationWaits: z.boolean(),
  stops,
  rows: z.array(boardRow),
  runs: z.array(
    z.object({
      sequence: z.int(),
      cause: z.string(),
      pieces: count,
      unallocatedPieces: count,
      policyVersion: z.string(),
      inputHash: z.string(),
      createdAt: instant,
    }),
  ),
})
export type BoardLine = z.infer<typeof boardLine>

export const productionOrder = z.object({
  orderId: z.string(),
  displayId: z.int().nullable(),
  partnerName: z.string().nullable(),
  poNumber: z.string().nullable(),
  orderedAt: instant,
  requestedOn: day.nullable(),
  net: rupiahString,
  stops,
})
export type ProductionOrder = z.infer<typeof productionOrder>
export const productionOrdersResponse = z.object({ orders: z.array(productionOrder), count })
/** Dividing by hand: what for. */
export const allocationRequest = z.object({ reason: staffReason })
/**
 * Pieces that are left: a member chosen for them, another day, or both; a second person agrees.
 */
export const manualAllocationRequest = z
  .object({
    orderedLineId: text.max(64),
    /** Without a member, the rule divides what is left anew. */
    artisanId: text.max(64).nullable(),
    pieces: count.nullable(),
    dueOn: day.nullable(),
    /** What the board showed as left, and as the day. */
    leftSeen: count,
    dueOnSeen: day.nullable(),
    reason: staffReason,
  })
  .refine(({ artisanId, pieces }) => (artisanId === null) === ((pieces ?? 0) === 0), {
    path: ["pieces"],
    ...refusedAs({
      id: "Tulis berapa potong untuk anggota ini, paling sedikit satu.",
      en: "Write how many pieces this member gets, one at least.",
    }),
  })
  .refine(({ artisanId, dueOn }) => artisanId !== null || dueOn !== null, {
    path: ["artisanId"],
    ...refusedAs({
      id: "Pilih anggota, tenggat baru, atau keduanya.",
      en: "Choose a member, a new day, or both.",
    }),
  })
export type ManualAllocationRequest = z.infer<typeof manualAllocationRequest>
export const boardResponse = z.object({ order: productionOrder, lines: z.array(boardLine) })
export type Board = z.infer<typeof boardResponse>

export const trialBalanceQuery = z.object({ until: day.optional() })
export const trialBalanceRow = z.object({
  account: z.string(),
  name: bilingual,
  debit: rupiahString,
  credit: rupiahString,
  balance: rupiahString,
  normalSide: z.enum(["debit", "credit"]),
})
export type TrialBalanceRow = z.infer<typeof trialBalanceRow>
export const trialBalanceResponse = z.object({
  until: day,
  rows: z.array(trialBalanceRow),
  debit: rupiahString,
  credit: rupiahString,
})

export const entriesQuery = pageQuery.extend({
  account: text.max(10).optional(),
  party: rowId.optional(),
  from: day.optional(),
  until: day.optional(),
})
export const ledgerEntry = z.object({
  eventId: z.string(),
  reason: z.string(),
  label: bilingual,
  occurredOn: day,
  memo: z.string().nullable(),
  postings: z.array(
    z.object({
      account: z.string(),
      party: z.string().nullable(),
      partyName: z.string().nullable(),
      side: z.enum(["debit", "credit"]),
      amount: rupiahString,
    }),
  ),
})
export type LedgerEntry = z.infer<typeof ledgerEntry>
export const entriesResponse = z.object({ entries: z.array(ledgerEntry), count })
