import { z } from "@medusajs/framework/zod"
import { staffChange, type Bilingual, type StaffArea } from "@sentra/contracts"
import { rowId } from "../../lib/row-id.js"
import { Conditions, countOf, type Database } from "../../lib/sql.js"
import { actionRow, type Action } from "./types.js"

/** What somebody of the staff is about to do. */
export type NewAction = {
  actorType: string
  actorId: string
  actorName: string
  area: StaffArea
  method: string
  path: string
  targetId: string | null
  /** What was sent, without secrets. */
  input: unknown
}

/** How it ended; `status` is null where the answer never left the house. */
export type Outcome = {
  status: number | null
  refusal: Bilingual | null
  workflows: readonly string[]
  changes: readonly z.output<typeof staffChange>[]
}

/** Writes down what is about to be done, before it is done; answers its id. */
export async function begin(database: Database, action: NewAction): Promise<string> {
  const id = rowId("act")
  await database.run(
    `insert into staff_action
       (id, actor_type, actor_id, actor_name, area, method, path, target_id, input)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)`,
    [
      id, action.actorType, action.actorId, action.actorName, action.area, action.method,
      action.path, action.targetId, JSON.stringify(action.input ?? null),
    ],
  )
  return id
}

/** Adds how it ended. The first word stands. */
export async function end(database: Database, id: string, outcome: Outcome): Promise<void> {
  await database.run(
    `insert into staff_action_outcome (action_id, status, refusal, workflows, changes)
     values (?, ?, ?::jsonb, ?::jsonb, ?::jsonb) on conflict do nothing`,
    [
      id, outcome.status, outcome.refusal && JSON.stringify(outcome.refusal),
      JSON.stringify(outcome.workflows), JSON.stringify(outcome.changes, withDigits),
    ],
  )
}

const withDigits = (_: string, value: unknown): unknown =>
  typeof value === "bigint" ? value.toString() : value

export type ActionFilter = { person?: string; area?: StaffArea; from?: Date; before?: Date }

const conditionsOf = ({ person, area, from, before }: ActionFilter): Conditions =>
  new Conditions()
    .when("action.actor_id = ?", person)
    .when("action.area = ?", area)
    .when("action.at >= ?", from)
    .when("action.at < ?", before)

/** A page of what staff did, newest first, and how many there are in all. */
export async function actions(
  database: Database,
  { take, skip, ...filter }: ActionFilter & { take: number; skip: number },
): Promise<{ actions: Action[]; count: number }> {
  const conditions = conditionsOf(filter)
  const rows = await database.rows(
    actionRow,
    `select action.*, outcome.status, outcome.refusal, outcome.workflows, outcome.changes
     from staff_action action left join staff_action_outcome outcome
       on outcome.action_id = action.id
     ${conditions.where} order by action.number desc limit ? offset ?`,
    [...conditions.values, take, skip],
  )
  return { actions: rows, count: await countOf(database, "staff_action action", conditions) }
}
