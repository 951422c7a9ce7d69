import { z } from "@medusajs/framework/zod"
import { conflict } from "../../../lib/refusal.js"
import { isOneOf, jsonTexts, type Sql } from "../../../lib/sql.js"

/**
 * The last run that changed what each craft's members can make. A plan rests on their whole time at
 * one moment; the marks read before planning and given back when recording prove that nobody
 * planned in between.
 */
export type AllocationMarks = Readonly<Record<string, string>>

const markRow = z.object({ craft: z.string(), lastRunId: z.string() })

export async function allocationMarks(sql: Sql): Promise<AllocationMarks> {
  const rows = await sql.rows(markRow, "select * from allocation_mark")
  return Object.fromEntries(rows.map((row) => [row.craft, row.lastRunId]))
}

/**
 * Locks the crafts until the transaction ends and refuses (CONFLICT) a plan that is out of date.
 */
export async function checkMarks(
  sql: Sql,
  crafts: readonly string[],
  marks: AllocationMarks,
): Promise<void> {
  await sql.run(
    `insert into allocation_mark (craft, last_run_id)
     select craft, '' from jsonb_array_elements_text(?::jsonb) craft order by craft
     on conflict (craft) do nothing`,
    [jsonTexts(crafts)],
  )
  const rows = await sql.rows(
    markRow,
    `select * from allocation_mark where ${isOneOf("craft")} order by craft for update`,
    [jsonTexts(crafts)],
  )
  const stale = rows.find((row) => row.lastRunId !== (marks[row.craft] ?? ""))
  if (!stale) return
  throw conflict({
    id: `Pekerjaan ${stale.craft} baru saja dibagikan lewat pesanan lain. Bagikan sekali lagi.`,
    en: `Work of the craft ${stale.craft} was given out meanwhile. Allocate once more.`,
  })
}

export async function moveMarks(sql: Sql, crafts: readonly string[], runId: string): Promise<void> {
  await sql.run(
    `insert into allocation_mark (craft, last_run_id)
     select craft, ? from jsonb_array_elements_text(?::jsonb) craft order by craft
     on conflict (craft) do update set last_run_id = excluded.last_run_id`,
    [runId, jsonTexts(crafts)],
  )
}
