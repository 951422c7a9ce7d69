import { at } from "../../lib/clock.js"
import { Conditions, isOneOf, jsonTexts, type Database, type Sql } from "../../lib/sql.js"
import { deliveries } from "./deliveries.js"
import { orderedLines } from "./ordered-lines.js"
import { lineProgress } from "./progress.js"
import { releaseShares } from "./shares.js"
import { inspectionRow, type Inspection, type OrderedLine } from "./types.js"

/** An inspection that moved money, and the line it was for. */
export type InspectionFact = { inspection: Inspection; line: OrderedLine }

/** Acceptances of work to order: those named, or the oldest that are not in the books yet. */
export async function inspectionFacts(
  sql: Sql,
  which: { ids: readonly string[] } | { unpostedOnly: true; take: number },
): Promise<InspectionFact[]> {
  const conditions = new Conditions().also("ordered_line_id is not null and accepted > 0")
  if ("ids" in which) conditions.oneOf("id", which.ids)
  else conditions.also("posted_at is null")
  const inspections = await sql.rows(
    inspectionRow,
    `select * from inspection ${conditions.where} order by inspected_at, id limit ?`,
    [...conditions.values, "ids" in which ? which.ids.length : which.take],
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

export type PostedFacts = {
  inspectionIds?: readonly string[]
  deliveryIds?: readonly string[]
  at?: Date
}

/** Remembers that these facts are in the books. Again changes nothing. */
export async function markPosted(sql: Sql, facts: PostedFacts): Promise<void> {
  const postedAt = at(facts.at)
  if (facts.inspectionIds) await mark(sql, "inspection", "posted_at", facts.inspectionIds, postedAt)
  if (facts.deliveryIds) await mark(sql, "delivery", "posted_at", facts.deliveryIds, postedAt)
}

/** The earnings of these deliveries are no longer held, and no share waits for them. */
export async function markReleased(
  sql: Sql,
  { deliveryIds, at: moment }: { deliveryIds: readonly string[]; at?: Date },
): Promise<void> {
  await mark(sql, "delivery", "released_at", deliveryIds, at(moment))
}

/**
 * The earnings of a delivery are no longer held. Once everything of its order has arrived and been
 * held, the shares of the order are ready too: both in one transaction, since nobody looks for
 * shares that a crash left behind. Again changes nothing.
 */
export async function releaseDelivery(
  database: Database,
  { orderId, deliveryId, at: moment }: { orderId: string; deliveryId: string; at: Date },
): Promise<void> {
  await database.transaction(async (sql) => {
    await markReleased(sql, { deliveryIds: [deliveryId], at: moment })
    const progress = await lineProgress(sql, { orderIds: [orderId] })
    const arrived = progress.every(({ delivered, pieces }) => delivered >= pieces)
    const all = await deliveries(sql, { orderIds: [orderId] })
    const released = all.every(({ releasedAt }) => releasedAt !== null)
    if (arrived && released) await releaseShares(sql, { orderIds: [orderId], at: moment })
  })
}

async function mark(
  sql: Sql,
  table: "inspection" | "delivery",
  column: "posted_at" | "released_at",
  ids: readonly string[],
  moment: Date,
): Promise<void> {
  await sql.run(
    `update ${table} set ${column} = ?, updated_at = now()
     where ${column} is null and ${isOneOf("id")}`,
    [moment, jsonTexts(ids)],
  )
}
