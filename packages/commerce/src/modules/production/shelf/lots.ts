import { z } from "@medusajs/framework/zod"
import { jakartaMonth } from "../../../lib/clock.js"
import { contradiction } from "../../../lib/module-errors.js"
import { rowId } from "../../../lib/row-id.js"
import { Conditions, countColumn, isOneOf, jsonTexts, type Sql } from "../../../lib/sql.js"
import { lotRow, type Handover, type Inspection, type Lot } from "../types.js"

/** Puts accepted stock on the shelf; nothing accepted makes no lot. */
export async function makeLot(
  sql: Sql,
  handover: Handover,
  inspection: Inspection,
): Promise<Lot | null> {
  if (inspection.accepted === 0) return null
  const [lot] = await sql.rows(
    lotRow,
    `insert into lot (id, code, inspection_id, artisan_id, product_id, variant_id, sku, grade,
       pieces, available_pieces, received_at)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning *`,
    [
      rowId("lot"),
      await nextCode(sql, jakartaMonth(handover.receivedAt)),
      inspection.id,
      handover.artisanId,
      handover.productId,
      handover.variantId,
      handover.sku,
      inspection.grade,
      inspection.accepted,
      inspection.accepted,
      handover.receivedAt,
    ],
  )
  if (!lot) throw contradiction("The lot could not be written.")
  return lot
}

/** "L-2611-042": the 42nd lot of November 2026. The counter's row keeps two hubs apart. */
async function nextCode(sql: Sql, month: string): Promise<string> {
  const [number] = await sql.rows(
    z.object({ last: z.number().int() }),
    `insert into lot_number (month, last) values (?, 1)
     on conflict (month) do update set last = lot_number.last + 1 returning last`,
    [month],
  )
  const shortMonth = month.slice(2).replace("-", "")
  return `L-${shortMonth}-${String(number?.last ?? 1).padStart(3, "0")}`
}

export type LotFilter = {
  variantIds?: readonly string[]
  productIds?: readonly string[]
  artisanIds?: readonly string[]
  onlyAvailable?: boolean
}

/** Lots in the order in which they are sold. */
export function lots(sql: Sql, filter: LotFilter): Promise<Lot[]> {
  const conditions = new Conditions()
    .oneOf("variant_id", filter.variantIds)
    .oneOf("product_id", filter.productIds)
    .oneOf("artisan_id", filter.artisanIds)
  if (filter.onlyAvailable) conditions.also("available_pieces > 0")
  return sql.rows(
    lotRow,
    `select * from lot ${conditions.where} order by received_at, id`,
    conditions.values,
  )
}

/** Pieces that a shop buyer can have now; variants without any are absent. */
export async function availablePieces(
  sql: Sql,
  variantIds: readonly string[],
): Promise<Map<string, number>> {
  const rows = await sql.rows(
    z.object({ variantId: z.string(), pieces: countColumn }),
    `select variant_id, sum(available_pieces) as pieces from lot
     where available_pieces > 0 and ${isOneOf("variant_id")} group by variant_id`,
    [jsonTexts(variantIds)],
  )
  return new Map(rows.map((row) => [row.variantId, row.pieces]))
}
