import { z } from "@medusajs/framework/zod"
import { DRAFTS_MAX, draftContent, type DraftContent } from "@sentra/contracts"
import { conflict, notFound, type Refusal } from "../../lib/refusal.js"
import { rowId } from "../../lib/row-id.js"
import { countColumn, momentColumn, type Database, type Sql } from "../../lib/sql.js"

/** Who a draft belongs to: nobody else has it, not even at the same company. */
export type DraftOwner = { partnerId: string; userId: string }

const KEPT_DAYS = 60
const DISCARDED_KEPT = 20

export const draftRow = z.object({
  id: z.string(),
  version: z.number().int(),
  content: draftContent,
  discardedAt: momentColumn.nullable(),
  createdAt: momentColumn,
  updatedAt: momentColumn,
  bulkOrderId: z.string().nullable(),
  sentPoNumber: z.string().nullable(),
})
export type Draft = z.infer<typeof draftRow>

const summaryRow = z.object({
  id: z.string(),
  version: z.number().int(),
  poNumber: z.string(),
  rowCount: z.number().int(),
  updatedAt: momentColumn,
  found: countColumn,
})
export type DraftRow = Omit<z.infer<typeof summaryRow>, "found">

/** The reference under which a draft is sent: the same one never orders twice. */
export const referenceOf = (draftId: string): string => `portal-${draftId}`

/** A draft is sent when an order stands under its reference, whoever was told of it. */
const WITH_ORDER = `
  from bulk_order_draft draft
  left join bulk_order sent on sent.partner_id = draft.partner_id
    and sent.reference = 'portal-' || draft.id and sent.status <> 'refused'`

const OPEN = "draft.partner_user_id = ? and draft.discarded_at is null and sent.id is null"

/** Begins a draft, and takes the person's old ones away. One at a time for each person. */
export async function beginDraft(
  database: Database,
  { partnerId, userId }: DraftOwner,
  content: DraftContent,
): Promise<Draft> {
  const id = rowId("draft")
  await database.transaction(async (sql) => {
    await takeTurn(sql, userId)
    await forgetOld(sql, userId)
    await refuseTooMany(sql, userId)
    await sql.run(
      `insert into bulk_order_draft
         (id, partner_id, partner_user_id, version, content, po_number, row_count)
       values (?, ?, ?, 1, ?::jsonb, ?, ?)`,
      [id, partnerId, userId, ...contentOf(content)],
    )
  })
  return draftOf(database, userId, id)
}

/** The person's own draft, open, sent or discarded. */
export async function draftOf(sql: Sql, userId: string, id: string): Promise<Draft> {
  const [draft] = await sql.rows(
    draftRow,
    `select draft.*, sent.id as bulk_order_id, sent.po_number as sent_po_number ${WITH_ORDER}
     where draft.id = ? and draft.partner_user_id = ?`,
    [id, userId],
  )
  if (!draft) throw noSuchDraft()
  return draft
}

/** The person's open drafts, the last edited first, and how many there are in all. */
export async function openDrafts(
  sql: Sql,
  userId: string,
  { limit, offset }: { limit: number; offset: number },
): Promise<{ drafts: DraftRow[]; count: number }> {
  const rows = await sql.rows(
    summaryRow,
    `select draft.id, draft.version, draft.po_number, draft.row_count, draft.updated_at,
       (select count(*) ${WITH_ORDER} where ${OPEN}) as found
     ${WITH_ORDER} where ${OPEN}
     order by draft.updated_at desc, draft.id desc limit ? offset ?`,
    [userId, userId, limit, offset],
  )
  const count = rows[0]?.found ?? (offset === 0 ? 0 : await countOpen(sql, userId))
  return { drafts: rows.map(({ found: _, ...draft }) => draft), count }
}

/** Saves over the version that was edited, and over no other. */
export async function saveDraft(
  sql: Sql,
  userId: string,
  { id, version, content }: { id: string; version: number; content: DraftContent },
): Promise<Draft> {
  const saved = await sql.run(
    `update bulk_order_draft set version = version + 1, content = ?::jsonb, po_number = ?,
       row_count = ?, updated_at = now()
     where id = ? and partner_user_id = ? and version = ? and discarded_at is null
       and not exists (select 1 from bulk_order sent
         where sent.partner_id = bulk_order_draft.partner_id
           and sent.reference = ? and sent.status <> 'refused')`,
    [...contentOf(content), id, userId, version, referenceOf(id)],
  )
  const draft = await draftOf(sql, userId, id)
  if (saved === 0) throw notSaved(draft)
  return draft
}

/** Discards a draft, or takes it back; only the last discarded ones can be taken back. */
export async function discardDraft(
  database: Database,
  userId: string,
  { id, discarded }: { id: string; discarded: boolean },
): Promise<Draft> {
  await database.transaction(async (sql) => {
    await takeTurn(sql, userId)
    const { discardedAt } = await draftOf(sql, userId, id)
    if ((discardedAt !== null) === discarded) return
    if (!discarded) await refuseTooMany(sql, userId)
    await sql.run(
      `update bulk_order_draft set discarded_at = case when ? then now() end where id = ?`,
      [discarded, id],
    )
    await forgetOld(sql, userId)
  })
  return draftOf(database, userId, id)
}

const takeTurn = (sql: Sql, userId: string): Promise<number> =>
  sql.run("select 1 from partner_user where id = ? for update", [userId])

const forgetOld = (sql: Sql, userId: string): Promise<number> =>
  sql.run(
    `delete from bulk_order_draft where partner_user_id = ? and (
       updated_at < now() - make_interval(days => ?)
       or id in (select id from bulk_order_draft
         where partner_user_id = ? and discarded_at is not null
         order by discarded_at desc, id desc offset ?))`,
    [userId, KEPT_DAYS, userId, DISCARDED_KEPT],
  )

async function countOpen(sql: Sql, userId: string): Promise<number> {
  const [row] = await sql.rows(
    z.object({ found: countColumn }),
    `select count(*) as found ${WITH_ORDER} where ${OPEN}`,
    [userId],
  )
  return row?.found ?? 0
}

async function refuseTooMany(sql: Sql, userId: string): Promise<void> {
  if ((await countOpen(sql, userId)) < DRAFTS_MAX) return
  throw conflict({
    field: "drafts",
    id:
      `Anda sudah menyimpan ${DRAFTS_MAX} rancangan. Buang satu yang tidak dipakai, ` +
      "lalu coba lagi.",
    en: `You already keep ${DRAFTS_MAX} drafts. Discard one you do not need, then try again.`,
  })
}

const contentOf = (content: DraftContent) => [
  JSON.stringify(content),
  content.poNumber,
  content.rows.length,
]

const noSuchDraft = (): Refusal =>
  notFound({
    id: "Rancangan ini tidak ada. Pilih dari daftar rancangan Anda.",
    en: "There is no such draft. Choose one from your list.",
  })

function notSaved({ bulkOrderId, discardedAt }: Draft): Refusal {
  if (bulkOrderId !== null) {
    return conflict({
      field: "sent",
      id: "Rancangan ini sudah terkirim sebagai pesanan; perubahan ini tidak ikut.",
      en: "This draft was sent as an order already; this change is not part of it.",
    })
  }
  if (discardedAt !== null) {
    return conflict({
      field: "discarded",
      id: "Rancangan ini sudah dibuang. Kembalikan dahulu, lalu simpan lagi.",
      en: "This draft was discarded. Take it back first, then save again.",
    })
  }
  return conflict({
    field: "version",
    id: "Rancangan ini diubah di tempat lain sejak Anda membukanya. Muat yang terbaru dahulu.",
    en: "This draft was changed elsewhere since you opened it. Load the newest one first.",
  })
}
