import { conflict } from "../../../lib/refusal.js"
import type { Sql } from "../../../lib/sql.js"

/**
 * Moves a line's day from the one that was seen. Again changes nothing; another day is a CONFLICT.
 */
export async function changeDueDay(
  sql: Sql,
  { orderedLineId, dueOn, seen }: { orderedLineId: string; dueOn: string; seen: string | null },
): Promise<void> {
  const changed = await sql.run(
    `update ordered_line set due_on = ?, updated_at = now()
     where id = ? and (due_on is not distinct from ? or due_on = ?)`,
    [dueOn, orderedLineId, seen, dueOn],
  )
  if (changed > 0) return
  throw conflict({
    field: "dueOn",
    id: "Tenggat baris ini sudah berubah. Muat ulang papan produksi.",
    en: "The day of this line has changed meanwhile. Reload the production board.",
  })
}
