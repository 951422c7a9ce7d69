import type { Statement, StatementLine } from "@sentra/contracts"
import { accountOf } from "@sentra/domain/ledger"
import { sum, type Rupiah } from "@sentra/domain/money"
import type * as domain from "@sentra/domain/statement"
import { entryLabel } from "../../../../../lib/entry-words.js"

/**
 * The domain's statement as the member's page shows it: opening + earned − deducted − paid =
 * closing.
 */
export function presentStatement(
  member: { memberNumber: string; name: string },
  period: string,
  { opening, lines, deductions, payouts, closing }: domain.Statement,
): Statement {
  const totalOf = (rows: readonly { amount: Rupiah }[]): string =>
    sum(rows.map(({ amount }) => amount)).toString()
  return {
    period,
    memberNumber: member.memberNumber,
    name: member.name,
    opening: opening.total.toString(),
    lines: [
      ...lines.filter(({ amount }) => amount !== 0n).map(earned),
      ...deductions.map(deducted),
      ...payouts.map(paid),
    ].toSorted((a, b) => a.occurredOn.localeCompare(b.occurredOn)),
    earned: totalOf(lines),
    deducted: totalOf(deductions),
    paid: totalOf(payouts),
    closing: closing.total.toString(),
    held: closing.held.toString(),
    available: closing.available.toString(),
  }
}

/** A line below nothing is pieces that came back. */
const earned = (line: domain.StatementLine): StatementLine => ({
  eventId: line.eventId,
  occurredOn: line.occurredOn,
  kind: line.amount < 0n ? "returned" : "earning",
  label: entryLabel(line),
  amount: line.amount.toString(),
})

const deducted = (row: domain.StatementDeduction): StatementLine => ({
  eventId: row.eventId,
  occurredOn: row.occurredOn,
  kind: "deduction",
  label: accountOf(row.account)?.name ?? entryLabel(row),
  amount: row.amount.toString(),
})

/** Money that the bank sent back comes in again. */
const paid = (row: domain.StatementPayout): StatementLine => ({
  eventId: row.eventId,
  occurredOn: row.occurredOn,
  kind: row.amount < 0n ? "returned" : "payout",
  label: entryLabel(row),
  amount: (row.amount < 0n ? -row.amount : row.amount).toString(),
})
