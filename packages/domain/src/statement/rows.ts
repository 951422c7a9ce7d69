import type { AccountCode, Entry } from "../ledger/index.js"
import { rupiah, sum, type Rupiah } from "../money/index.js"
import {
  AVAILABLE,
  HELD,
  PAYOUT_IN_PROCESS,
  creditedOn,
  type MemberEntry,
} from "./member-postings.js"
import type {
  StatementDeduction,
  StatementLine,
  StatementPayout,
  StatementRow,
} from "./statement.js"

const BALANCE_ACCOUNTS: ReadonlySet<AccountCode> = new Set([HELD, AVAILABLE, PAYOUT_IN_PROCESS])

/** What an entry took from the balance for a debt or a deposit of the member. */
export const deductionsOf = (seen: MemberEntry): StatementDeduction[] =>
  [...seen.credited]
    .filter(([account, amount]) => !BALANCE_ACCOUNTS.has(account) && amount !== 0n)
    .map(([account, amount]) => ({ ...rowOf(seen.entry), account, amount }))

/** What an entry sent on its way to the bank, or brought back from there. */
export function payoutsOf(seen: MemberEntry): StatementPayout[] {
  const amount = creditedOn(seen, PAYOUT_IN_PROCESS)
  return amount === 0n ? [] : [{ ...rowOf(seen.entry), amount }]
}

/**
 * What an entry changed besides: deductions and payouts leave the available balance and are not it.
 */
export function linesOf(seen: MemberEntry): StatementLine[] {
  const settled = [...deductionsOf(seen), ...payoutsOf(seen)].map(({ amount }) => amount)
  const held = creditedOn(seen, HELD)
  const available = sum([creditedOn(seen, AVAILABLE), ...settled])
  if (held === 0n && available === 0n) return []
  return [{ ...rowOf(seen.entry), held, available, amount: plus(held, available) }]
}

export const plus = (a: Rupiah, b: Rupiah): Rupiah => rupiah(a + b)

function rowOf({ eventId, occurredOn, reason, memo }: Entry): StatementRow {
  return { eventId, occurredOn, reason, ...(memo && { memo }) }
}
