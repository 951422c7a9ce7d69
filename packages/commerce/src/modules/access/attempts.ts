import { z } from "@medusajs/framework/zod"
import { countColumn, jsonRows, type Database } from "../../lib/sql.js"
import type { AttemptLimit } from "./types.js"

const counted = z.object({ key: z.string(), attempts: countColumn, waitSeconds: countColumn })

/**
 * Counts an attempt of every key, in Postgres, so that all processes count together. Says how many
 * seconds to wait where one of them had too many, or undefined. A refused attempt counts too.
 */
export async function attempt(
  database: Database,
  limits: readonly AttemptLimit[],
): Promise<number | undefined> {
  const counts = await database.rows(
    counted,
    `insert into attempt_count as known (key, attempts, window_ends_at)
     select key, 1, now() + make_interval(secs => window_seconds)
     from jsonb_to_recordset(?::jsonb) as asked (key text, window_seconds integer)
     order by key
     on conflict (key) do update set
       attempts = case when known.window_ends_at < now() then 1 else known.attempts + 1 end,
       window_ends_at = case when known.window_ends_at < now() then excluded.window_ends_at
                        else known.window_ends_at end
     returning key, attempts,
       greatest(1, ceil(extract(epoch from window_ends_at - now())))::integer as wait_seconds`,
    [jsonRows(limits)],
  )
  const mostOf = new Map(limits.map(({ key, attemptsMax }) => [key, attemptsMax]))
  const waits = counts
    .filter(({ key, attempts }) => attempts > (mostOf.get(key) ?? 0))
    .map(({ waitSeconds }) => waitSeconds)
  return waits.length > 0 ? Math.max(...waits) : undefined
}

/** Takes back the count of an attempt that went well. */
export const wentWell = (
  database: Database,
  limits: readonly AttemptLimit[],
): Promise<number> =>
  database.run(
    `update attempt_count set attempts = attempts - 1
     from jsonb_to_recordset(?::jsonb) as asked (key text)
     where attempt_count.key = asked.key and attempts > 0`,
    [jsonRows(limits)],
  )

/** Forgets what was counted of a key: its owner came in another way. */
export const forget = (database: Database, keyStart: string): Promise<number> =>
  database.run("delete from attempt_count where starts_with(key, ?)", [keyStart])

/** Forgets the counts whose time is over. */
export const forgetOld = (database: Database): Promise<number> =>
  database.run("delete from attempt_count where window_ends_at < now()")
