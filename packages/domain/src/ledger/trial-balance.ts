import { rupiah, sum, type Rupiah } from "../money/index.js"
import { ACCOUNTS, accountOf, type AccountCode, type Side } from "./account-plan.js"
import type { Entry, Posting } from "./entry.js"

/** `balance` counts on the account's normal side: a bank account in credit is negative. */
export type TrialBalanceRow = {
  readonly account: AccountCode
  readonly debit: Rupiah
  readonly credit: Rupiah
  readonly balance: Rupiah
}

export type TrialBalance = {
  readonly rows: readonly TrialBalanceRow[]
  readonly debit: Rupiah
  readonly credit: Rupiah
}

/**
 * Every account that moved, in the order of the plan, and the totals; sound books have equal
 * totals.
 */
export function trialBalance(entries: Iterable<Entry>): TrialBalance {
  const turnovers = new Map<string, Record<Side, bigint>>()
  for (const { postings } of entries) {
    for (const { account, side, amount } of postings) {
      const turnover = turnovers.get(account) ?? { debit: 0n, credit: 0n }
      turnover[side] += amount
      turnovers.set(account, turnover)
    }
  }
  const rows = ACCOUNTS.flatMap(({ code, normalSide }) => {
    const turnover = turnovers.get(code)
    return turnover ? [rowOf(code, normalSide, turnover)] : []
  })
  return {
    rows,
    debit: sum(rows.map((row) => row.debit)),
    credit: sum(rows.map((row) => row.credit)),
  }
}

function rowOf(account: AccountCode, normalSide: Side, turnover: Record<Side, bigint>) {
  const { debit, credit } = turnover
  const balance = normalSide === "debit" ? debit - credit : credit - debit
  return { account, debit: rupiah(debit), credit: rupiah(credit), balance: rupiah(balance) }
}

/**
 * What an account holds on its normal side, of everyone or of one party. Without entries it is Rp
 * 0.
 */
export function balanceOf(entries: Iterable<Entry>, account: AccountCode, party?: string): Rupiah {
  const normalSide = accountOf(account)?.normalSide
  const concerns = (posting: Posting): boolean =>
    posting.account === account && (party === undefined || posting.party === party)
  let balance = 0n
  for (const { postings } of entries) {
    for (const posting of postings.filter(concerns)) {
      balance += posting.side === normalSide ? posting.amount : -posting.amount
    }
  }
  return rupiah(balance)
}
