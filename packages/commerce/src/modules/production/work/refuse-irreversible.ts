import { rupiah } from "@sentra/domain/money"
import { closesExactly } from "@sentra/domain/sharing"
import { conflict, type Refusal } from "../../../lib/refusal.js"
import type { Sql } from "../../../lib/sql.js"
import { orderedLines } from "../lines/ordered-lines.js"
import { lineProgress, type LineProgress } from "../lines/progress.js"
import { inspectionRow, type Inspection, type Lot, type OrderedLine } from "../types.js"

/**
 * A reversal takes back only what is still there: pieces that no buyer has, rejected pieces that
 * nobody else was given, and money that the other acceptances of the line do not build on.
 */
export async function refuseIrreversible(
  sql: Sql,
  inspection: Inspection,
  lot: Lot | undefined,
): Promise<void> {
  if (inspection.reversedAt !== null) throw alreadyReversed()
  if (lot && lot.availablePieces < lot.pieces) throw alreadySold(lot)
  if (inspection.orderedLineId === null) return
  if (inspection.accepted > 0 && inspection.postedAt === null) throw beingBooked()
  const lineIds = [inspection.orderedLineId]
  const [line] = await orderedLines(sql, { ids: lineIds })
  const [progress] = await lineProgress(sql, { lineIds })
  if (!line || !progress) return
  refuseGone(inspection, progress)
  const standing = await sql.rows(
    inspectionRow,
    `select * from inspection where ordered_line_id = ? and reversed_at is null and id <> ?`,
    [line.id, inspection.id],
  )
  if (!restIsExact(line, standing)) throw buildsOnIt()
}

function refuseGone({ accepted, rejected }: Inspection, progress: LineProgress): void {
  const ready = progress.accepted - progress.delivered
  if (accepted > ready) throw alreadyDelivered(accepted, ready)
  if (rejected > progress.unallocated) throw givenToOthers(rejected)
}

/** Each acceptance earns the step that it was; without this one, the others must still add up. */
function restIsExact(line: OrderedLine, standing: readonly Inspection[]): boolean {
  const steps = standing.map(({ acceptedBefore: before, accepted: pieces }) => ({ before, pieces }))
  const { artisanShareTotal, netExcludingTax, tax, pieces: linePieces } = line
  return [artisanShareTotal, netExcludingTax, tax].every((total) =>
    closesExactly({ total: rupiah(total), linePieces, steps }),
  )
}

const alreadyReversed = (): Refusal =>
  conflict({
    id: "Pemeriksaan ini sudah dibatalkan. Muat ulang halaman ini.",
    en: "This inspection was reversed before. Reload this page.",
  })

const alreadySold = ({ code, pieces, availablePieces }: Lot): Refusal =>
  conflict({
    id: `${pieces - availablePieces} dari ${pieces} potong lot ${code} sudah dipesan atau terjual, jadi tidak dapat dibatalkan.`,
    en: `${pieces - availablePieces} of the ${pieces} pieces of lot ${code} are claimed or sold, so it cannot be reversed.`,
  })

const beingBooked = (): Refusal =>
  conflict({
    id: "Pemeriksaan ini sedang dibukukan. Coba lagi sebentar lagi.",
    en: "This inspection is being booked. Try again in a moment.",
  })

const alreadyDelivered = (accepted: number, ready: number): Refusal =>
  conflict({
    id: `${accepted} potong diterima di sini, tetapi hanya ${ready} yang belum dikirim. Yang sudah dikirim tidak dapat dibatalkan.`,
    en: `${accepted} pieces were accepted here, but only ${ready} are not delivered yet. What was delivered cannot be reversed.`,
  })

const givenToOthers = (rejected: number): Refusal =>
  conflict({
    id: `${rejected} potong yang ditolak di sini sudah dibagikan ke perajin lain, jadi pemeriksaan ini tidak dapat dibatalkan.`,
    en: `The ${rejected} pieces rejected here were given to other makers, so this inspection cannot be reversed.`,
  })

const buildsOnIt = (): Refusal =>
  conflict({
    id: "Pembulatan penerimaan sesudahnya bertumpu pada yang ini. Batalkan dulu penerimaan terakhir baris ini.",
    en: "Later acceptances round on top of this one. Reverse the last acceptance of this line first.",
  })
