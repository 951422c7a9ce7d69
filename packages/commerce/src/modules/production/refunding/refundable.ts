import type { Sql } from "../../../lib/sql.js"
import { refundableRow, type Refundable } from "./types.js"

/**
 * What each part of a shop order brought and what is left of it to give back, lines first, the
 * delivery last. The order of the parts decides who a leftover rupiah falls to: it never changes.
 */
export function refundable(sql: Sql, orderId: string): Promise<Refundable[]> {
  return sql.rows(
    refundableRow,
    `with brought as (
       select share.id as share_id, line.id as ordered_line_id, share.artisan_id, share.pieces,
         share.tax_amount, share.coop_amount, share.amount as share_amount, line.sku
       from share join ordered_line line on line.id = share.ordered_line_id
       where line.order_id = ? and line.channel = 'retail'
       union all
       select null, null, null, 0, tax, gross - tax, 0, null
       from shipping_fee where order_id = ?
     ), refunded as (
       select part.share_id, sum(part.pieces) as pieces, sum(part.tax_amount) as tax,
         sum(part.coop_amount) as coop, sum(part.share_amount) as share
       from order_refund_part part join order_refund refund on refund.id = part.refund_id
       where refund.order_id = ? and refund.withdrawn_at is null
       group by part.share_id
     )
     select brought.share_id, ordered_line_id, artisan_id, brought.pieces, tax_amount, coop_amount,
       share_amount, brought.pieces - coalesce(refunded.pieces, 0) as pieces_left,
       tax_amount - coalesce(refunded.tax, 0) as tax_left,
       coop_amount - coalesce(refunded.coop, 0) as coop_left,
       share_amount - coalesce(refunded.share, 0) as share_left
     from brought left join refunded on refunded.share_id is not distinct from brought.share_id
     order by brought.share_id is null, sku, artisan_id, brought.share_id`,
    [orderId, orderId, orderId],
  )
}
