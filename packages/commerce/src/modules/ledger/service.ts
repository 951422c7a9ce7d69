import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { Entry } from "@sentra/domain/ledger"
import { databaseOf, type Database } from "../../lib/sql.js"
import { post, type PostingResult } from "./post.js"
import * as read from "./read.js"
import type { EntryFilter, LedgerAccount, PostedEntry, Turnover } from "./types.js"

/** The books. They only grow; their laws are kept by the database (see the migration). */
export class LedgerService {
  private readonly database: Database

  constructor(container: { __pg_connection__: Knex }) {
    this.database = databaseOf(container.__pg_connection__)
  }

  /** Posts entries in one transaction, idempotently by event id. See `post.ts`. */
  post(entries: readonly Entry[]): Promise<PostingResult> {
    return post(this.database, entries)
  }

  /** Which of these events stand in the books. */
  postedEventIds(eventIds: readonly string[]): Promise<string[]> {
    return read.postedEventIds(this.database, eventIds)
  }

  daysOf(eventIds: readonly string[]): Promise<Map<string, string>> {
    return read.daysOf(this.database, eventIds)
  }

  trialBalance({ until }: { until?: string } = {}): Promise<Turnover[]> {
    return read.trialBalance(this.database, until)
  }

  entries(filter: EntryFilter): Promise<{ entries: PostedEntry[]; count: number }> {
    return read.entries(this.database, filter)
  }

  /** A party's own postings, oldest first: what its statement is made of. */
  entriesOfParty(party: string, until?: string): Promise<PostedEntry[]> {
    return read.entriesOfParty(this.database, party, until)
  }

  monthsOfParty(party: string, accounts: readonly string[]): Promise<string[]> {
    return read.monthsOfParty(this.database, party, accounts)
  }

  balances(
    account: string,
    parties?: readonly string[],
    until?: string,
  ): Promise<Map<string, bigint>> {
    return read.balances(this.database, account, parties, until)
  }

  takenSince(account: string, day: string): Promise<Map<string, bigint>> {
    return read.takenSince(this.database, account, day)
  }

  accounts(): Promise<LedgerAccount[]> {
    return read.accounts(this.database)
  }
}
