import { z } from "@medusajs/framework/zod"
import type { Page } from "../../../lib/page.js"
import { countColumn, momentColumn, type Sql } from "../../../lib/sql.js"

const parcelRow = z.object({
  orderId: z.string(),
  deliveredAt: momentColumn,
  orderedLineId: z.string(),
  pieces: countColumn,
})
const parcelId = z.object({ id: z.string() })

export type Parcel = {
  orderId: string
  deliveredAt: Date
  lines: { orderedLineId: string; pieces: number }[]
}

/** A line of kits lies in the parcel as each of its parts. */
const OF_ITEM =
  "(line.order_line_id = item.line_item_id or line.kit_line_id = item.line_item_id)"

/** A delivered parcel of a retail order with the lines in it; undefined for anything else. */
export async function readParcel(sql: Sql, fulfillmentId: string): Promise<Parcel | undefined> {
  const rows = await sql.rows(
    parcelRow,
    `select line.order_id, parcel.delivered_at, line.id as ordered_line_id,
       sum(item.quantity * (line.pieces / coalesce(line.kit_pieces, line.pieces))) as pieces
     from fulfillment parcel
     join fulfillment_item item on item.fulfillment_id = parcel.id and item.deleted_at is null
     join ordered_line line on ${OF_ITEM} and line.channel = 'retail'
     where parcel.id = ? and parcel.delivered_at is not null and parcel.canceled_at is null
     group by line.order_id, parcel.delivered_at, line.id
     order by line.id`,
    [fulfillmentId],
  )
  const [first] = rows
  if (!first) return undefined
  return {
    orderId: first.orderId,
    deliveredAt: first.deliveredAt,
    lines: rows.map(({ orderedLineId, pieces }) => ({ orderedLineId, pieces })),
  }
}

/** Retail parcels that arrived and are not noted as delivered: what a lost event leaves behind. */
export async function unrecordedParcels(
  sql: Sql,
  { after, take }: Page,
): Promise<string[]> {
  const rows = await sql.rows(
    parcelId,
    `select distinct parcel.id
     from fulfillment parcel
     join fulfillment_item item on item.fulfillment_id = parcel.id and item.deleted_at is null
     join ordered_line line on ${OF_ITEM} and line.channel = 'retail'
     where parcel.delivered_at is not null and parcel.canceled_at is null and parcel.id > ?
       and not exists (select 1 from delivery where delivery.number = parcel.id)
     order by parcel.id limit ?`,
    [after ?? "", take],
  )
  return rows.map(({ id }) => id)
}
