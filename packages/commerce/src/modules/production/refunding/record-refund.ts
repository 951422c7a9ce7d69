import { refundTotal } from "@sentra/domain/sharing"
import { at } from "../../../lib/clock.js"
import { contradiction, missing } from "../../../lib/module-errors.js"
import { rowId } from "../../../lib/row-id.js"
import { jsonRows, type Database, type Sql } from "../../../lib/sql.js"
import { shippingFeeRow } from "../types.js"
import { partsOfRefund, seenOtherwise, type AskedParts, type PartOfRefund } from "./parts-of-refund.js"
import { refunds } from "./read-refunds.js"
import { refundable } from "./refundable.js"
import { saleVersion } from "./sale-version.js"
import type { OrderRefund, RefundReason } from "./types.js"

export type NewRefund = AskedParts & {
  key: string
  orderId: string
  /** The version of the sale on which it was decided; any, when left out. */
  versionSeen?: string
  reason: RefundReason
  makersAtFault: boolean
  note?: string | null
  askedBy: string
  at?: Date
  /** Given already, in Medusa: by cancelling the order. */
  medusaRefundId?: string
}

/**
 * Writes down what is to be given back, before anybody gives it. One at a time for each order, and
 * never more than is left of it. The same key again answers the first refund.
 */
export async function recordRefund(database: Database, refund: NewRefund): Promise<OrderRefund> {
  return database.transaction(async (sql) => {
    await lockOrder(sql, refund.orderId)
    const [known] = await refunds(sql, { keys: [refund.key] })
    if (known) return sameAgain(known, refund)
    await assertAsSeen(sql, refund)
    const parts = partsOfRefund(await refundable(sql, refund.orderId), refund)
    const id = rowId("oref")
    await sql.run(
      `insert into order_refund (id, key, order_id, amount, reason, makers_at_fault, note, asked_by,
         asked_at, medusa_refund_id, given_at)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        id,
        refund.key,
        refund.orderId,
        refund.amount.toString(),
        refund.reason,
        refund.makersAtFault,
        refund.note ?? null,
        refund.askedBy,
        at(refund.at),
        refund.medusaRefundId ?? null,
        refund.medusaRefundId === undefined ? null : at(refund.at),
      ],
    )
    await insertParts(sql, id, parts)
    const [written] = await refunds(sql, { ids: [id] })
    if (!written) throw contradiction(`Refund ${id} could not be written.`)
    return written
  })
}

/** Whether this could be given back now: the same refusals, and nothing is written. */
export async function assertRefundable(
  sql: Sql,
  refund: Pick<NewRefund, "orderId" | "versionSeen"> & AskedParts,
): Promise<void> {
  await assertAsSeen(sql, refund)
  partsOfRefund(await refundable(sql, refund.orderId), refund)
}

async function assertAsSeen(
  sql: Sql,
  { orderId, versionSeen }: Pick<NewRefund, "orderId" | "versionSeen">,
): Promise<void> {
  if (versionSeen === undefined) return
  if ((await saleVersion(sql, orderId)) !== versionSeen) throw seenOtherwise()
}

/** An order that is not frozen has brought nothing. */
async function lockOrder(sql: Sql, orderId: string): Promise<void> {
  const locked = await sql.rows(
    shippingFeeRow,
    "select order_id, gross, tax from shipping_fee where order_id = ? for update",
    [orderId],
  )
  if (locked.length === 0) throw missing(`Order ${orderId} is not frozen.`)
}

async function insertParts(sql: Sql, refundId: string, parts: PartOfRefund[]): Promise<void> {
  const rows = parts
    .filter((part) => refundTotal(part) > 0n || part.pieces > 0)
    .map(({ shareId, pieces, tax, coop, share }) => ({
      id: rowId("orefp"),
      refundId,
      shareId,
      pieces,
      taxAmount: tax,
      coopAmount: coop,
      shareAmount: share,
    }))
  await sql.run(
    `insert into order_refund_part (id, refund_id, share_id, pieces, tax_amount, coop_amount,
       share_amount)
     select id, refund_id, share_id, pieces, tax_amount, coop_amount, share_amount
     from jsonb_populate_recordset(null::order_refund_part, ?::jsonb)`,
    [jsonRows(rows)],
  )
}

function sameAgain(known: OrderRefund, refund: NewRefund): OrderRefund {
  const isSame = known.orderId === refund.orderId && known.amount === refund.amount
  if (isSame && known.withdrawnAt === null) return known
  throw seenOtherwise()
}
