import { z } from "@medusajs/framework/zod"
import { now } from "../../../lib/clock.js"
import type { Page } from "../../../lib/page.js"
import { momentColumn, type Sql } from "../../../lib/sql.js"

/** A living request ends its own capture; only older ones were left by somebody. */
const CAPTURING_MILLISECONDS_MAX = 30_000

const leftRow = z.object({ id: z.string(), at: momentColumn })

/**
 * Payments with a capture that the order was not told of, and when their money was seen. Only whole
 * ones: Medusa's workflow, run again on a part, would capture the rest.
 */
const LEFT = `select payment.id, coalesce(payment.captured_at, max(capture.created_at)) as at
  from capture
  join payment on payment.id = capture.payment_id and payment.deleted_at is null
  join order_payment_collection link
    on link.payment_collection_id = payment.payment_collection_id and link.deleted_at is null
  where capture.deleted_at is null and capture.created_at < ?
    and not exists (select 1 from order_transaction told
      where told.order_id = link.order_id and told.reference = 'capture'
        and told.reference_id = capture.id and told.deleted_at is null)`

const WHOLE = `group by payment.id
  having payment.captured_at is not null or sum(capture.amount) >= payment.amount`

const before = (): Date => new Date(now().getTime() - CAPTURING_MILLISECONDS_MAX)

export async function leftCaptures(sql: Sql, { after, take }: Page): Promise<string[]> {
  const rows = await sql.rows(
    leftRow,
    `${LEFT} and payment.id > ? ${WHOLE} order by payment.id limit ?`,
    [before(), after ?? "", take],
  )
  return rows.map(({ id }) => id)
}

/** One such payment, if it is still one. */
export async function leftCapture(
  sql: Sql,
  paymentId: string,
): Promise<z.infer<typeof leftRow> | undefined> {
  const [row] = await sql.rows(leftRow, `${LEFT} and payment.id = ? ${WHOLE}`, [
    before(),
    paymentId,
  ])
  return row
}
