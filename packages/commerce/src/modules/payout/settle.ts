import { z } from "@medusajs/framework/zod"
import { jakartaDay } from "../../lib/clock.js"
import { conflict, invalid, notFound } from "../../lib/refusal.js"
import { isOneOf, jsonRows, jsonTexts, type Database, type Sql } from "../../lib/sql.js"
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
    refuseUnsent(run)
    const payoutOf = new Map(run.payouts.map((payout) => [payout.id, payout]))
    const fresh = onlyOnce(answers).filter((answer, row) => {
      const payout = payoutOf.get(answer.payoutId)
      if (!payout) throw notFound({
          field: "results",
          id: `Tidak ada pembayaran ${answer.payoutId} di sini. Muat ulang halaman ini.`,
          en: `There is no payout ${answer.payoutId} in this run. Reload this page.`,
        })
      refuseTooEarly(run, answer, row)
      refuseFee(payout, answer, row)
      return isNews(payout, answer)
    })
    await takeReferences(sql, runId, answers)
    await write(sql, fresh)
    await closeWhenDone(sql, runId)
    return runById(sql, runId)
  })
}

function refuseUnsent({ sentAt }: PayoutRun): void {
  if (sentAt !== null) return
  throw conflict({
    id: "Bank belum menerima berkasnya. Unduh berkas bank dulu, lalu catat jawabannya.",
    en: "The bank has no file yet. Download the bank file first, then record its answer.",
  })
}

/** A transfer's reference belongs to the run that named it first. */
async function takeReferences(
  sql: Sql,
  runId: string,
  answers: readonly BankAnswer[],
): Promise<void> {
  const named = new Set(answers.flatMap(({ bankReference }) => bankReference ?? []))
  await sql.run(
    `insert into payout_bank_reference (reference, run_id)
     select jsonb_array_elements_text(?::jsonb), ? on conflict do nothing`,
    [jsonTexts(named), runId],
  )
  const [taken] = await sql.rows(
    z.object({ reference: z.string() }),
    `select reference from payout_bank_reference where ${isOneOf("reference")} and run_id <> ?`,
    [jsonTexts(named), runId],
  )
  if (!taken) return
  const row = answers.findIndex(({ bankReference }) => bankReference === taken.reference)
  throw conflict({
    field: `results.${row}.bankReference`,
    id: `Referensi bank ${taken.reference} sudah dipakai pembayaran lain. Periksa bukti transfernya.`,
    en: `Bank reference ${taken.reference} belongs to another payout run. Check the proof of transfer.`,
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

function refuseTooEarly(run: PayoutRun, { settledAt }: BankAnswer, row: number): void {
  const opened = jakartaDay(run.openedAt)
  if (jakartaDay(settledAt) < opened) {
    throw invalid({
      field: `results.${row}.settledOn`,
      id: `Pembayaran ini dibuka pada ${opened}; tulis hari itu atau sesudahnya.`,
      en: `This payout was opened on ${opened}; give that day or a later one.`,
    })
  }
}

function refuseFee(payout: Payout, { outcome, fee }: BankAnswer, row: number): void {
  const field = `results.${row}.fee`
  if (outcome === "bounced" && fee !== 0n) {
    throw invalid({
      field,
      id: "Kiriman yang dikembalikan bank tidak memakai biaya; kosongkan biayanya.",
      en: "A transfer that bounced carries no fee; clear its fee.",
    })
  }
  if (fee < 0n || fee > payout.amount) {
    throw invalid({
      field,
      id: `Biaya bank tidak lebih dari bayarannya; tulis antara 0 dan ${payout.amount} rupiah.`,
      en: `A bank's fee is no more than the payout; write between 0 and ${payout.amount} rupiah.`,
    })
  }
}

function isNews(payout: Payout, answer: BankAnswer): boolean {
  if (payout.status === "open" || payout.status === "sent") return true
  const noted = payout.correctedAt === null ? payout.status : "paid"
  const bounceReason = payout.correctedAt === null ? payout.bounceReason : null
  const before = { ...payout, outcome: noted, bounceReason, fee: payout.feeAmount }
  if (contentOf(before) !== contentOf(answer)) {
    throw conflict({
      field: "results",
      id: "Pembayaran ini sudah dicatat dengan jawaban bank yang lain. Muat ulang halaman ini.",
      en: "This payout was settled before with another answer. Reload this page.",
    })
  }
  return false
}

type Answered = Pick<BankAnswer, "bankReference" | "bounceReason"> & {
  outcome: string
  fee: bigint | null
}

const contentOf = ({ outcome, bankReference, bounceReason, fee }: Answered): string =>
  JSON.stringify([outcome, bankReference ?? null, bounceReason ?? null, String(fee ?? 0n)])

async function write(sql: Sql, answers: readonly BankAnswer[]): Promise<void> {
  await sql.run(
    `update payout set status = answer.outcome, bank_reference = answer.bank_reference,
       bounce_reason = answer.bounce_reason, fee_amount = answer.fee,
       settled_at = answer.settled_at, posted_at = null, updated_at = now()
     from jsonb_to_recordset(?::jsonb) as answer (payout_id text, outcome text,
       bank_reference text, bounce_reason text, fee bigint, settled_at timestamptz)
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
