export const DIGEST = "0".repeat(64)

/** A posting in plain SQL, as any program could write it; what is left out is a debit of cash. */
export type Line = { account?: string; party?: string | null; side?: string; amount?: string }

export const entrySql = (id: string, eventId: string) =>
  `insert into ledger_entry (id, event_id, reason, occurred_on, digest)
   values ('${id}', '${eventId}', 'order_captured', '2026-11-24', '${DIGEST}');`

export const lineSql = (entry: string, position: number, line: Line) =>
  `insert into ledger_posting (id, entry_id, position, account_code, party, side, amount)
   values ('${entry}_${position}', '${entry}', ${position}, '${line.account ?? "1110"}',
     ${line.party ? `'${line.party}'` : "null"}, '${line.side ?? "debit"}', ${line.amount ?? 100});`

export const CASH_SALE: readonly Line[] = [{ side: "debit" }, { account: "4110", side: "credit" }]
