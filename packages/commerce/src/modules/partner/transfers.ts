import { formatRupiah, rupiah } from "@sentra/domain/money"
import { at } from "../../lib/clock.js"
import { contradiction } from "../../lib/module-errors.js"
import { conflict, type Refusal } from "../../lib/refusal.js"
import { rowId } from "../../lib/row-id.js"
import type { Database, Sql } from "../../lib/sql.js"
import {
  receiptRow,
  type NewReceipt,
  type NewTransfer,
  type Receipt,
  type TransferPart,
} from "./receipt-types.js"
import { receipts } from "./receipts.js"

/**
 * Writes down that a transfer came in, a receipt for each of its parts, all or none. The same key
 * with the same content answers the first receipts; a bank reference that another transfer has is
 * refused with where it was entered. What was reversed of a transfer may be entered again under its
 * reference.
 */
export function recordTransfer(database: Database, transfer: NewTransfer): Promise<Receipt[]> {
  return database.transaction(async (sql) => {
    await sql.run("select pg_advisory_xact_lock(hashtextextended(upper(?), 0))", [
      transfer.bankReference,
    ])
    const known = await transferOf(sql, transfer)
    if (known) return known
    const whole = await standingUnder(sql, transfer)
    const written: Receipt[] = []
    for (const receipt of receiptsOf(transfer)) {
      written.push(await write(sql, { ...receipt, ...whole }))
    }
    return written
  })
}

/**
 * The receipts a transfer's key stands for, if it was entered; a CONFLICT when it was sent with
 * other content.
 */
export async function transferOf(
  sql: Sql,
  transfer: Omit<NewTransfer, "parts"> & { parts: readonly Omit<TransferPart, "ppn">[] },
): Promise<Receipt[] | undefined> {
  const parts = transfer.parts.map((part) => ({ ...part, ppn: 0n }))
  const asked = receiptsOf({ ...transfer, parts })
  const oneMore = keyOfPart(transfer.key, asked.length)
  const known = await receipts(sql, { keys: [...asked.map(({ key }) => key), oneMore] })
  if (known.length === 0) return undefined
  const byKey = new Map(known.map((receipt) => [receipt.key, receipt]))
  const same = asked.flatMap((receipt) => {
    const found = byKey.get(receipt.key)
    return found && CONTENT.every((name) => found[name] === receipt[name]) ? [found] : []
  })
  if (same.length === asked.length && known.length === asked.length) return same
  throw conflict({
    field: "key",
    id: "Penerimaan ini sudah tercatat dengan isi lain. Muat ulang halaman ini.",
    en: "This receipt was already entered with other content. Reload this page.",
  })
}

const CONTENT = [
  ...(["partnerId", "bulkOrderId", "deliveryId", "kind", "amount", "pph22"] as const),
  ...(["slipNumber", "receivedOn", "bankReference"] as const),
] as const

/** The first part bears the form's own key. */
const keyOfPart = (key: string, index: number): string =>
  index === 0 ? key : `${key}:${index + 1}`

type ReceiptOfTransfer = Omit<NewReceipt, "transferKey" | "transferAmount">

const receiptsOf = ({ parts, key, ...transfer }: NewTransfer): ReceiptOfTransfer[] =>
  parts.map((part, index) => ({
    ...transfer,
    ...part,
    key: keyOfPart(key, index),
    kind: part.deliveryId === null ? "down_payment" : "payment",
  }))

type Whole = Pick<NewReceipt, "transferKey" | "transferAmount">

/** The transfer that these parts are of: a new one, or one of which as much was reversed. */
async function standingUnder(sql: Sql, { key, bankReference, parts }: NewTransfer): Promise<Whole> {
  const amount = parts.reduce((total, part) => total + part.amount, 0n)
  const standing = await receipts(sql, { bankReference })
  const [first] = standing
  if (!first) return { transferKey: key, transferAmount: amount }
  const { transferKey, transferAmount } = first
  const taken = standing.reduce((total, receipt) => total + receipt.amount, 0n)
  if (taken + amount > transferAmount) throw referenceTaken(first, taken)
  return { transferKey, transferAmount }
}

async function write(sql: Sql, receipt: NewReceipt): Promise<Receipt> {
  const [written] = await sql.rows(
    receiptRow,
    `insert into partner_receipt (id, key, transfer_key, transfer_amount, partner_id,
       bulk_order_id, delivery_id, kind, amount, ppn, pph22, slip_number, received_on,
       bank_reference, entered_by, created_at)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning *`,
    [
      ...[rowId("prcpt"), receipt.key, receipt.transferKey, receipt.transferAmount.toString()],
      ...[receipt.partnerId, receipt.bulkOrderId, receipt.deliveryId, receipt.kind],
      ...[receipt.amount.toString(), receipt.ppn.toString(), receipt.pph22.toString()],
      ...[receipt.slipNumber, receipt.receivedOn, receipt.bankReference],
      ...[receipt.enteredBy, at(receipt.at)],
    ],
  )
  if (!written) throw contradiction("The receipt could not be written.")
  return written
}

function referenceTaken({ bankReference, receivedOn }: Receipt, amount: bigint): Refusal {
  const [id, en] = [formatRupiah(rupiah(amount), "id"), formatRupiah(rupiah(amount), "en")]
  return conflict({
    field: "bankReference",
    id: `Referensi ${bankReference} sudah tercatat: ${id}, masuk ${receivedOn}. Periksa rekening koran.`,
    en: `Reference ${bankReference} was entered before: ${en}, ${receivedOn}. Check the bank statement.`,
  })
}
