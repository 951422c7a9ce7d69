import { at } from "../../lib/clock.js"
import { groupBy } from "../../lib/group-by.js"
import { outOfOrder } from "../../lib/module-errors.js"
import { conflict, invalid, notFound } from "../../lib/refusal.js"
import type { Page } from "../../lib/page.js"
import { rowId } from "../../lib/row-id.js"
import { Conditions, isOneOf, jsonRows, jsonTexts, type Database, type Sql } from "../../lib/sql.js"
import { payoutFactRow, payoutRow, payoutRunRow, payoutStatus } from "./types.js"
import type { NewPayoutRun, Payout, PayoutFact, PayoutRun } from "./types.js"

/**
 * Opens a round of payouts, each member once. While another is not settled it is refused
 * (CONFLICT): a partial unique index decides, over any number of processes.
 */
export async function openRun(database: Database, run: NewPayoutRun): Promise<PayoutRun> {
  return database.transaction(async (sql) => {
    const id = rowId("run")
    const written = await sql.run(
      `insert into payout_run (id, cut_off, status, opened_by, opened_at)
       values (?, ?, 'open', ?, ?) on conflict do nothing`,
      [id, run.cutOff, run.openedBy, at(run.at)],
    )
    if (written === 0) {
      throw conflict({
        id: "Masih ada pembayaran yang terbuka. Catat jawaban banknya sebelum membuka yang baru.",
        en: "A payout run is still open. Settle it before you open the next one.",
      })
    }
    if (run.payouts.length === 0) {
      throw invalid({
        field: "cutOff",
        id: `Belum ada saldo siap bayar pada ${run.cutOff}. Pilih hari yang lebih akhir.`,
        en: `Nothing was ready to be paid on ${run.cutOff}. Choose a later day.`,
      })
    }
    await sql.run(
      `insert into payout (id, run_id, artisan_id, amount, bank_name, bank_account_number,
         bank_account_holder, status)
       select id, run_id, artisan_id, amount, bank_name, bank_account_number, bank_account_holder,
         'open' from jsonb_populate_recordset(null::payout, ?::jsonb)`,
      [jsonRows(run.payouts.map((payout) => ({ ...payout, id: rowId("pay"), runId: id })))],
    )
    return runById(sql, id)
  })
}

/** Undo of a run that could not be posted. A run that left the house stays (CONFLICT). */
export async function abandonRun(database: Database, id: string): Promise<void> {
  await database.transaction(async (sql) => {
    const run = await lockRun(sql, id)
    if (run.status !== "open" || run.payouts.some((payout) => payout.postedAt !== null)) {
      throw outOfOrder("This payout run is in the books already and cannot be taken back.")
    }
    await sql.run("delete from payout where run_id = ?", [id])
    await sql.run("delete from payout_run where id = ?", [id])
  })
}

/** The bank file left the house: approved → sent. Again changes nothing. */
export async function markSent(database: Database, id: string, moment?: Date): Promise<PayoutRun> {
  return database.transaction(async (sql) => {
    const run = await lockRun(sql, id)
    if (run.approvedBy === null) {
      throw conflict({
        id: "Berkas bank dibuat setelah orang lain menyetujui pembayaran ini.",
        en: "The bank file is made once somebody else has approved this payout run.",
      })
    }
    await sql.run(
      `update payout_run set status = 'sent', sent_at = ?, updated_at = now()
       where id = ? and status = 'approved'`,
      [at(moment), id],
    )
    await sql.run(
      `update payout set status = 'sent', updated_at = now() where run_id = ? and status = 'open'`,
      [id],
    )
    return runById(sql, id)
  })
}

export async function lockRun(sql: Sql, id: string): Promise<PayoutRun> {
  await sql.run("select id from payout_run where id = ? for update", [id])
  return runById(sql, id)
}

export async function runById(sql: Sql, id: string): Promise<PayoutRun> {
  const [run] = await runs(sql, { ids: [id], take: 1 })
  if (!run) throw notFound({
      id: "Pembayaran ini tidak ada. Pilih dari daftar pembayaran.",
      en: "There is no such payout run. Choose one from the list.",
    })
  return run
}

export type PayoutRunFilter = { ids?: readonly string[]; take: number; skip?: number }

/** Runs, newest first, each with its payouts, the largest first. */
export async function runs(sql: Sql, { ids, take, skip }: PayoutRunFilter): Promise<PayoutRun[]> {
  const { where, values } = new Conditions().oneOf("id", ids)
  const rows = await sql.rows(
    payoutRunRow,
    `select * from payout_run ${where} order by opened_at desc, id desc limit ? offset ?`,
    [...values, take, skip ?? 0],
  )
  const payouts = await sql.rows(
    payoutRow,
    `select * from payout where ${isOneOf("run_id")} order by amount desc, artisan_id`,
    [jsonTexts(rows.map((row) => row.id))],
  )
  const payoutsOf = groupBy(payouts, (payout) => payout.runId)
  return rows.map((row) => ({ ...row, payouts: payoutsOf.get(row.id) ?? [] }))
}

/** A payout as its member sees it: one that nobody agreed to is not there. */
export type MemberPayout = Omit<Payout, "status"> & {
  cutOff: string
  status: Exclude<Payout["status"], "withdrawn">
}

/**
 * A member's payouts, but none that nobody agreed to, with the cut-off day of their runs, newest
 * first.
 */
export const payoutsOf = (sql: Sql, artisanId: string): Promise<MemberPayout[]> =>
  sql.rows(
    payoutRow.extend({
      cutOff: payoutRunRow.shape.cutOff,
      status: payoutStatus.exclude(["withdrawn"]),
    }),
    `select payout.*, run.cut_off from payout join payout_run run on run.id = payout.run_id
     where payout.artisan_id = ? and payout.status <> 'withdrawn' order by run.opened_at desc, payout.id desc`,
    [artisanId],
  )

/** Payouts as the books need them, by their ids. */
export const payoutFacts = (sql: Sql, ids: readonly string[]): Promise<PayoutFact[]> =>
  facts(sql, new Conditions().oneOf("payout.id", ids), ids.length)

/** Payouts of which something is not posted yet. */
export const unpostedPayouts = (sql: Sql, { after, take }: Page): Promise<PayoutFact[]> =>
  facts(sql, new Conditions().also("payout.posted_at is null").when("payout.id > ?", after), take)

const facts = (sql: Sql, { where, values }: Conditions, take: number): Promise<PayoutFact[]> =>
  sql.rows(
    payoutFactRow,
    `select payout.*, run.opened_at from payout join payout_run run on run.id = payout.run_id
     ${where} order by payout.id limit ?`,
    [...values, take],
  )

/**
 * Remembers that what a payout's status says stands in the books. A payout that was settled in the
 * meantime has more to post and is left alone.
 */
export async function markPosted(
  sql: Sql,
  posted: readonly Pick<Payout, "id" | "status">[],
  moment?: Date,
): Promise<void> {
  await sql.run(
    `update payout set posted_at = ?, updated_at = now()
     from jsonb_to_recordset(?::jsonb) as seen (id text, status text)
     where payout.id = seen.id and payout.posted_at is null
       and (payout.status = seen.status
         or (payout.status in ('open', 'sent') and seen.status in ('open', 'sent')))`,
    [at(moment), jsonRows(posted.map(({ id, status }) => ({ id, status })))],
  )
}
