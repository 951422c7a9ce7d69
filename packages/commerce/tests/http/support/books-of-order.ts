import type { TestDatabase } from "@sentra/testing"

const EVENTS_OF = `(entry.event_id = 'order:' || $1 || ':captured'
  or entry.event_id in (select 'refund:' || id || ':refunded' from order_refund where order_id = $1)
  or entry.event_id in (select 'delivery:' || id || ':released' from delivery where order_id = $1))`

/** Why the books were written for this order, oldest first. */
export async function entriesOfOrder(database: TestDatabase, orderId: string): Promise<string[]> {
  const rows = await database.query(
    `select entry.reason from ledger_entry entry where ${EVENTS_OF} order by entry.created_at, id`,
    [orderId],
  )
  return rows.map((row) => String(row["reason"]))
}

/** What the order's entries leave on each account together, as "4110 -5": debits are positive. */
export async function leftOfOrder(database: TestDatabase, orderId: string): Promise<string[]> {
  const rows = await database.query(
    `select account_code as account,
       sum(case side when 'debit' then amount else -amount end)::int as left
     from ledger_posting posting join ledger_entry entry on entry.id = posting.entry_id
     where ${EVENTS_OF} group by account_code
     having sum(case side when 'debit' then amount else -amount end) <> 0 order by account_code`,
    [orderId],
  )
  return rows.map((row) => `${String(row["account"])} ${String(row["left"])}`)
}
