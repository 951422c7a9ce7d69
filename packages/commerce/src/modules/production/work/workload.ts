import { z } from "@medusajs/framework/zod"
import { countColumn, isOneOf, jsonTexts, type Sql } from "../../../lib/sql.js"

const awardedRow = z.object({ artisanId: z.string(), craft: z.string(), minutes: countColumn })
/** Standard minutes of a craft given to a member since a day, less what they declined. */
export type AwardedMinutes = z.infer<typeof awardedRow>

const committedRow = z.object({
  artisanId: z.string(),
  craft: z.string(),
  pieces: countColumn,
  minutes: countColumn,
})
/** Pieces of a craft a member holds and has not yet brought, and their standard minutes. */
export type CommittedPieces = z.infer<typeof committedRow>

/** The history that level filling works from. Members without any are absent. One statement. */
export const awardedMinutes = (
  sql: Sql,
  artisanIds: readonly string[],
  crafts: readonly string[],
  since: Date,
): Promise<AwardedMinutes[]> =>
  sql.rows(
    awardedRow,
    `select moves.artisan_id, line.craft,
       greatest(0, sum(moves.pieces * line.standard_minutes)) as minutes
     from (
       select ordered_line_id, artisan_id, pieces from allocation
         where pieces > 0 and awarded_at >= ? and ${isOneOf("artisan_id")}
       union all
       select ordered_line_id, artisan_id, -pieces from decline
         where declined_at >= ? and ${isOneOf("artisan_id")}
     ) moves join ordered_line line on line.id = moves.ordered_line_id
     where ${isOneOf("line.craft")} group by moves.artisan_id, line.craft
     order by moves.artisan_id, line.craft`,
    [since, jsonTexts(artisanIds), since, jsonTexts(artisanIds), jsonTexts(crafts)],
  )

/** What weighs on members' capacity now. Members without open pieces are absent. One statement. */
export const committedPieces = (
  sql: Sql,
  artisanIds: readonly string[],
  crafts: readonly string[],
): Promise<CommittedPieces[]> =>
  sql.rows(
    committedRow,
    `select moves.artisan_id, line.craft, sum(moves.pieces) as pieces,
       sum(moves.pieces * line.standard_minutes) as minutes
     from (
       select ordered_line_id, artisan_id, pieces from allocation
         where pieces > 0 and ${isOneOf("artisan_id")}
       union all
       select ordered_line_id, artisan_id, -pieces from decline where ${isOneOf("artisan_id")}
       union all
       select ordered_line_id, artisan_id, -accepted - rejected from inspection
         where ordered_line_id is not null and superseded_at is null and ${isOneOf("artisan_id")}
     ) moves join ordered_line line on line.id = moves.ordered_line_id
     where ${isOneOf("line.craft")} group by moves.artisan_id, line.craft
     having sum(moves.pieces) > 0 order by moves.artisan_id, line.craft`,
    [jsonTexts(artisanIds), jsonTexts(artisanIds), jsonTexts(artisanIds), jsonTexts(crafts)],
  )
