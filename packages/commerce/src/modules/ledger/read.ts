import { z } from "@medusajs/framework/zod"
import type { Entry, Posting } from "@sentra/domain/ledger"
import { groupBy } from "../../lib/group-by.js"
import {
  Conditions,
  countColumn,
  isOneOf,
  jsonTexts,
  rupiahColumn,
  type Sql,
} from "../../lib/sql.js"
import * as types from "./types.js"
import type { EntryFilter, LedgerAccount, PostedEntry, Turnover } from "./types.js"

const eventIdRow = z.object({ eventId: z.string() })

export const accounts = (sql: Sql): Promise<LedgerAccount[]> =>
  sql.rows(types.accountRow, "select * from ledger_account order by code")

export async function postedEventIds(sql: Sql, eventIds: readonly string[]): Promise<string[]> {
  const rows = await sql.rows(
    eventIdRow,
    `select event_id from ledger_entry where ${isOneOf("event_id")}`,
    [jsonTexts(eventIds)],
  )
  return rows.map((row) => row.eventId)
}

/** The day of each of these events that stands in the books. */
export async function daysOf(sql: Sql, eventIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await sql.rows(
    eventIdRow.extend({ occurredOn: z.string() }),
    `select event_id, occurred_on::text from ledger_entry where ${isOneOf("event_id")}`,
    [jsonTexts(eventIds)],
  )
  return new Map(rows.map((row) => [row.eventId, row.occurredOn]))
}

/** Every account that moved up to the day, with both turnovers. */
export const trialBalance = (sql: Sql, until?: string): Promise<Turnover[]> =>
  sql.rows(
    types.turnoverRow,
    `select account.code as account, account.name_id, account.name_en, account.normal_side,
       coalesce(sum(posting.amount) filter (where posting.side = 'debit'), 0) as debit,
       coalesce(sum(posting.amount) filter (where posting.side = 'credit'), 0) as credit
     from ledger_account account
     join ledger_posting posting on posting.account_code = account.code
     join ledger_entry entry on entry.id = posting.entry_id
     where entry.occurred_on <= coalesce(?::date, 'infinity')
     group by account.code order by account.code`,
    [until ?? null],
  )

/** What each party has on an account, on its normal side; parties that never moved are absent. */
export async function balances(
  sql: Sql,
  account: string,
  parties?: readonly string[],
  until?: string,
): Promise<Map<string, bigint>> {
  const { where, values } = new Conditions()
    .when("posting.account_code = ?", account)
    .oneOf("posting.party", parties)
    .when("entry.occurred_on <= ?::date", until)
    .also("posting.party is not null")
  const rows = await sql.rows(
    z.object({ party: z.string(), balance: rupiahColumn }),
    `select posting.party,
       sum(case when posting.side = account.normal_side then amount else -amount end) as balance
     from ledger_posting posting
     join ledger_account account on account.code = posting.account_code
     join ledger_entry entry on entry.id = posting.entry_id
     ${where} group by posting.party order by posting.party`,
    values,
  )
  return new Map(rows.map((row) => [row.party, row.balance]))
}

/** What was taken from each party's balance on an account after a day; others are absent. */
export async function takenSince(
  sql: Sql,
  account: string,
  day: string,
): Promise<Map<string, bigint>> {
  const rows = await sql.rows(
    z.object({ party: z.string(), taken: rupiahColumn }),
    `select posting.party, sum(posting.amount) as taken
     from ledger_posting posting
     join ledger_account account on account.code = posting.account_code
     join ledger_entry entry on entry.id = posting.entry_id
     where posting.account_code = ? and posting.side <> account.normal_side
       and entry.occurred_on > ?::date and posting.party is not null
     group by posting.party`,
    [account, day],
  )
  return new Map(rows.map((row) => [row.party, row.taken]))
}

/** A page of entries, newest first, whole (with postings of others too), and how many match. */
export async function entries(
  sql: Sql,
  filter: EntryFilter,
): Promise<{ entries: PostedEntry[]; count: number }> {
  const { where, values } = conditionsOf(filter)
  const rows = await sql.rows(
    types.entryRow.extend({ found: countColumn }),
    `select id, event_id, reason, occurred_on::text, memo, created_at, count(*) over () as found
     from ledger_entry entry ${where} order by entry.occurred_on desc, id desc limit ? offset ?`,
    [...values, filter.take, filter.skip],
  )
  const postingsOf = await postingsByEntry(
    sql,
    rows.map((row) => row.id),
  )
  return {
    count: rows[0]?.found ?? (await countOf(sql, filter)),
    entries: rows.map(({ found: _, memo, ...row }) => ({
      ...row,
      ...(memo !== null && { memo }),
      postings: postingsOf.get(row.id) ?? [],
    })),
  }
}

/** How many match, for a page beyond the last, which has no row to tell it. */
async function countOf(sql: Sql, filter: EntryFilter): Promise<number> {
  if (filter.skip === 0) return 0
  const { where, values } = conditionsOf(filter)
  const [row] = await sql.rows(
    z.object({ found: countColumn }),
    `select count(*) as found from ledger_entry entry ${where}`,
    values,
  )
  return row?.found ?? 0
}

/** Account and party are asked of the same posting. */
function conditionsOf(filter: EntryFilter): Conditions {
  const conditions = new Conditions()
    .oneOf("event_id", filter.eventIds)
    .when("entry.occurred_on >= ?::date", filter.from)
    .when("entry.occurred_on <= ?::date", filter.until)
  const { account, party } = filter
  if (account === undefined) {
    return conditions.when(`exists (${POSTING} and party = ?)`, party)
  }
  if (party === undefined)
    return conditions.when(`exists (${POSTING} and account_code = ?)`, account)
  return conditions.when(
    `exists (${POSTING} and array[account_code, party] =
       array(select jsonb_array_elements_text(?::jsonb)))`,
    jsonTexts([account, party]),
  )
}

const POSTING = "select 1 from ledger_posting posting where posting.entry_id = entry.id"

async function postingsByEntry(
  sql: Sql,
  entryIds: readonly string[],
): Promise<Map<string, Entry["postings"]>> {
  const rows = await sql.rows(
    types.postingRow,
    `select entry_id, account_code, party, side, amount from ledger_posting
     where ${isOneOf("entry_id")} order by entry_id, position`,
    [jsonTexts(entryIds)],
  )
  const groups = groupBy(rows, (row) => row.entryId)
  return new Map([...groups].map(([entryId, postings]) => [entryId, postings.map(toPosting)]))
}

/**
 * Everything that moved a party's balances, oldest first, each entry with that party's postings.
 */
export async function entriesOfParty(
  sql: Sql,
  party: string,
  until?: string,
): Promise<PostedEntry[]> {
  const rows = await sql.rows(
    types.entryRow.extend(types.postingRow.shape),
    `select entry.id, event_id, reason, occurred_on::text, memo, created_at, entry_id,
       account_code, party, side, amount
     from ledger_posting posting join ledger_entry entry on entry.id = posting.entry_id
     where party = ? and entry.occurred_on <= coalesce(?::date, 'infinity')
     order by entry.occurred_on, entry.id, position`,
    [party, until ?? null],
  )
  return [...groupBy(rows, (row) => row.id).values()].flatMap((postings) => {
    const [first] = postings
    if (!first) return []
    const { id, eventId, reason, occurredOn, memo, createdAt } = first
    const head = { id, eventId, reason, occurredOn, createdAt, ...(memo !== null && { memo }) }
    return [{ ...head, postings: postings.map(toPosting) }]
  })
}

/** The months, newest first, in which a party's balances in these accounts moved. */
export async function monthsOfParty(
  sql: Sql,
  party: string,
  accounts: readonly string[],
): Promise<string[]> {
  const rows = await sql.rows(
    z.object({ month: z.string() }),
    `select distinct to_char(entry.occurred_on, 'YYYY-MM') as month
     from ledger_posting posting join ledger_entry entry on entry.id = posting.entry_id
     where party = ? and ${isOneOf("account_code")} order by month desc`,
    [party, jsonTexts(accounts)],
  )
  return rows.map((row) => row.month)
}

const toPosting = ({
  accountCode,
  party,
  side,
  amount,
}: z.infer<typeof types.postingRow>): Posting => ({
  account: accountCode,
  ...(party !== null && { party }),
  side,
  amount,
})
