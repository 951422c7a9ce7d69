import { z } from "@medusajs/framework/zod"
import { Conditions, countColumn, countOf, momentColumn, type Sql } from "../../../lib/sql.js"

const toldRow = z.object({
  orderId: z.string(),
  orderDisplayId: z.number().int().nullable(),
  titleId: z.string(),
  titleEn: z.string(),
  size: z.string().nullable(),
  dividedAt: momentColumn,
  pieces: countColumn,
  explanationId: z.string(),
  explanationEn: z.string(),
})
/** What one division said to one member, whether it gave pieces or not. */
export type ToldDivision = z.infer<typeof toldRow>

/** What a member was told by divisions, newest first. */
export const toldTo = (
  sql: Sql,
  artisanId: string,
  { take, skip }: { take: number; skip: number },
): Promise<ToldDivision[]> =>
  sql.rows(
    toldRow,
    `select line.order_id, line.order_display_id, line.title_id, line.title_en, line.size,
       told.awarded_at as divided_at, told.pieces, told.explanation_id, told.explanation_en
     from allocation told join ordered_line line on line.id = told.ordered_line_id
     where told.artisan_id = ? order by told.awarded_at desc, told.id desc limit ? offset ?`,
    [artisanId, take, skip],
  )

/** How many divisions spoke to a member. */
export const countToldTo = (sql: Sql, artisanId: string): Promise<number> =>
  countOf(sql, "allocation", new Conditions().when("artisan_id = ?", artisanId))
