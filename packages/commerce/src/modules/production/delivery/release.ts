import { at } from "../../../lib/clock.js"
import { isOneOf, jsonTexts, type Database, type Sql } from "../../../lib/sql.js"
import { lineProgress } from "../lines/progress.js"
import { releaseShares } from "../sharing/shares.js"
import { deliveries } from "./read-deliveries.js"

/** Remembers that these deliveries are in the books. Again changes nothing. */
export const markDeliveriesPosted = (sql: Sql, ids: readonly string[]): Promise<void> =>
  mark(sql, "posted_at", ids, at())

/** The earnings of these deliveries are no longer held, and no share waits for them. */
export const markReleased = (
  sql: Sql,
  { deliveryIds, at: moment }: { deliveryIds: readonly string[]; at?: Date },
): Promise<void> => mark(sql, "released_at", deliveryIds, at(moment))

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
  column: "posted_at" | "released_at",
  ids: readonly string[],
  moment: Date,
): Promise<void> {
  await sql.run(
    `update delivery set ${column} = ?, updated_at = now()
     where ${column} is null and ${isOneOf("id")}`,
    [moment, jsonTexts(ids)],
  )
}
