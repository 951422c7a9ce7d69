import { z } from "@medusajs/framework/zod"
import { ACCOUNTS, ENTRY_REASONS, type AccountCode, type Entry } from "@sentra/domain/ledger"
import { rupiah } from "@sentra/domain/money"
import { momentColumn, rupiahColumn } from "../../lib/sql.js"

const ACCOUNT_CODES: readonly AccountCode[] = ACCOUNTS.map(({ code }) => code)
export const side = z.enum(["debit", "credit"])

export const accountRow = z.object({
  code: z.enum(ACCOUNT_CODES),
  nameId: z.string(),
  nameEn: z.string(),
  kind: z.enum(["asset", "liability", "equity", "income", "expense"]),
  normalSide: side,
  partyKind: z.enum(["none", "member", "partner"]),
})
export type LedgerAccount = z.infer<typeof accountRow>

export const entryRow = z.object({
  id: z.string(),
  eventId: z.string(),
  reason: z.enum(ENTRY_REASONS),
  occurredOn: z.string(),
  memo: z.string().nullable(),
  createdAt: momentColumn,
})

export const postingRow = z.object({
  entryId: z.string(),
  accountCode: z.enum(ACCOUNT_CODES),
  party: z.string().nullable(),
  side,
  amount: rupiahColumn.transform(rupiah),
})

export const turnoverRow = z.object({
  account: z.enum(ACCOUNT_CODES),
  nameId: z.string(),
  nameEn: z.string(),
  normalSide: side,
  debit: rupiahColumn.transform(rupiah),
  credit: rupiahColumn.transform(rupiah),
})
export type Turnover = z.infer<typeof turnoverRow>

/** An entry as it stands in the books. */
export type PostedEntry = Entry & { readonly id: string; readonly createdAt: Date }

export type EntryFilter = {
  party?: string
  account?: string
  eventIds?: readonly string[]
  /** First and last day, "YYYY-MM-DD", both included. */
  from?: string
  until?: string
  take: number
  skip: number
}
