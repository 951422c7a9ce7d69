import { entriesResponse, trialBalanceResponse } from "@sentra/contracts"
import type { LedgerEntry, TrialBalanceRow } from "@sentra/contracts"
import { sumOf } from "./money.ts"
import type { Caller } from "./server.ts"
import { expect } from "./story.ts"

/** The trial balance, after making sure that it balances. */
export async function balancedBooks(staff: Caller): Promise<TrialBalanceRow[]> {
  const { rows, debit, credit } = await staff.read(
    "/admin/ledger/trial-balance", trialBalanceResponse,
  )
  expect(debit).toBe(credit)
  expect(sumOf(rows.map((row) => row.debit))).toBe(BigInt(debit))
  expect(sumOf(rows.map((row) => row.credit))).toBe(BigInt(credit))
  return rows
}

/** The entry of an event, once it is posted: the books follow a fact within seconds. */
export async function entryOf(staff: Caller, eventId: string): Promise<LedgerEntry> {
  let found: LedgerEntry | undefined
  await expect.poll(async () => {
    const { entries } = await staff.read("/admin/ledger/entries?limit=100", entriesResponse)
    found = entries.find((entry) => entry.eventId === eventId)
    return found?.eventId
  }, { message: `The entry of ${eventId}`, timeout: 30_000 }).toBe(eventId)
  if (!found) throw new Error(`${eventId} was not posted.`)
  const side = (name: "debit" | "credit"): bigint => sumOf(
    found?.postings.filter((posting) => posting.side === name).map(({ amount }) => amount) ?? [],
  )
  expect(side("debit")).toBe(side("credit"))
  return found
}

/** The newest entry that touches an account. */
export async function newestEntry(staff: Caller, account: string): Promise<LedgerEntry> {
  const path = `/admin/ledger/entries?limit=1&account=${account}`
  const [entry] = (await staff.read(path, entriesResponse)).entries
  if (!entry) throw new Error(`Nothing was ever posted to ${account}.`)
  return entry
}
