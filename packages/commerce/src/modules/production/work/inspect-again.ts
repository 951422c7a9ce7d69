import { conflict, invalid, notFound, type Refusal } from "../../../lib/refusal.js"
import type { Database, Sql } from "../../../lib/sql.js"
import { lockLines } from "../lines/ordered-lines.js"
import { openPieces } from "../lines/progress.js"
import { makeLot } from "../shelf/lots.js"
import { handoverRow, inspectionRow, type Handover, type Inspection } from "../types.js"
import type { RecordedHandover } from "./handovers.js"
import { acceptedOfLine, insertInspection, type NewInspection } from "./write-inspection.js"

/**
 * Says anew what the hub found in a handover whose inspection was reversed: as many pieces as were
 * brought. The same words again answer the first; other words are a CONFLICT while one stands.
 */
export async function inspectAgain(
  database: Database,
  { handoverId, inspection }: { handoverId: string; inspection: NewInspection },
): Promise<RecordedHandover> {
  return database.transaction(async (sql) => {
    const { orderedLineId } = await handoverById(sql, handoverId)
    await lockLines(sql, orderedLineId === null ? [] : [orderedLineId])
    const handover = await handoverById(sql, handoverId)
    const last = await lastInspection(sql, handoverId)
    refuseOtherCount(handover, inspection)
    if (last.reversedAt === null) {
      if (contentOf(last) !== contentOf(inspection)) throw stands()
      return { handover, inspection: last, lot: null }
    }
    await supersede(sql, last)
    await refuseMoreThanHeld(sql, handover, inspection)
    const acceptedBefore = orderedLineId === null ? 0 : await acceptedOfLine(sql, orderedLineId)
    const written = await insertInspection(sql, handover, { ...inspection, acceptedBefore })
    const lot = orderedLineId === null ? await makeLot(sql, handover, written) : null
    return { handover, inspection: written, lot }
  })
}

/** Locked: of two inspectors one comes first. */
async function handoverById(sql: Sql, id: string): Promise<Handover> {
  const [row] = await sql.rows(handoverRow, "select * from handover where id = ? for update", [id])
  if (row) return row
  throw notFound({
    id: "Penerimaan ini tidak ada. Muat ulang halaman Penerimaan.",
    en: "There is no such handover. Reload the Receiving page.",
  })
}

async function lastInspection(sql: Sql, handoverId: string): Promise<Inspection> {
  const [row] = await sql.rows(
    inspectionRow,
    "select * from inspection where handover_id = ? and superseded_at is null",
    [handoverId],
  )
  if (row) return row
  throw stands()
}

const supersede = (sql: Sql, { id }: Inspection): Promise<number> =>
  sql.run("update inspection set superseded_at = now(), updated_at = now() where id = ?", [id])

function refuseOtherCount({ pieces }: Handover, counts: NewInspection): void {
  if (counts.accepted + counts.rework + counts.rejected === pieces) return
  throw invalid({
    field: "accepted",
    id: `Penerimaan ini ${pieces} potong. Jumlah diterima, diperbaiki dan ditolak harus sama.`,
    en: `This handover has ${pieces} pieces. Accepted, rework and rejected must add up to them.`,
  })
}

/** What was sent back to be mended may have been brought and accepted since. */
async function refuseMoreThanHeld(
  sql: Sql,
  { orderedLineId, artisanId }: Handover,
  { accepted, rejected }: NewInspection,
): Promise<void> {
  if (orderedLineId === null) return
  const [held] = await openPieces(sql, { lineIds: [orderedLineId], artisanIds: [artisanId] })
  const open = held?.open ?? 0
  if (accepted + rejected <= open) return
  throw invalid({
    field: "accepted",
    id: `Anggota ini tinggal memegang ${open} potong baris ini; sisanya sudah diterima sesudah diperbaiki. Tulis sisanya sebagai perbaikan.`,
    en: `This member holds only ${open} pieces of this line; the others were mended and accepted since. Write the rest as rework.`,
  })
}

const contentOf = ({ accepted, rework, rejected, grade }: NewInspection): string =>
  [accepted, rework, rejected, grade].join(" ")

const stands = (): Refusal =>
  conflict({
    id: "Penerimaan ini sudah diperiksa. Batalkan dulu pemeriksaannya, atau muat ulang halaman ini.",
    en: "This handover is inspected already. Reverse the inspection first, or reload this page.",
  })
