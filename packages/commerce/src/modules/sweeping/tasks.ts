import { z } from "@medusajs/framework/zod"
import type { Bilingual } from "@sentra/contracts"
import { now } from "../../lib/clock.js"
import { rowId } from "../../lib/row-id.js"
import { countOf, Conditions, isOneOf, jsonTexts, momentColumn, type Sql } from "../../lib/sql.js"

/** So often something fails before staff are shown it. */
const TRIES_BEFORE_PARKING = 5
const FIRST_PAUSE_MILLISECONDS = 10_000
/** What is parked is still tried, in case it has mended itself, but without a word. */
const PARKED_PAUSE_MILLISECONDS = 24 * 60 * 60 * 1_000
/** Staff read it on a screen; an error may quote a whole request. */
const REASON_LETTERS_MAX = 1_000

export const sweepTaskRow = z.object({
  id: z.string(),
  duty: z.string(),
  taskId: z.string(),
  attempts: z.number().int(),
  firstFailedAt: momentColumn,
  nextTryAt: momentColumn,
  parkedAt: momentColumn.nullable(),
  reasonId: z.string(),
  reasonEn: z.string(),
})

/** Something that could not be finished, so far. */
export type FailedTask = z.infer<typeof sweepTaskRow>

type Named = { duty: string; taskId: string }

/** Those of the tasks that failed before, by their ids. */
export async function waitingTasks(
  sql: Sql,
  { duty, taskIds }: { duty: string; taskIds: readonly string[] },
): Promise<Map<string, FailedTask>> {
  const rows = await sql.rows(
    sweepTaskRow,
    `select * from sweep_task where duty = ? and ${isOneOf("task_id")}`,
    [duty, jsonTexts(taskIds)],
  )
  return new Map(rows.map((row) => [row.taskId, row]))
}

/**
 * Notes that a task failed: each time it waits twice as long, and after a few times it is parked.
 * A failure before its time has come is another process's of the same round and counts once.
 */
export async function noteFailure(
  sql: Sql,
  { duty, taskId, reason }: Named & { reason: Bilingual },
): Promise<FailedTask | undefined> {
  const moment = now()
  const [known] = await sql.rows(
    sweepTaskRow,
    "select * from sweep_task where duty = ? and task_id = ?",
    [duty, taskId],
  )
  const attempts = (known?.attempts ?? 0) + 1
  const parkedAt = known?.parkedAt ?? (attempts >= TRIES_BEFORE_PARKING ? moment : null)
  const nextTryAt = new Date(moment.getTime() + pauseAfter(attempts, parkedAt !== null))
  const [noted] = await sql.rows(
    sweepTaskRow,
    `insert into sweep_task (id, duty, task_id, attempts, first_failed_at, next_try_at, parked_at,
       reason_id, reason_en)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?)
     on conflict (duty, task_id) do update set attempts = excluded.attempts,
       next_try_at = excluded.next_try_at, parked_at = excluded.parked_at,
       reason_id = excluded.reason_id, reason_en = excluded.reason_en, updated_at = now()
     where sweep_task.next_try_at <= ? returning *`,
    [
      rowId("sweep"),
      ...[duty, taskId, attempts, moment],
      nextTryAt,
      parkedAt,
      reason.id.slice(0, REASON_LETTERS_MAX),
      reason.en.slice(0, REASON_LETTERS_MAX),
      moment,
    ],
  )
  return noted
}

const pauseAfter = (attempts: number, isParked: boolean): number =>
  isParked ? PARKED_PAUSE_MILLISECONDS : FIRST_PAUSE_MILLISECONDS * 2 ** (attempts - 1)

/** It is finished, whoever did it. */
export async function forgetTask(sql: Sql, { duty, taskId }: Named): Promise<void> {
  await sql.run("delete from sweep_task where duty = ? and task_id = ?", [duty, taskId])
}

/** Of a duty only these are unfinished: what else failed before was finished meanwhile. */
export async function forgetAllBut(
  sql: Sql,
  { duty, taskIds }: { duty: string; taskIds: readonly string[] },
): Promise<void> {
  await sql.run(`delete from sweep_task where duty = ? and not (${isOneOf("task_id")})`, [
    duty,
    jsonTexts(taskIds),
  ])
}

/** What needs a person, the longest waiting first, and how many there are. */
export async function parkedTasks(
  sql: Sql,
  { take, skip }: { take: number; skip: number },
): Promise<{ tasks: FailedTask[]; count: number }> {
  const parked = new Conditions().also("parked_at is not null")
  return {
    tasks: await sql.rows(
      sweepTaskRow,
      `select * from sweep_task ${parked.where} order by first_failed_at, id limit ? offset ?`,
      [take, skip],
    ),
    count: await countOf(sql, "sweep_task", parked),
  }
}

/** The next round tries it first of all. Undefined when it is finished. */
export async function tryAgain(sql: Sql, id: string): Promise<FailedTask | undefined> {
  const [task] = await sql.rows(
    sweepTaskRow,
    `update sweep_task set next_try_at = first_failed_at, updated_at = now() where id = ?
     returning *`,
    [id],
  )
  return task
}
