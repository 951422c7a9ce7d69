import { at } from "../../../lib/clock.js"
import { conflict, invalid, notFound, type Refusal } from "../../../lib/refusal.js"
import { rowId } from "../../../lib/row-id.js"
import type { Database, Sql } from "../../../lib/sql.js"
import { lockLines } from "../lines/ordered-lines.js"
import { openPieces } from "../lines/progress.js"
import { declineRow, type Decline } from "../types.js"

export type NewDecline = {
  key: string
  orderedLineId: string
  artisanId: string
  pieces: number
  reason: string
  at?: Date
}

/**
 * A member gives back pieces they hold. The same key again answers the first decline; with other
 * content it is a CONFLICT. More than the member's open pieces is INVALID_DATA; a line on which
 * the member never had work is NOT_FOUND.
 */
export async function recordDecline(
  database: Database,
  decline: NewDecline,
): Promise<{ decline: Decline; alreadyRecorded: boolean }> {
  return database.transaction(async (sql) => {
    await lockLines(sql, [decline.orderedLineId])
    const known = await byKey(sql, decline.key)
    if (known) {
      if (contentOf(known) !== contentOf(decline)) {
        throw otherDecline()
      }
      return { decline: known, alreadyRecorded: true }
    }
    await checkOpen(sql, decline)
    const [written] = await sql.rows(
      declineRow,
      `insert into decline (id, key, ordered_line_id, artisan_id, pieces, reason, declined_at)
       values (?, ?, ?, ?, ?, ?, ?) on conflict (key) do nothing returning *`,
      [
        rowId("decl"),
        decline.key,
        decline.orderedLineId,
        decline.artisanId,
        decline.pieces,
        decline.reason,
        at(decline.at),
      ],
    )
    if (!written) throw otherDecline()
    return { decline: written, alreadyRecorded: false }
  })
}

const otherDecline = (): Refusal =>
  conflict({
    field: "key",
    id: "Penolakan ini sudah tercatat dengan isi lain. Buka lagi halaman pekerjaan ini.",
    en: "This decline was recorded with other content. Open the page of this work again.",
  })

const contentOf = ({ orderedLineId, artisanId, pieces }: Omit<NewDecline, "at">): string =>
  [orderedLineId, artisanId, pieces].join(" ")

async function byKey(sql: Sql, key: string): Promise<Decline | undefined> {
  const [row] = await sql.rows(declineRow, "select * from decline where key = ?", [key])
  return row
}

async function checkOpen(
  sql: Sql,
  { orderedLineId, artisanId, pieces }: NewDecline,
): Promise<void> {
  const [held] = await openPieces(sql, { lineIds: [orderedLineId], artisanIds: [artisanId] })
  if (!held) throw notFound({
      id: "Pekerjaan ini tidak ada padamu. Buka lagi daftar pekerjaanmu.",
      en: "You hold no work of this line. Open your list of work again.",
    })
  if (pieces < 1 || pieces > held.open) {
    throw invalid({
      field: "pieces",
      id: `${held.open} potong masih terbuka; tulis antara 1 dan ${held.open}.`,
      en: `${held.open} pieces are open; write between 1 and ${held.open}.`,
    })
  }
}
