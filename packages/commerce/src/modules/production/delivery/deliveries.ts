import { rupiah } from "@sentra/domain/money"
import { cumulativePart } from "@sentra/domain/sharing"
import { at } from "../../../lib/clock.js"
import { contradiction, malformed, missing } from "../../../lib/module-errors.js"
import { conflict, invalid, notFound, type Refusal } from "../../../lib/refusal.js"
import { rowId } from "../../../lib/row-id.js"
import {
  jsonRows,
  type Database,
  type Sql,
} from "../../../lib/sql.js"
import { lockLines, orderedLines } from "../lines/ordered-lines.js"
import { lineProgress, type LineProgress } from "../lines/progress.js"
import { deliveries } from "./read-deliveries.js"
import { inWholeKits, refuseBrokenKits } from "./whole-kits.js"
import type { Channel, Delivery, DeliveryLine, OrderedLine } from "../types.js"

export type NewDelivery = {
  orderId: string
  channel: Channel
  number: string
  deliveredAt?: Date
  /** Retail only: the day on which the makers' earnings stop being held. */
  releaseOn?: string | null
  /** Whatever is ready and not delivered yet when left out. */
  lines?: readonly DeliveredPieces[]
}
type DeliveredPieces = { orderedLineId: string; pieces: number }

/**
 * Goods reached the buyer. Never more than were accepted (work to order) or ordered (stock). Money
 * of a part delivery is the step of a cumulative rounding, so all deliveries of a line add up to
 * its net, tax and share. The same number again answers the first delivery; with other content it
 * is a CONFLICT.
 */
export async function recordDelivery(
  database: Database,
  delivery: NewDelivery,
): Promise<{ delivery: Delivery; alreadyRecorded: boolean }> {
  return database.transaction(async (sql) => {
    const lines = await lockLines(sql, await lineIdsOf(sql, delivery))
    const [known] = await deliveries(sql, { numbers: [delivery.number] })
    if (known) return { delivery: sameAgain(known, delivery), alreadyRecorded: true }
    const rows = await rowsOf(sql, lines, delivery)
    await insert(sql, delivery, rows)
    const [written] = await deliveries(sql, { numbers: [delivery.number] })
    if (!written) throw contradiction(`Delivery ${delivery.number} could not be written.`)
    return { delivery: written, alreadyRecorded: false }
  })
}

async function lineIdsOf(sql: Sql, { orderId, lines }: NewDelivery): Promise<string[]> {
  if (lines) return lines.map(({ orderedLineId }) => orderedLineId)
  return (await orderedLines(sql, { orderIds: [orderId] })).map(({ id }) => id)
}

/** Without named pieces, the number alone says which delivery of the order is meant. */
function sameAgain(known: Delivery, { orderId, number, lines }: NewDelivery): Delivery {
  const contentOf = (pieces: readonly DeliveredPieces[]): string =>
    pieces.map((line) => `${line.orderedLineId} ${line.pieces}`).toSorted().join("\n")
  const other = lines !== undefined && contentOf(known.lines) !== contentOf(lines)
  if (other || known.orderId !== orderId) throw otherDelivery(number)
  return known
}

type DeliveryLineContent = Omit<DeliveryLine, "id" | "deliveryId">

async function rowsOf(
  sql: Sql,
  lines: readonly OrderedLine[],
  delivery: NewDelivery,
): Promise<DeliveryLineContent[]> {
  if (delivery.lines?.length === 0) throw malformed("A delivery has at least one line.")
  const progress = await lineProgress(sql, { lineIds: lines.map((line) => line.id) })
  const lineOf = new Map(lines.map((line) => [line.id, line]))
  const progressOf = new Map(progress.map((line) => [line.orderedLineId, line]))
  if (delivery.lines) await refusePartsOfKits(sql, delivery.orderId, delivery.lines)
  return (delivery.lines ?? waiting(lines, progressOf)).map(({ orderedLineId, pieces }) => {
    const line = lineOf.get(orderedLineId)
    const sofar = progressOf.get(orderedLineId)
    if (!line || !sofar || line.orderId !== delivery.orderId) {
      throw missing(`There is no ordered line ${orderedLineId} in order ${delivery.orderId}.`)
    }
    return step(line, sofar, pieces)
  })
}

/** Every part of a kit is looked at, those that nobody named too. */
async function refusePartsOfKits(
  sql: Sql,
  orderId: string,
  named: readonly DeliveredPieces[],
): Promise<void> {
  const pieces = new Map(named.map((line) => [line.orderedLineId, line.pieces]))
  const progress = await lineProgress(sql, { orderIds: [orderId] })
  refuseBrokenKits(
    progress.map((line) => ({ progress: line, pieces: pieces.get(line.orderedLineId) ?? 0 })),
  )
}

/** All pieces that are ready and were not handed over yet; of kits, what makes whole ones. */
function waiting(
  lines: readonly OrderedLine[],
  progressOf: ReadonlyMap<string, LineProgress>,
): DeliveredPieces[] {
  if (lines.length === 0) {
    throw notFound({
      id: "Pesanan ini tidak ada di produksi. Pilih dari daftar produksi.",
      en: "There is no such order in production. Choose one from the list.",
    })
  }
  const ready = lines.flatMap((line) => {
    const progress = progressOf.get(line.id)
    return progress ? [{ progress, pieces: readyPieces(line, progress) }] : []
  })
  const whole = inWholeKits(ready)
    .filter(({ pieces }) => pieces > 0)
    .map(({ progress, pieces }) => ({ orderedLineId: progress.orderedLineId, pieces }))
  if (whole.length > 0) return whole
  throw invalid({
    field: "lines",
    id: "Belum ada potong diterima yang menunggu dikirim. Terima dan periksa dahulu.",
    en: "No accepted piece of this order waits for delivery. Receive and inspect pieces first.",
  })
}

const readyPieces = (line: OrderedLine, { accepted, delivered }: LineProgress): number =>
  (line.earning === "to_order" ? accepted : line.pieces) - delivered

const otherDelivery = (number: string): Refusal =>
  conflict({
    field: "number",
    id: `Nomor BAST ${number} sudah dipakai pengiriman lain. Tulis nomor yang baru.`,
    en: `BAST number ${number} already stands for another delivery. Write a new one.`,
  })

function step(line: OrderedLine, sofar: LineProgress, pieces: number): DeliveryLineContent {
  const ready = readyPieces(line, sofar)
  if (pieces < 1 || pieces > ready) {
    throw invalid({
      field: "pieces",
      id: `${ready} potong ${line.sku} siap dikirim, bukan ${pieces}. Muat ulang halaman ini.`,
      en: `${ready} pieces of ${line.sku} are ready for delivery, not ${pieces}. Reload this page.`,
    })
  }
  const part = (total: bigint): bigint =>
    cumulativePart({
      total: rupiah(total),
      linePieces: line.pieces,
      before: sofar.delivered,
      after: sofar.delivered + pieces,
    })
  return {
    orderedLineId: line.id,
    pieces,
    deliveredBefore: sofar.delivered,
    netAmount: part(line.netExcludingTax),
    taxAmount: part(line.tax),
    artisanAmount: part(line.artisanShareTotal),
  }
}

async function insert(
  sql: Sql,
  delivery: NewDelivery,
  lines: readonly DeliveryLineContent[],
): Promise<void> {
  const id = rowId("deliv")
  const written = await sql.run(
    `insert into delivery (id, order_id, channel, number, delivered_at, release_on)
     values (?, ?, ?, ?, ?, ?) on conflict (number) do nothing`,
    [
      id,
      delivery.orderId,
      delivery.channel,
      delivery.number,
      at(delivery.deliveredAt),
      delivery.releaseOn ?? null,
    ],
  )
  if (written === 0) throw otherDelivery(delivery.number)
  await sql.run(
    `insert into delivery_line (id, delivery_id, ordered_line_id, pieces, delivered_before,
       net_amount, tax_amount, artisan_amount)
     select id, delivery_id, ordered_line_id, pieces, delivered_before, net_amount, tax_amount,
       artisan_amount from jsonb_populate_recordset(null::delivery_line, ?::jsonb)`,
    [jsonRows(lines.map((line) => ({ ...line, id: rowId("dline"), deliveryId: id })))],
  )
}
