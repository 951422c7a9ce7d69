import { at } from "../../lib/clock.js"
import { Conditions, isOneOf, jsonTexts, type Sql } from "../../lib/sql.js"
import {
  receiptRow,
  type Receipt,
  type ReceiptFilter,
  type ReceiptReversal,
} from "./receipt-types.js"

/** Receipts, reversed ones too, oldest first. */
export function receipts(sql: Sql, filter: ReceiptFilter): Promise<Receipt[]> {
  const conditions = new Conditions()
    .oneOf("id", filter.ids)
    .oneOf("key", filter.keys)
    .oneOf("bulk_order_id", filter.bulkOrderIds)
    .when("id > ?", filter.after)
    .when("upper(bank_reference) = upper(?) and reversed_at is null", filter.bankReference)
  if (filter.unpostedOnly) {
    conditions.also("(posted_at is null or (reversed_at is not null and reversal_posted_at is null))")
  }
  return sql.rows(
    receiptRow,
    `select * from partner_receipt ${conditions.where}
     order by ${filter.unpostedOnly ? "id" : "created_at, id"} limit ?`,
    [...conditions.values, filter.take ?? null],
  )
}

/**
 * The transfer did not come in as it was entered. Its row stays, and its bank reference is free for
 * the receipt that is right. Again changes nothing.
 */
export async function reverseReceipt(
  sql: Sql,
  { receiptId, reason, at: moment }: ReceiptReversal,
): Promise<void> {
  await sql.run(
    `update partner_receipt set reversed_at = ?, reversal_reason = ?
     where id = ? and reversed_at is null`,
    [at(moment), reason, receiptId],
  )
}

/** Remembers that these receipts, and these reversals, are in the books. Again changes nothing. */
export async function markReceiptsPosted(
  sql: Sql,
  { ids, reversedIds }: { ids: readonly string[]; reversedIds: readonly string[] },
): Promise<void> {
  await sql.run(
    `update partner_receipt set posted_at = ? where posted_at is null and ${isOneOf("id")}`,
    [at(), jsonTexts(ids)],
  )
  await sql.run(
    `update partner_receipt set reversal_posted_at = ?
     where reversed_at is not null and reversal_posted_at is null and ${isOneOf("id")}`,
    [at(), jsonTexts(reversedIds)],
  )
}
