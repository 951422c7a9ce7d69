import { z } from "@medusajs/framework/zod"
import type { ApprovalStatus, Bilingual } from "@sentra/contracts"
import type { Page } from "../../lib/page.js"
import { conflict, forbidden, notFound } from "../../lib/refusal.js"
import { rowId } from "../../lib/row-id.js"
import { Conditions, countOf, type Database, type Sql } from "../../lib/sql.js"
import { approvalRow, type Approval } from "./types.js"

export type NewApproval = {
  kind: string
  /** What it is about: a run, a member. One request at a time for each. */
  subjectId: string
  /** How people call it on this day. */
  subject: string
  /** What is done when somebody agrees. */
  payload: unknown
  /** What stood when it was asked for. */
  seen: unknown
  reason: string
  requestedBy: string
  expiresAt: Date
}

/** One that waited too long is expired, whether or not anybody has written that down. */
const COLUMNS = `id, kind, subject_id, subject, payload, seen, reason, requested_by, requested_at,
  expires_at, decided_by, decided_at, decision_reason, ended_at,
  problem,
  case when status = 'waiting' and expires_at < now() then 'expired' else status end as status`

/** Writes a request down; while another about the same waits, it is a CONFLICT. */
export async function request(database: Database, wanted: NewApproval): Promise<Approval> {
  return database.transaction(async (sql) => {
    await expire(sql)
    const id = rowId("appr")
    const written = await sql.run(
      `insert into approval
         (id, kind, subject_id, subject, payload, seen, reason, requested_by, expires_at)
       values (?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?, ?) on conflict do nothing`,
      [
        id, wanted.kind, wanted.subjectId, wanted.subject, JSON.stringify(wanted.payload),
        JSON.stringify(wanted.seen), wanted.reason, wanted.requestedBy, wanted.expiresAt,
      ],
    )
    if (written === 0) {
      throw conflict({
        id: "Permintaan yang sama masih menunggu. Putuskan dulu di halaman Persetujuan.",
        en: "The same request is waiting already. Decide on it first on the Approvals page.",
      })
    }
    return find(sql, id)
  })
}

/** One request, or NOT_FOUND. */
export async function find(sql: Sql, id: string): Promise<Approval> {
  const [row] = await sql.rows(approvalRow, `select ${COLUMNS} from approval where id = ?`, [id])
  if (row) return row
  throw notFound({
    id: "Permintaan ini tidak ada. Pilih dari halaman Persetujuan.",
    en: "There is no such request. Choose one on the Approvals page.",
  })
}

/** What waited too long makes room for the next request about the same. */
const expire = (sql: Sql): Promise<number> =>
  sql.run("update approval set status = 'expired' where status = 'waiting' and expires_at < now()")

export type Decision = {
  approvalId: string
  approved: boolean
  decidedBy: string
  reason: string | null
}

/** Agrees or refuses. The same person's same word again changes nothing; another is a CONFLICT. */
export async function decide(database: Database, decision: Decision): Promise<Approval> {
  const { approvalId, approved, decidedBy, reason } = decision
  return database.transaction(async (sql) => {
    await sql.run("select id from approval where id = ? for update", [approvalId])
    const found = await find(sql, approvalId)
    if (isSameWord(found, decision)) return found
    if (found.status !== "waiting") throw alreadyDecided(found.status)
    if (approved && found.requestedBy === decidedBy) {
      throw forbidden({
        id: "Anda sendiri yang meminta ini. Orang lain yang harus menyetujuinya.",
        en: "You asked for this yourself. Somebody else has to agree to it.",
      })
    }
    await sql.run(
      `update approval set status = ?, decided_by = ?, decided_at = clock_timestamp(),
         decision_reason = ? where id = ?`,
      [approved ? "approved" : "refused", decidedBy, reason, approvalId],
    )
    return find(sql, approvalId)
  })
}

const AGREED: readonly ApprovalStatus[] = ["approved", "done", "failed"]

const isSameWord = (found: Approval, { approved, decidedBy }: Decision): boolean =>
  found.decidedBy === decidedBy && approved === AGREED.includes(found.status)

const alreadyDecided = (status: ApprovalStatus) =>
  status === "expired"
    ? conflict({
        id: "Permintaan ini sudah lewat waktunya. Minta diajukan lagi.",
        en: "This request has expired. Have it made again.",
      })
    : conflict({
        id: "Permintaan ini sudah diputuskan orang lain. Muat ulang halaman ini.",
        en: "Somebody else has decided on this already. Reload this page.",
      })

/**
 * What was agreed is carried out, or could not be and why; what was refused is taken back. Told
 * again, it changes nothing.
 */
export async function finish(
  database: Database,
  id: string,
  problem: Bilingual | null,
): Promise<void> {
  await database.run(
    `update approval set ended_at = clock_timestamp(), problem = ?::jsonb,
       status = case status when 'approved' then ? else status end
     where id = ? and status in ('approved', 'refused') and ended_at is null`,
    [problem && JSON.stringify(problem), problem ? "failed" : "done", id],
  )
}

/** Decided a while ago and not carried out: somebody died in between. By id. */
export async function unfinished(
  sql: Sql,
  { decidedBefore, after, take }: Page & { decidedBefore: Date },
): Promise<string[]> {
  const rows = await sql.rows(
    z.object({ id: z.string() }),
    `select id from approval
     where status in ('approved', 'refused') and ended_at is null and decided_at < ?
       and id > ? order by id limit ?`,
    [decidedBefore, after ?? "", take],
  )
  return rows.map(({ id }) => id)
}

/** What requests of a kind wait about. */
export async function waitingSubjects(sql: Sql, kind: string): Promise<string[]> {
  const rows = await sql.rows(
    z.object({ subjectId: z.string() }),
    "select subject_id from approval where kind = ? and status = 'waiting' and expires_at >= now()",
    [kind],
  )
  return rows.map(({ subjectId }) => subjectId)
}

export type ApprovalFilter = { waiting?: boolean; requestedBy?: string }

/** A page of requests, newest first, and how many there are in all. */
export async function list(
  database: Database,
  { waiting, requestedBy, take, skip }: ApprovalFilter & { take: number; skip: number },
): Promise<{ approvals: Approval[]; count: number }> {
  const conditions = new Conditions().when("requested_by = ?", requestedBy)
  if (waiting) conditions.also("status = 'waiting' and expires_at >= now()")
  const approvals = await database.rows(
    approvalRow,
    `select ${COLUMNS} from approval ${conditions.where} order by number desc limit ? offset ?`,
    [...conditions.values, take, skip],
  )
  return { approvals, count: await countOf(database, "approval", conditions) }
}
