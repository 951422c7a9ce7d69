import { z } from "@medusajs/framework/zod"
import { entryProblemMessage, problemWith, type Entry } from "@sentra/domain/ledger"
import { malformed, outOfOrder } from "../../lib/module-errors.js"
import { rowId } from "../../lib/row-id.js"
import { isOneOf, jsonRows, jsonTexts, type Database, type Sql } from "../../lib/sql.js"
import { digestOf } from "./digest.js"

/** Rows of one statement; more are written by further statements of the same transaction. */
const ROWS_PER_STATEMENT = 5_000

export type PostingResult = { posted: string[]; alreadyPosted: string[] }

type Draft = { id: string; eventId: string; digest: string; entry: Entry }

/**
 * Writes entries in one transaction, whole or not at all. An event that stands in the books with
 * the same money is left as it is; with other money it is refused (NOT_ALLOWED). Two processes may
 * post the same events at once: the unique event id lets one of them write.
 */
export async function post(database: Database, entries: readonly Entry[]): Promise<PostingResult> {
  const drafts = draftsOf(entries)
  if (drafts.length === 0) return { posted: [], alreadyPosted: [] }
  return database.transaction(async (sql) => {
    const written = new Set(await insertEntries(sql, drafts))
    const known = drafts.filter((draft) => !written.has(draft.eventId))
    await refuseOtherMoney(sql, known)
    await insertPostings(
      sql,
      drafts.filter((draft) => written.has(draft.eventId)),
    )
    return {
      posted: drafts.map((draft) => draft.eventId).filter((eventId) => written.has(eventId)),
      alreadyPosted: known.map((draft) => draft.eventId),
    }
  })
}

/** In the order of event ids, so that two processes with the same events cannot deadlock. */
function draftsOf(entries: readonly Entry[]): Draft[] {
  const drafts = new Map<string, Draft>()
  for (const entry of entries) {
    const problem = problemWith(entry)
    if (problem) throw malformed(`${entry.eventId}: ${entryProblemMessage(problem, "en")}`)
    const digest = digestOf(entry)
    const twin = drafts.get(entry.eventId)
    if (twin && twin.digest !== digest) throw otherMoney(entry.eventId)
    if (!twin)
      drafts.set(entry.eventId, { id: rowId("entry"), eventId: entry.eventId, digest, entry })
  }
  return [...drafts.values()].toSorted((a, b) => (a.eventId < b.eventId ? -1 : 1))
}

async function insertEntries(sql: Sql, drafts: readonly Draft[]): Promise<string[]> {
  const rows = drafts.map(({ id, eventId, digest, entry }) => ({
    id,
    eventId,
    digest,
    reason: entry.reason,
    occurredOn: entry.occurredOn,
    memo: entry.memo,
  }))
  const written: string[] = []
  for (const part of partsOf(rows)) {
    const inserted = await sql.rows(
      z.object({ eventId: z.string() }),
      `insert into ledger_entry (id, event_id, reason, occurred_on, memo, digest)
       select id, event_id, reason, occurred_on, memo, digest
       from jsonb_populate_recordset(null::ledger_entry, ?::jsonb) order by event_id
       on conflict (event_id) do nothing returning event_id`,
      [jsonRows(part)],
    )
    written.push(...inserted.map((row) => row.eventId))
  }
  return written
}

async function refuseOtherMoney(sql: Sql, known: readonly Draft[]): Promise<void> {
  if (known.length === 0) return
  const stored = await sql.rows(
    z.object({ eventId: z.string(), digest: z.string() }),
    `select event_id, digest from ledger_entry where ${isOneOf("event_id")}`,
    [jsonTexts(known.map((draft) => draft.eventId))],
  )
  const digests = new Map(stored.map((row) => [row.eventId, row.digest]))
  const other = known.find((draft) => digests.get(draft.eventId) !== draft.digest)
  if (other) throw otherMoney(other.eventId)
}

async function insertPostings(sql: Sql, drafts: readonly Draft[]): Promise<void> {
  const rows = drafts.flatMap(({ id, entry }) =>
    entry.postings.map(({ account, party, side, amount }, position) => ({
      id: rowId("posting"),
      entryId: id,
      position,
      accountCode: account,
      party,
      side,
      amount,
    })),
  )
  for (const part of partsOf(rows)) {
    await sql.run(
      `insert into ledger_posting (id, entry_id, position, account_code, party, side, amount)
       select id, entry_id, position, account_code, party, side, amount
       from jsonb_populate_recordset(null::ledger_posting, ?::jsonb)`,
      [jsonRows(part)],
    )
  }
}

const partsOf = <Row>(rows: readonly Row[]): Row[][] =>
  Array.from({ length: Math.ceil(rows.length / ROWS_PER_STATEMENT) }, (_, part) =>
    rows.slice(part * ROWS_PER_STATEMENT, (part + 1) * ROWS_PER_STATEMENT),
  )

const otherMoney = (eventId: string): Error =>
  outOfOrder(`${eventId} stands in the books with other money. Post a correction instead.`)
