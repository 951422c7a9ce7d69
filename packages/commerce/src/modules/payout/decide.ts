import { at } from "../../lib/clock.js"
import { conflict } from "../../lib/refusal.js"
import type { Database, Sql } from "../../lib/sql.js"
import { lockRun, runById } from "./runs.js"
import type { PayoutRun } from "./types.js"

export type RunApproval = {
  runId: string
  /** What the second person saw: the whole sum of the run. */
  total: bigint
  approvedBy: string
  at?: Date
}

/** Another person agrees to what was prepared: open → approved. Again changes nothing. */
export async function approveRun(database: Database, approval: RunApproval): Promise<PayoutRun> {
  const { runId, total, approvedBy } = approval
  return database.transaction(async (sql) => {
    const run = await lockRun(sql, runId)
    if (run.approvedBy === approvedBy) return run
    if (run.status !== "open") throw notWaiting()
    if (run.openedBy === approvedBy) {
      throw conflict({
        id: "Pembayaran ini Anda siapkan sendiri. Orang lain yang harus menyetujuinya.",
        en: "You prepared this payout run yourself. Somebody else has to approve it.",
      })
    }
    if (sumOf(run) !== total) {
      throw conflict({
        id: "Jumlahnya sudah berubah. Muat ulang, periksa lagi, lalu putuskan.",
        en: "The sum has changed meanwhile. Reload, look again, then decide.",
      })
    }
    await sql.run(
      `update payout_run set status = 'approved', approved_by = ?, approved_at = ?,
         updated_at = now() where id = ?`,
      [approvedBy, at(approval.at), runId],
    )
    return runById(sql, runId)
  })
}

const sumOf = ({ payouts }: PayoutRun): bigint =>
  payouts.reduce((total, { amount }) => total + amount, 0n)

/** Nobody agreed: the money stays with the members. Again changes nothing. */
export async function withdrawRun(
  database: Database,
  { runId, reason, at: moment }: { runId: string; reason: string; at?: Date },
): Promise<PayoutRun> {
  return database.transaction(async (sql) => {
    const run = await lockRun(sql, runId)
    if (run.status === "withdrawn") return run
    if (run.status !== "open") throw notWaiting()
    await withdrawPayouts(sql, runId, reason, at(moment))
    await sql.run(
      "update payout_run set status = 'withdrawn', updated_at = now() where id = ?",
      [runId],
    )
    return runById(sql, runId)
  })
}

const withdrawPayouts = (sql: Sql, runId: string, reason: string, moment: Date): Promise<number> =>
  sql.run(
    `update payout set status = 'withdrawn', bounce_reason = ?, settled_at = ?, posted_at = null,
       updated_at = now()
     where run_id = ? and status = 'open'`,
    [reason, moment, runId],
  )

const notWaiting = () =>
  conflict({
    id: "Pembayaran ini tidak menunggu persetujuan lagi. Muat ulang halaman ini.",
    en: "This payout run waits for no approval any more. Reload this page.",
  })
