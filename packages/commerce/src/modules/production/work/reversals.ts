import { eventIdOf } from "@sentra/domain/ledger"
import { at } from "../../../lib/clock.js"
import { notFound } from "../../../lib/refusal.js"
import { jsonTexts, isOneOf, type Database, type Sql } from "../../../lib/sql.js"
import { lockLines } from "../lines/ordered-lines.js"
import { takeBackShares } from "../sharing/shares.js"
import { inspectionRow, lotRow, type Inspection, type Lot } from "../types.js"
import { refuseIrreversible } from "./refuse-irreversible.js"

export type InspectionReversal = { inspectionId: string; reason: string; at?: Date }

/** Refuses, as the reversal would, what cannot be reversed now. */
export async function assertReversible(sql: Sql, inspectionId: string): Promise<void> {
  const inspection = await inspectionById(sql, inspectionId)
  await refuseIrreversible(sql, inspection, await lotOf(sql, inspectionId))
}

/**
 * What the hub found was wrong: nobody earns by it, its lot is gone from the shelf, and its pieces
 * wait to be looked at again. Again changes nothing.
 */
export async function reverseInspection(
  database: Database,
  { inspectionId, reason, at: moment }: InspectionReversal,
): Promise<Inspection> {
  return database.transaction(async (sql) => {
    const { orderedLineId } = await inspectionById(sql, inspectionId)
    await lockLines(sql, orderedLineId === null ? [] : [orderedLineId])
    await sql.run("select id from inspection where id = ? for update", [inspectionId])
    const inspection = await inspectionById(sql, inspectionId)
    if (inspection.reversedAt !== null) return inspection
    await refuseIrreversible(sql, inspection, await lotOf(sql, inspectionId))
    await sql.run(
      `update inspection set reversed_at = ?, reversal_reason = ?, updated_at = now()
       where id = ?`,
      [at(moment), reason, inspectionId],
    )
    await sql.run(
      `update lot set withdrawn_at = ?, available_pieces = 0, updated_at = now()
       where inspection_id = ?`,
      [at(moment), inspectionId],
    )
    const eventIds = [eventIdOf.accepted(inspectionId)]
    await takeBackShares(sql, { eventIds, at: at(moment) })
    return inspectionById(sql, inspectionId)
  })
}

async function inspectionById(sql: Sql, id: string): Promise<Inspection> {
  const [row] = await sql.rows(inspectionRow, "select * from inspection where id = ?", [id])
  if (row) return row
  throw notFound({
    id: "Pemeriksaan ini tidak ada. Muat ulang halaman Penerimaan.",
    en: "There is no such inspection. Reload the Receiving page.",
  })
}

/** Locked, so that no buyer takes of it meanwhile. */
async function lotOf(sql: Sql, inspectionId: string): Promise<Lot | undefined> {
  const [lot] = await sql.rows(lotRow, "select * from lot where inspection_id = ? for update", [
    inspectionId,
  ])
  return lot
}

/** Remembers that these reversals are in the books. Again changes nothing. */
export async function markReversalsPosted(sql: Sql, ids: readonly string[]): Promise<void> {
  await sql.run(
    `update inspection set reversal_posted_at = ?, updated_at = now()
     where reversed_at is not null and reversal_posted_at is null and ${isOneOf("id")}`,
    [at(), jsonTexts(ids)],
  )
}
