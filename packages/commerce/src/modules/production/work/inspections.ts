import { at } from "../../../lib/clock.js"
import type { Page } from "../../../lib/page.js"
import { Conditions, isOneOf, jsonTexts, type Sql } from "../../../lib/sql.js"
import { orderedLines } from "../lines/ordered-lines.js"
import { inspectionRow, type Inspection, type OrderedLine } from "../types.js"

/** An inspection that moved money, and the line it was for. */
export type InspectionFact = { inspection: Inspection; line: OrderedLine }

/** Acceptances of work to order by their ids. */
export const inspectionFacts = (sql: Sql, ids: readonly string[]): Promise<InspectionFact[]> =>
  facts(sql, new Conditions().oneOf("id", ids), ids.length)

/** Acceptances of work to order that do not say yet that they are in the books. */
export const unpostedInspections = (sql: Sql, { after, take }: Page): Promise<InspectionFact[]> =>
  facts(sql, new Conditions().also("posted_at is null").when("id > ?", after), take)

/** Reversed acceptances of work to order whose mirror entry is not said to be in the books. */
export const unpostedReversals = (sql: Sql, { after, take }: Page): Promise<InspectionFact[]> =>
  facts(
    sql,
    new Conditions()
      .also("reversed_at is not null and reversal_posted_at is null")
      .when("id > ?", after),
    take,
  )

async function facts(sql: Sql, conditions: Conditions, take: number): Promise<InspectionFact[]> {
  const { where, values } = conditions.also("ordered_line_id is not null and accepted > 0")
  const inspections = await sql.rows(
    inspectionRow,
    `select * from inspection ${where} order by id limit ?`,
    [...values, take],
  )
  const lines = await orderedLines(sql, {
    ids: [...new Set(inspections.flatMap(({ orderedLineId }) => orderedLineId ?? []))],
  })
  const lineOf = new Map(lines.map((line) => [line.id, line]))
  return inspections.flatMap((inspection) => {
    const line = lineOf.get(inspection.orderedLineId ?? "")
    return line ? [{ inspection, line }] : []
  })
}

/** Remembers that these acceptances are in the books. Again changes nothing. */
export async function markInspectionsPosted(sql: Sql, ids: readonly string[]): Promise<void> {
  await sql.run(
    `update inspection set posted_at = ?, updated_at = now()
     where posted_at is null and ${isOneOf("id")}`,
    [at(), jsonTexts(ids)],
  )
}
