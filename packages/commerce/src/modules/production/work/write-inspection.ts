import { z } from "@medusajs/framework/zod"
import { at } from "../../../lib/clock.js"
import { contradiction } from "../../../lib/module-errors.js"
import { rowId } from "../../../lib/row-id.js"
import { countColumn, type Sql } from "../../../lib/sql.js"
import { inspectionRow, type Grade, type Handover, type Inspection } from "../types.js"

/** What an inspector says of the pieces of one handover. */
export type NewInspection = {
  accepted: number
  rework: number
  rejected: number
  grade: Grade
  reason?: string | null
  note?: string | null
  inspectedBy: string
  inspectedAt?: Date | undefined
}

/** What of a line stands as accepted; the line is locked by whoever goes on from there. */
export async function acceptedOfLine(sql: Sql, lineId: string): Promise<number> {
  const [sum] = await sql.rows(
    z.object({ accepted: countColumn }),
    `select coalesce(sum(accepted), 0) as accepted from inspection
     where ordered_line_id = ? and reversed_at is null`,
    [lineId],
  )
  return sum?.accepted ?? 0
}

export async function insertInspection(
  sql: Sql,
  { id, pieces, orderedLineId, artisanId }: Handover,
  inspection: NewInspection & { acceptedBefore: number },
): Promise<Inspection> {
  const [row] = await sql.rows(
    inspectionRow,
    `insert into inspection (id, handover_id, handed_over, ordered_line_id, artisan_id, accepted,
       rework, rejected, grade, reason, note, inspected_at, inspected_by, accepted_before)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning *`,
    [
      ...[rowId("insp"), id, pieces, orderedLineId, artisanId],
      ...[inspection.accepted, inspection.rework, inspection.rejected, inspection.grade],
      ...[inspection.reason ?? null, inspection.note ?? null, at(inspection.inspectedAt)],
      ...[inspection.inspectedBy, inspection.acceptedBefore],
    ],
  )
  if (!row) throw contradiction("The inspection could not be written.")
  return row
}
