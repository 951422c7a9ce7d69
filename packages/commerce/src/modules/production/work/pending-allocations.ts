import { z } from "@medusajs/framework/zod"
import { causeIdOf } from "@sentra/domain/ledger"
import { eventIdIn } from "../../../lib/event-id-in.js"
import type { Page } from "../../../lib/page.js"
import type { Sql } from "../../../lib/sql.js"

const pendingRow = z.object({
  orderId: z.string(),
  orderedLineId: z.string(),
  cause: z.enum(["ordered", "rejected", "declined"]),
  causeId: z.string(),
  /** Pieces of the cause; all open ones of the line when it was just ordered. */
  pieces: z.number().int(),
  declinedBy: z.string().nullable(),
})
/** Why a line with open pieces should be divided, and was not yet. */
export type PendingAllocation = z.infer<typeof pendingRow>

/**
 * What a crash left undivided: an order, a rejection or a decline without a run of its own, while
 * the line still has pieces without a maker. In the order of the causes' ids.
 */
export const pendingAllocations = (
  sql: Sql,
  { after, take }: Page,
): Promise<PendingAllocation[]> =>
  sql.rows(
    pendingRow,
    `with cause as (
       select line.id as ordered_line_id, 'ordered' as cause,
         ${eventIdIn(causeIdOf.ordered, "line.order_id")} as cause_id,
         line.pieces, null as declined_by
       from ordered_line line where line.earning = 'to_order'
       union all
       select ordered_line_id, 'rejected', ${eventIdIn(causeIdOf.rejected, "id")}, rejected, null
       from inspection
       where rejected > 0 and ordered_line_id is not null and reversed_at is null
       union all
       select ordered_line_id, 'declined', ${eventIdIn(causeIdOf.declined, "id")}, pieces, artisan_id from decline
     )
     select line.order_id, cause.* from cause
     join ordered_line line on line.id = cause.ordered_line_id
     where not exists (
       select 1 from allocation_run run
       where run.ordered_line_id = cause.ordered_line_id and run.cause_id = cause.cause_id)
     and line.pieces > (
       select coalesce(sum(moved), 0) from (
         select pieces as moved from allocation where ordered_line_id = line.id
         union all select -pieces from decline where ordered_line_id = line.id
         union all select -rejected from inspection
           where ordered_line_id = line.id and reversed_at is null) moves)
     and cause.cause_id > ?
     order by cause.cause_id, cause.ordered_line_id limit ?`,
    [after ?? "", take],
  )
