import { z } from "@medusajs/framework/zod"
import { at } from "../../../lib/clock.js"
import { groupBy } from "../../../lib/group-by.js"
import { contradiction, malformed, missing } from "../../../lib/module-errors.js"
import { conflict } from "../../../lib/refusal.js"
import { rowId } from "../../../lib/row-id.js"
import {
  Conditions,
  isOneOf,
  jsonRows,
  jsonTexts,
  momentColumn,
  type Database,
  type Sql,
} from "../../../lib/sql.js"
import { checkMarks, moveMarks, type AllocationMarks } from "./allocation-marks.js"
import { lockLines } from "../lines/ordered-lines.js"
import { lineProgress } from "../lines/progress.js"
import type { LineScope, OrderedLine } from "../types.js"

export const allocationRow = z.object({
  id: z.string(),
  runId: z.string(),
  artisanId: z.string(),
  pieces: z.number().int(),
  reason: z.string(),
  /** The numbers that decided; null for who was not asked. */
  facts: z.unknown(),
  explanationId: z.string(),
  explanationEn: z.string(),
  awardedAt: momentColumn,
})
export type Allocation = z.infer<typeof allocationRow>

const cause = z.enum(["ordered", "rejected", "declined", "manual"])
export const allocationRunRow = z.object({
  id: z.string(),
  orderedLineId: z.string(),
  sequence: z.number().int(),
  cause,
  causeId: z.string(),
  pieces: z.number().int(),
  policyVersion: z.string(),
  input: z.unknown(),
  inputHash: z.string(),
  unallocatedPieces: z.number().int(),
  createdAt: momentColumn,
})
export type AllocationRun = z.infer<typeof allocationRunRow> & { allocations: Allocation[] }
export type AllocationCause = z.infer<typeof cause>

export type NewAllocationRun = {
  orderedLineId: string
  cause: AllocationCause
  /** What made the run necessary: order, inspection, decline. One run for each cause of a line. */
  causeId: string
  pieces: number
  policyVersion: string
  input: unknown
  inputHash: string
  unallocatedPieces: number
  allocations: readonly Omit<Allocation, "id" | "runId" | "awardedAt">[]
}

export type AllocationRunsInput = {
  runs: readonly NewAllocationRun[]
  /** As read before planning: see `allocation-marks.ts`. */
  marks?: AllocationMarks
  at?: Date
}

/**
 * Writes who gets what, for many lines at once, with the lines locked. A cause that was dealt with
 * before is left as it is. Refuses (CONFLICT, plan again) when a line has fewer pieces to give than
 * the plan says, or when another plan of the same craft came between.
 */
export async function recordAllocationRuns(
  database: Database,
  { runs, marks, at: moment }: AllocationRunsInput,
): Promise<(AllocationRun & { alreadyRecorded: boolean })[]> {
  runs.forEach(checkSum)
  const lineIds = runs.map((run) => run.orderedLineId)
  return database.transaction(async (sql) => {
    const lines = await lockLines(sql, lineIds)
    const known = new Set((await allocationRuns(sql, { lineIds })).map(keyOf))
    const fresh = runs.filter((run) => !known.has(keyOf(run)))
    if (fresh.length > 0) await write(sql, lines, fresh, marks, at(moment))
    const stored = new Map((await allocationRuns(sql, { lineIds })).map((run) => [keyOf(run), run]))
    return runs.map((run) => {
      const found = stored.get(keyOf(run))
      if (!found) throw contradiction(`The allocation of ${run.orderedLineId} was not written.`)
      return { ...found, alreadyRecorded: known.has(keyOf(run)) }
    })
  })
}

const keyOf = (run: { orderedLineId: string; causeId: string }): string =>
  `${run.orderedLineId} ${run.causeId}`

const allocatedBy = (run: Pick<NewAllocationRun, "allocations">): number =>
  run.allocations.reduce((total, { pieces }) => total + pieces, 0)

function checkSum(run: NewAllocationRun): void {
  if (allocatedBy(run) + run.unallocatedPieces !== run.pieces) {
    throw malformed(`The allocation of ${run.orderedLineId} does not add up to its pieces.`)
  }
}

async function write(
  sql: Sql,
  lines: readonly OrderedLine[],
  runs: readonly NewAllocationRun[],
  marks: AllocationMarks | undefined,
  awardedAt: Date,
): Promise<void> {
  const crafts = [...new Set([...lines.map(({ craft }) => craft), ...Object.keys(marks ?? {})])]
  if (marks) await checkMarks(sql, crafts, marks)
  await checkRoom(sql, lines, runs)
  const last = await lastSequences(sql, lines)
  const rows = runs.map((run) => {
    const sequence = (last.get(run.orderedLineId) ?? 0) + 1
    last.set(run.orderedLineId, sequence)
    return { ...run, id: rowId("arun"), sequence }
  })
  await insertRuns(sql, rows, awardedAt)
  await moveMarks(sql, crafts, rows.at(-1)?.id ?? "")
}

/** The law: what is given away of a line was there to give. */
async function checkRoom(
  sql: Sql,
  lines: readonly OrderedLine[],
  runs: readonly NewAllocationRun[],
): Promise<void> {
  const progress = await lineProgress(sql, { lineIds: lines.map((line) => line.id) })
  const room = new Map(progress.map((line) => [line.orderedLineId, line.unallocated]))
  for (const run of runs) {
    const left = room.get(run.orderedLineId)
    if (left === undefined) throw missing(`There is no ordered line ${run.orderedLineId}.`)
    if (run.pieces > left) {
      throw conflict({
        id: `Hanya ${left} potong yang belum terbagi pada baris ini. Bagikan sekali lagi.`,
        en: `Only ${left} pieces of this line are left to allocate. Allocate once more.`,
      })
    }
    room.set(run.orderedLineId, left - allocatedBy(run))
  }
}

async function lastSequences(
  sql: Sql,
  lines: readonly OrderedLine[],
): Promise<Map<string, number>> {
  const rows = await sql.rows(
    z.object({ orderedLineId: z.string(), last: z.number().int() }),
    `select ordered_line_id, max(sequence) as last from allocation_run
     where ${isOneOf("ordered_line_id")} group by ordered_line_id`,
    [jsonTexts(lines.map((line) => line.id))],
  )
  return new Map(rows.map((row) => [row.orderedLineId, row.last]))
}

async function insertRuns(
  sql: Sql,
  runs: readonly (NewAllocationRun & { id: string; sequence: number })[],
  awardedAt: Date,
): Promise<void> {
  await sql.run(
    `insert into allocation_run (id, ordered_line_id, sequence, cause, cause_id, pieces,
       policy_version, input, input_hash, unallocated_pieces, created_at)
     select id, ordered_line_id, sequence, cause, cause_id, pieces, policy_version, input,
       input_hash, unallocated_pieces, ?
     from jsonb_populate_recordset(null::allocation_run, ?::jsonb)`,
    [awardedAt, jsonRows(runs.map(({ allocations: _, ...run }) => run))],
  )
  const allocations = runs.flatMap(({ id: runId, orderedLineId, allocations: parts }) =>
    parts.map((part) => ({ ...part, id: rowId("alloc"), runId, orderedLineId, awardedAt })),
  )
  await sql.run(
    `insert into allocation (id, run_id, ordered_line_id, artisan_id, pieces, reason, facts,
       explanation_id, explanation_en, awarded_at)
     select id, run_id, ordered_line_id, artisan_id, pieces, reason, facts, explanation_id,
       explanation_en, awarded_at from jsonb_populate_recordset(null::allocation, ?::jsonb)`,
    [jsonRows(allocations)],
  )
}

/** Runs by line and sequence, each with all its allocations, zero ones too. */
export async function allocationRuns(sql: Sql, scope: LineScope): Promise<AllocationRun[]> {
  const { where, values } = new Conditions()
    .oneOf("ordered_line_id", scope.lineIds)
    .when(
      `ordered_line_id in (select id from ordered_line where ${isOneOf("order_id")})`,
      scope.orderIds && jsonTexts(scope.orderIds),
    )
  const runs = await sql.rows(
    allocationRunRow,
    `select * from allocation_run ${where} order by ordered_line_id, sequence`,
    values,
  )
  const allocations = await sql.rows(
    allocationRow,
    `select * from allocation where ${isOneOf("run_id")} order by pieces desc, artisan_id`,
    [jsonTexts(runs.map((run) => run.id))],
  )
  const allocationsOf = groupBy(allocations, (allocation) => allocation.runId)
  return runs.map((run) => ({ ...run, allocations: allocationsOf.get(run.id) ?? [] }))
}
