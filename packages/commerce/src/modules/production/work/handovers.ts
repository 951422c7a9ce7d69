import { at } from "../../../lib/clock.js"
import { malformed, missing } from "../../../lib/module-errors.js"
import { conflict, invalid } from "../../../lib/refusal.js"
import { rowId } from "../../../lib/row-id.js"
import {
  Conditions,
  countOf,
  isOneOf,
  jsonTexts,
  type Database,
  type Sql,
} from "../../../lib/sql.js"
import { makeLot } from "../shelf/lots.js"
import { lockLines } from "../lines/ordered-lines.js"
import { openPieces } from "../lines/progress.js"
import { handoverRow, inspectionRow, lotRow } from "../types.js"
import type { Handover, Inspection, Lot } from "../types.js"
import { acceptedOfLine, insertInspection, type NewInspection } from "./write-inspection.js"

export type NewHandover = {
  key: string
  artisanId: string
  /** Null for stock on consignment. */
  orderedLineId: string | null
  productId: string
  variantId: string
  sku: string
  pieces: number
  receivedBy: string
  receivedAt?: Date
  inspection: NewInspection
}

/** With what the hub last found: once that is reversed, the pieces wait to be looked at again. */
export type RecordedHandover = { handover: Handover; inspection: Inspection; lot: Lot | null }

/**
 * Takes pieces in and says what the hub found. Work to order: no more than the member's open
 * pieces of that line. Stock: the accepted pieces become a lot. The same key again answers the
 * first handover; with other content it is a CONFLICT.
 */
export async function recordHandover(
  database: Database,
  handover: NewHandover,
): Promise<RecordedHandover & { alreadyRecorded: boolean }> {
  checkCounts(handover)
  return database.transaction(async (sql) => {
    const acceptedBefore = handover.orderedLineId
      ? await acceptedOn(sql, handover, handover.orderedLineId)
      : 0
    const known = await isKnown(sql, handover)
    if (handover.orderedLineId && !known) await checkOpen(sql, handover, handover.orderedLineId)
    const inserted = known ? undefined : await insertHandover(sql, handover)
    if (!inserted) return { ...(await sameAgain(sql, handover)), alreadyRecorded: true }
    const inspection = await insertInspection(sql, inserted, {
      ...{ inspectedAt: handover.receivedAt, ...handover.inspection },
      acceptedBefore,
    })
    const lot = handover.orderedLineId ? null : await makeLot(sql, inserted, inspection)
    return { handover: inserted, inspection, lot, alreadyRecorded: false }
  })
}

function checkCounts({ pieces, inspection: { accepted, rework, rejected } }: NewHandover): void {
  if (Math.min(accepted, rework, rejected) < 0 || pieces < 1) {
    throw malformed("A handover has at least one piece, and no count is below zero.")
  }
  if (accepted + rework + rejected !== pieces) {
    throw malformed("Accepted, rework and rejected must add up to the pieces handed over.")
  }
}

/**
 * Locks the line, checks that the goods are what it asks for, and counts what was accepted so far.
 */
async function acceptedOn(sql: Sql, handover: NewHandover, lineId: string): Promise<number> {
  const [line] = await lockLines(sql, [lineId])
  if (!line) throw missing(`There is no ordered line ${lineId}.`)
  if (line.earning !== "to_order" || line.variantId !== handover.variantId) {
    throw malformed(`${handover.sku} is not what ${lineId} asks for.`)
  }
  return acceptedOfLine(sql, lineId)
}

/** Work to order came with its line locked, so that nobody writes the same key in between. */
const isKnown = async (sql: Sql, { key }: NewHandover): Promise<boolean> =>
  (await countOf(sql, "handover", new Conditions().when("key = ?", key))) > 0

async function checkOpen(sql: Sql, handover: NewHandover, lineId: string): Promise<void> {
  const [held] = await openPieces(sql, { lineIds: [lineId], artisanIds: [handover.artisanId] })
  if (!held || held.allocated === 0) {
    throw invalid({
      field: "artisanId",
      id: "Anggota ini tidak memegang pekerjaan baris ini. Pilih anggota dari papan produksi.",
      en: "This member holds no work of this line. Choose a member from the production board.",
    })
  }
  const { open } = held
  if (handover.pieces > open) {
    throw invalid({
      field: "pieces",
      id: `Anggota ini punya ${open} potong ${handover.sku} yang terbuka; terima paling banyak itu.`,
      en: `This member has ${open} open pieces of ${handover.sku}; take in no more.`,
    })
  }
}

async function insertHandover(sql: Sql, handover: NewHandover): Promise<Handover | undefined> {
  const [row] = await sql.rows(
    handoverRow,
    `insert into handover (id, key, artisan_id, ordered_line_id, product_id, variant_id, sku,
       pieces, received_at, received_by)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (key) do nothing returning *`,
    [
      rowId("hand"),
      handover.key,
      handover.artisanId,
      handover.orderedLineId,
      handover.productId,
      handover.variantId,
      handover.sku,
      handover.pieces,
      at(handover.receivedAt),
      handover.receivedBy,
    ],
  )
  return row
}

async function sameAgain(sql: Sql, handover: NewHandover): Promise<RecordedHandover> {
  const [known] = await readHandovers(sql, { keys: [handover.key] })
  if (!known || contentOf(known) !== contentOf(handover)) {
    throw conflict({
      field: "key",
      id: "Penerimaan ini sudah tercatat dengan isi lain. Muat ulang halaman, lalu periksa daftarnya.",
      en: "This handover was recorded with other content. Reload the page and look at its list.",
    })
  }
  return known
}

const contentOf = (handover: NewHandover | RecordedHandover): string => {
  const { artisanId, orderedLineId, variantId } =
    "handover" in handover ? handover.handover : handover
  const { accepted, rework, rejected, grade } = handover.inspection
  return [artisanId, orderedLineId, variantId, accepted, rework, rejected, grade].join(" ")
}

export type HandoverFilter = {
  ids?: readonly string[]
  keys?: readonly string[]
  artisanId?: string
  orderIds?: readonly string[]
  lineIds?: readonly string[]
  since?: Date
  take?: number
  skip?: number
}

const conditionsOf = (filter: HandoverFilter): Conditions =>
  new Conditions()
    .oneOf("id", filter.ids)
    .oneOf("key", filter.keys)
    .when("artisan_id = ?", filter.artisanId)
    .oneOf("ordered_line_id", filter.lineIds)
    .when(
      `ordered_line_id in (select id from ordered_line where ${isOneOf("order_id")})`,
      filter.orderIds && jsonTexts(filter.orderIds),
    )
    .when("received_at >= ?", filter.since)

/** How many handovers there are. */
export const countHandovers = (sql: Sql): Promise<number> => countOf(sql, "handover")

/** Handovers with what the hub found, newest first. */
export async function readHandovers(sql: Sql, filter: HandoverFilter): Promise<RecordedHandover[]> {
  const { where, values } = conditionsOf(filter)
  const handovers = await sql.rows(
    handoverRow,
    `select * from handover ${where} order by received_at desc, id desc limit ? offset ?`,
    [...values, filter.take ?? null, filter.skip ?? 0],
  )
  const inspections = await sql.rows(
    inspectionRow,
    `select * from inspection where superseded_at is null and ${isOneOf("handover_id")}`,
    [jsonTexts(handovers.map((handover) => handover.id))],
  )
  const lots = await sql.rows(lotRow, `select * from lot where ${isOneOf("inspection_id")}`, [
    jsonTexts(inspections.map((inspection) => inspection.id)),
  ])
  const inspectionOf = new Map(inspections.map((row) => [row.handoverId, row]))
  const lotOf = new Map(lots.map((row) => [row.inspectionId, row]))
  return handovers.flatMap((handover) => {
    const inspection = inspectionOf.get(handover.id)
    return inspection ? [{ handover, inspection, lot: lotOf.get(inspection.id) ?? null }] : []
  })
}
