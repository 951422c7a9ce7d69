import { rupiah, sum, type Rupiah } from "@sentra/domain/money"
import { refundOfPieces, refundTotal, splitRefund, type RefundMoney } from "@sentra/domain/sharing"
import { at } from "../../../lib/clock.js"
import { contradiction, missing } from "../../../lib/module-errors.js"
import { conflict, invalid, type Refusal } from "../../../lib/refusal.js"
import { rowId } from "../../../lib/row-id.js"
import { jsonRows, type Database, type Sql } from "../../../lib/sql.js"
import { shippingFeeRow } from "../types.js"
import { refundable } from "./refundable.js"
import { refunds } from "./read-refunds.js"
import type { OrderRefund, Refundable, RefundReason } from "./types.js"

export type NewRefund = {
  key: string
  orderId: string
  /** What the person saw on the page; it is what is given back, or nothing is. */
  amount: bigint
  /** Of whose pieces; left out, the amount is split over all that is left of the order. */
  pieces?: readonly { shareId: string; pieces: number }[]
  /** Whether the delivery is given back with these pieces. */
  delivery?: boolean
  reason: RefundReason
  makersAtFault: boolean
  note?: string | null
  askedBy: string
  at?: Date
  /** Given already, in Medusa: by cancelling the order. */
  medusaRefundId?: string
}

type PartOfRefund = RefundMoney & { shareId: string | null; pieces: number }

/**
 * Writes down what is to be given back, before anybody gives it. One at a time for each order, and
 * never more than is left of it. The same key again answers the first refund.
 */
export async function recordRefund(database: Database, refund: NewRefund): Promise<OrderRefund> {
  return database.transaction(async (sql) => {
    await lockOrder(sql, refund.orderId)
    const [known] = await refunds(sql, { keys: [refund.key] })
    if (known) return sameAgain(known, refund)
    const parts = partsOf(await refundable(sql, refund.orderId), refund)
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

const leftOf = (part: Refundable): RefundMoney => ({
  tax: rupiah(part.taxLeft),
  coop: rupiah(part.coopLeft),
  share: rupiah(part.shareLeft),
})

function partsOf(parts: readonly Refundable[], refund: NewRefund): PartOfRefund[] {
  const whole = sum(parts.map((part) => refundTotal(leftOf(part))))
  if (refund.amount > whole) throw tooMuch(whole)
  if (refund.pieces === undefined) return splitOverAll(parts, rupiah(refund.amount), whole)
  const chosen = [
    ...refund.pieces.map((one) => ofPieces(parts, one)),
    ...(refund.delivery ? parts.filter(({ shareId }) => shareId === null).map(wholePart) : []),
  ]
  const amount = sum(chosen.map(refundTotal))
  if (amount !== refund.amount) throw seenOtherwise()
  return chosen
}

/** Whose whole rest is given back has no piece left either. */
function splitOverAll(
  parts: readonly Refundable[],
  amount: Rupiah,
  whole: Rupiah,
): PartOfRefund[] {
  const money = splitRefund(amount, parts.map(leftOf))
  return parts.map((part, index) => ({
    ...(money[index] ?? leftOf(part)),
    shareId: part.shareId,
    pieces: amount === whole ? part.piecesLeft : 0,
  }))
}

function ofPieces(
  parts: readonly Refundable[],
  { shareId, pieces }: { shareId: string; pieces: number },
): PartOfRefund {
  const part = parts.find((one) => one.shareId === shareId)
  if (!part || pieces > part.piecesLeft) throw seenOtherwise()
  const left = leftOf(part)
  const amount = refundOfPieces(refundTotal(left), part.piecesLeft, pieces)
  const [money] = splitRefund(amount, [left])
  return { ...(money ?? left), shareId, pieces }
}

const wholePart = (part: Refundable): PartOfRefund => ({
  ...leftOf(part),
  shareId: part.shareId,
  pieces: part.piecesLeft,
})

function sameAgain(known: OrderRefund, refund: NewRefund): OrderRefund {
  const isSame = known.orderId === refund.orderId && known.amount === refund.amount
  if (isSame && known.withdrawnAt === null) return known
  throw seenOtherwise()
}

const tooMuch = (left: Rupiah): Refusal =>
  invalid({
    field: "amount",
    id: `Sisa pesanan ini yang bisa dikembalikan Rp ${left}. Tulis jumlah yang tidak lebih.`,
    en: `Rp ${left} of this order are left to give back. Write no more than that.`,
  })

const seenOtherwise = (): Refusal =>
  conflict({
    id: "Pesanan ini sudah berubah sejak halaman dibuka. Muat ulang, lalu periksa jumlahnya.",
    en: "This order has changed since the page was opened. Reload it and check the amount.",
  })
