import { createHash } from "node:crypto"
import { z } from "@medusajs/framework/zod"
import type { Sql } from "../../../lib/sql.js"
import { refundable } from "./refundable.js"

const shareState = z.object({ id: z.string(), isReleased: z.boolean(), isTakenBack: z.boolean() })

/**
 * Stands for all that a refund is decided on: what is left of each part, and whether the goods have
 * reached the buyer. Another refund, a cancellation or an arrival makes another version.
 */
export async function saleVersion(sql: Sql, orderId: string): Promise<string> {
  const parts = await refundable(sql, orderId)
  const shares = await sql.rows(
    shareState,
    `select share.id, share.released_at is not null as is_released,
       share.taken_back_at is not null as is_taken_back
     from share join ordered_line line on line.id = share.ordered_line_id
     where line.order_id = ? order by share.id`,
    [orderId],
  )
  const left = parts.map(({ shareId, piecesLeft, taxLeft, coopLeft, shareLeft }) => [
    ...[shareId, piecesLeft, taxLeft.toString(), coopLeft.toString(), shareLeft.toString()],
  ])
  const states = shares.map(({ id, isReleased, isTakenBack }) => [id, isReleased, isTakenBack])
  return createHash("sha256").update(JSON.stringify([left, states])).digest("base64url")
}
