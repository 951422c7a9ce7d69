import { at } from "../../lib/clock.js"
import { conflict, notFound } from "../../lib/refusal.js"
import type { Database, Sql } from "../../lib/sql.js"
import { payoutRow, type Payout } from "./types.js"

export type PayoutCorrectionInput = { payoutId: string; reason: string; at?: Date }

/** One payout, or NOT_FOUND. */
export async function payoutById(sql: Sql, id: string): Promise<Payout> {
  const [payout] = await sql.rows(payoutRow, "select * from payout where id = ?", [id])
  if (payout) return payout
  throw notFound({
    id: "Pembayaran ini tidak ada. Pilih dari daftar pembayaran.",
    en: "There is no such payout. Choose one from the list.",
  })
}

/**
 * What was noted as paid came back after all: paid → bounced, so that it is ready again. The bank's
 * reference and fee stay as they were noted. Again changes nothing.
 */
export async function correctPaid(
  database: Database,
  { payoutId, reason, at: moment }: PayoutCorrectionInput,
): Promise<Payout> {
  return database.transaction(async (sql) => {
    await sql.run("select id from payout where id = ? for update", [payoutId])
    const payout = await payoutById(sql, payoutId)
    if (payout.correctedAt !== null) return payout
    if (payout.status !== "paid") {
      throw conflict({
        id: "Hanya yang tercatat dibayar dapat dikoreksi. Muat ulang halaman ini.",
        en: "Only what is noted as paid can be corrected. Reload this page.",
      })
    }
    await sql.run(
      `update payout set status = 'bounced', bounce_reason = ?, corrected_at = ?,
         posted_at = null, updated_at = now() where id = ?`,
      [reason, at(moment), payoutId],
    )
    return payoutById(sql, payoutId)
  })
}
