import { z } from "@medusajs/framework/zod"
import {
  Conditions,
  countColumn,
  isOneOf,
  jsonTexts,
  type Sql,
  type SqlValue,
} from "../../../lib/sql.js"
import type { LineScope } from "../types.js"

const counts = {
  allocated: countColumn,
  declined: countColumn,
  accepted: countColumn,
  rework: countColumn,
  rejected: countColumn,
  waiting: countColumn,
  open: countColumn,
}

const openPiecesRow = z.object({ orderedLineId: z.string(), artisanId: z.string(), ...counts })
/**
 * How far one member is with one line. `rework` counts pieces ever sent back to be mended; they
 * stay open. `waiting` counts pieces that the hub has and looks at again.
 * open = allocated − declined − accepted − rejected − waiting.
 */
export type OpenPieces = z.infer<typeof openPiecesRow>

const lineProgressRow = z.object({
  orderedLineId: z.string(),
  orderId: z.string(),
  pieces: countColumn,
  ...counts,
  delivered: countColumn,
  dueOn: z.string().nullable(),
  kitLineId: z.string().nullable(),
  /** How many of its pieces one kit holds; one where it is no part of a kit. */
  piecesEach: countColumn,
  unallocated: countColumn,
})
/** How far a line is. unallocated = pieces − allocated + declined + rejected. */
export type LineProgress = z.infer<typeof lineProgressRow>

export type OpenPiecesScope = LineScope & { artisanIds?: readonly string[] }

/** Every move of pieces between a member and a line, one signed column each. */
const movesOf = (lines: string): string => `
  select ordered_line_id, artisan_id, pieces as allocated, 0 as declined, 0 as accepted,
    0 as rework, 0 as rejected, 0 as waiting from allocation where pieces > 0 and ${lines}
  union all
  select ordered_line_id, artisan_id, 0, pieces, 0, 0, 0, 0 from decline where ${lines}
  union all
  select ordered_line_id, artisan_id, 0, 0, case when reversed_at is null then accepted else 0 end,
    rework, case when reversed_at is null then rejected else 0 end,
    case when reversed_at is null then 0 else accepted + rejected end from inspection
    where ordered_line_id is not null and superseded_at is null and ${lines}`

const SUMS = `coalesce(sum(allocated), 0) as allocated, coalesce(sum(declined), 0) as declined,
  coalesce(sum(accepted), 0) as accepted, coalesce(sum(rework), 0) as rework,
  coalesce(sum(rejected), 0) as rejected, coalesce(sum(waiting), 0) as waiting,
  coalesce(sum(allocated - declined - accepted - rejected - waiting), 0) as open`

/** One row for each member who ever got or brought pieces of a line. One statement. */
export function openPieces(sql: Sql, scope: OpenPiecesScope): Promise<OpenPieces[]> {
  const lines = scoped(scope, "ordered_line_id")
  const artisans = new Conditions().oneOf("artisan_id", scope.artisanIds)
  return sql.rows(
    openPiecesRow,
    `select ordered_line_id, artisan_id, ${SUMS} from (${movesOf(lines.text)}) moves
     ${artisans.where} group by ordered_line_id, artisan_id order by ordered_line_id, artisan_id`,
    [...lines.values, ...lines.values, ...lines.values, ...artisans.values],
  )
}

/** One row for each line, also for those nothing happened to yet. One statement. */
export function lineProgress(sql: Sql, scope: LineScope): Promise<LineProgress[]> {
  const lines = scoped(scope, "ordered_line_id")
  const own = scoped(scope, "line.id")
  return sql.rows(
    lineProgressRow,
    `select line.id as ordered_line_id, line.order_id, line.pieces, line.due_on, line.kit_line_id,
       line.pieces / coalesce(line.kit_pieces, line.pieces) as pieces_each, ${SUMS},
       coalesce(max(sent.delivered), 0) as delivered,
       line.pieces - coalesce(sum(allocated - declined - rejected), 0) as unallocated
     from ordered_line line
     left join (${movesOf(lines.text)}) moves on moves.ordered_line_id = line.id
     left join (select ordered_line_id, sum(pieces) as delivered from delivery_line
       where ${lines.text} group by ordered_line_id) sent on sent.ordered_line_id = line.id
     where ${own.text} group by line.id order by line.id`,
    [...lines.values, ...lines.values, ...lines.values, ...lines.values, ...own.values],
  )
}

const scoped = (scope: LineScope, column: string): { text: string; values: SqlValue[] } =>
  new Conditions()
    .oneOf(column, scope.lineIds)
    .when(
      `${column} in (select id from ordered_line where ${isOneOf("order_id")})`,
      scope.orderIds && jsonTexts(scope.orderIds),
    )
