import { formatRupiah, rupiah } from "@sentra/domain/money"
import { at } from "../../lib/clock.js"
import { contradiction } from "../../lib/module-errors.js"
import { conflict, type Refusal } from "../../lib/refusal.js"
import { rowId } from "../../lib/row-id.js"
import { Conditions, isOneOf, jsonTexts, type Sql } from "../../lib/sql.js"
import { receiptRow, type NewReceipt, type Receipt, type ReceiptFilter } from "./receipt-types.js"

/**
 * Writes down that a transfer came in. The same key with the same content answers the first
 * receipt; a bank reference that another one has is refused with where it was entered.
 */
export async function recordReceipt(sql: Sql, receipt: NewReceipt): Promise<Receipt> {
  const [written] = await sql.rows(
    receiptRow,
    `insert into partner_receipt (id, key, partner_id, bulk_order_id, delivery_id, kind, amount,
       ppn, pph22, slip_number, received_on, bank_reference, entered_by, created_at)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing returning *`,
    [
      ...[rowId("prcpt"), receipt.key, receipt.partnerId, receipt.bulkOrderId],
      ...[receipt.deliveryId, receipt.kind, receipt.amount.toString(), receipt.ppn.toString()],
      ...[receipt.pph22.toString(), receipt.slipNumber, receipt.receivedOn],
      ...[receipt.bankReference, receipt.enteredBy, at(receipt.at)],
    ],
  )
  if (written) return written
  const [known] = await receipts(sql, { keys: [receipt.key] })
  if (known) return sameReceipt(known, receipt)
  const [other] = await receipts(sql, { bankReference: receipt.bankReference })
  throw other ? referenceTaken(other) : contradiction("The receipt could not be written.")
}

/** The receipt a key stands for, or a CONFLICT when it was sent with other content. */
export function sameReceipt(known: Receipt, receipt: Omit<NewReceipt, "ppn">): Receipt {
  const same = CONTENT.every((name) => known[name] === receipt[name])
  if (same) return known
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

function referenceTaken({ bankReference, amount, receivedOn }: Receipt): Refusal {
  const [id, en] = [formatRupiah(rupiah(amount), "id"), formatRupiah(rupiah(amount), "en")]
  return conflict({
    field: "bankReference",
    id: `Referensi ${bankReference} sudah tercatat: ${id}, masuk ${receivedOn}. Periksa rekening koran.`,
    en: `Reference ${bankReference} was entered before: ${en}, ${receivedOn}. Check the bank statement.`,
  })
}

/** Receipts, reversed ones too, oldest first. */
export function receipts(sql: Sql, filter: ReceiptFilter): Promise<Receipt[]> {
  const conditions = new Conditions()
    .oneOf("id", filter.ids)
    .oneOf("key", filter.keys)
    .oneOf("bulk_order_id", filter.bulkOrderIds)
    .when("id > ?", filter.after)
    .when("upper(bank_reference) = upper(?) and reversed_at is null", filter.bankReference)
  if (filter.unpostedOnly) conditions.also("posted_at is null")
  return sql.rows(
    receiptRow,
    `select * from partner_receipt ${conditions.where}
     order by ${filter.unpostedOnly ? "id" : "created_at, id"} limit ?`,
    [...conditions.values, filter.take ?? null],
  )
}

/** Remembers that these receipts are in the books. Again changes nothing. */
export async function markReceiptsPosted(sql: Sql, ids: readonly string[]): Promise<void> {
  await sql.run(
    `update partner_receipt set posted_at = ? where posted_at is null and ${isOneOf("id")}`,
    [at(), jsonTexts(ids)],
  )
}
