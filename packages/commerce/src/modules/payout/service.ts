import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { Page } from "../../lib/page.js"
import { countOf, databaseOf, type Database } from "../../lib/sql.js"
import { correctPaid, payoutById, type PayoutCorrectionInput } from "./correct.js"
import { approveRun, withdrawRun, type RunApproval } from "./decide.js"
import * as runs from "./runs.js"
import { settle } from "./settle.js"
import type { BankAnswer, NewPayoutRun, Payout, PayoutFact, PayoutRun } from "./types.js"

/** Rounds of payouts to members' bank accounts. The money itself stands in the books. */
export class PayoutService {
  private readonly database: Database

  constructor(container: { __pg_connection__: Knex }) {
    this.database = databaseOf(container.__pg_connection__)
  }

  openRun(run: NewPayoutRun): Promise<PayoutRun> {
    return runs.openRun(this.database, run)
  }

  abandonRun(runId: string): Promise<void> {
    return runs.abandonRun(this.database, runId)
  }

  runs(filter: runs.PayoutRunFilter): Promise<PayoutRun[]> {
    return runs.runs(this.database, filter)
  }

  countRuns(): Promise<number> {
    return countOf(this.database, "payout_run")
  }

  /** One run with its payouts, or NOT_FOUND. */
  run(runId: string): Promise<PayoutRun> {
    return runs.runById(this.database, runId)
  }

  /** One payout, or NOT_FOUND. */
  payout(id: string): Promise<Payout> {
    return payoutById(this.database, id)
  }

  approveRun(approval: RunApproval): Promise<PayoutRun> {
    return approveRun(this.database, approval)
  }

  withdrawRun(refused: { runId: string; reason: string; at?: Date }): Promise<PayoutRun> {
    return withdrawRun(this.database, refused)
  }

  correctPaid(correction: PayoutCorrectionInput): Promise<Payout> {
    return correctPaid(this.database, correction)
  }

  markSent(runId: string, at?: Date): Promise<PayoutRun> {
    return runs.markSent(this.database, runId, at)
  }

  settle(runId: string, answers: readonly BankAnswer[]): Promise<PayoutRun> {
    return settle(this.database, runId, answers)
  }

  payoutsOf(artisanId: string): Promise<runs.MemberPayout[]> {
    return runs.payoutsOf(this.database, artisanId)
  }

  payoutFacts(ids: readonly string[]): Promise<PayoutFact[]> {
    return runs.payoutFacts(this.database, ids)
  }

  unpostedPayouts(page: Page): Promise<PayoutFact[]> {
    return runs.unpostedPayouts(this.database, page)
  }

  markPosted(posted: readonly Pick<Payout, "id" | "status">[], at?: Date): Promise<void> {
    return runs.markPosted(this.database, posted, at)
  }
}
