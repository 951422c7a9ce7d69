import { jakartaDay } from "../../lib/clock.js"
import { conflict, invalid, notFound } from "../../lib/refusal.js"
import { jsonRows, type Database, type Sql } from "../../lib/sql.js"
import { lockRun, runById } from "./runs.js"
import type { BankAnswer, Payout, PayoutRun } from "./types.js"

/**
 * Takes in what the bank answered, for some payouts or for all. The same answer again changes
 * nothing; another answer for a settled payout is a CONFLICT. When every payout is settled, so is
 * the run. Each newly settled payout has something to post.
 */
export async function settle(
  database: Database,
  runId: string,
  answers: readonly BankAnswer[],
): Promise<PayoutRun> {
  return database.transaction(async (sql) => {
    const run = await lockRun(sql, runId)
    const payoutOf = new Map(run.payouts.map((payout) => [payout.id, payout]))
    const fresh = onlyOnce(answers).filter((answer) => {
      const payout = payoutOf.get(answer.payoutId)
      if (!payout) throw notFound({
          field: "results",
          id: `Tidak ada pembayaran ${answer.payoutId} di sini. Muat ulang halaman ini.`,
          en: `There is no payout ${answer.payoutId} in this run. Reload this page.`,
        })
      refuseTooEarly(run, answer)
      return isNews(payout, answer)
    })
    await write(sql, fresh)
    await closeWhenDone(sql, runId)
    return runById(sql, runId)
  })
}

function onlyOnce(answers: readonly BankAnswer[]): readonly BankAnswer[] {
  const ids = new Set(answers.map((answer) => answer.payoutId))
  if (ids.size < answers.length) {
    throw invalid({
      field: "results",
      id: "Satu pembayaran dijawab dua kali. Sisakan satu baris untuk tiap pembayaran.",
      en: "A payout is answered twice. Keep one row for each payout.",
    })
  }
  return answers
}

function refuseTooEarly(run: PayoutRun, { settledAt }: BankAnswer): void {
  const opened = jakartaDay(run.openedAt)
  if (jakartaDay(settledAt) < opened) {
    throw invalid({
      field: "settledOn",
      id: `Pembayaran ini dibuka pada ${opened}; tulis hari itu atau sesudahnya.`,
      en: `This payout was opened on ${opened}; give that day or a later one.`,
    })
  }
}

function isNews(payout: Payout, answer: BankAnswer): boolean {
  if (answer.outcome === "bounced" && answer.fee !== 0n) {
    throw invalid({
      field: "fee",
      id: "Kiriman yang dikembalikan bank tidak memakai biaya; kosongkan biayanya.",
      en: "A transfer that bounced carries no fee; clear its fee.",
    })
  }
  if (payout.status === "open" || payout.status === "sent") return true
  if (payout.status !== answer.outcome || (payout.feeAmount ?? 0n) !== answer.fee) {
    throw conflict({
      field: "results",
      id: "Pembayaran ini sudah dicatat dengan jawaban bank yang lain. Muat ulang halaman ini.",
      en: "This payout was settled before with another answer. Reload this page.",
    })
  }
  return false
}

async function write(sql: Sql, answers: readonly BankAnswer[]): Promise<void> {
  await sql.run(
    `update payout set status = answer.outcome, bank_reference = answer.bank_reference,
       fee_amount = answer.fee, settled_at = answer.settled_at, posted_at = null, updated_at = now()
     from jsonb_to_recordset(?::jsonb) as answer (payout_id text, outcome text,
       bank_reference text, fee bigint, settled_at timestamptz)
     where payout.id = answer.payout_id`,
    [jsonRows(answers)],
  )
}

async function closeWhenDone(sql: Sql, runId: string): Promise<void> {
  await sql.run(
    `update payout_run set status = 'settled', updated_at = now(),
       settled_at = (select max(settled_at) from payout where run_id = payout_run.id)
     where id = ? and status <> 'settled' and not exists (
       select 1 from payout where run_id = payout_run.id and status in ('open', 'sent'))`,
    [runId],
  )
}
