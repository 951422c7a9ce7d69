import { rupiah, sum, type Rupiah } from "../money/index.js"
import { ACCOUNT, accountOf, type AccountCode } from "./account-plan.js"
import {
  buildEntry,
  credit,
  debit,
  eachArtisan,
  totalOf,
  type ArtisanAmount,
  type Occurrence,
} from "./build-entry.js"
import type { Entry, Posting } from "./entry.js"

/** An account's balance for the year on its normal side. */
export type YearBalance = { readonly account: AccountCode; readonly balance: Rupiah }

/**
 * S0: the year closes. Every income and expense account is emptied and the difference is the year's
 * surplus (SHU) or, on the other side, its loss. Throws RangeError for an account of another kind.
 */
export function yearClosed(event: Occurrence & { balances: readonly YearBalance[] }): Entry {
  const emptied = event.balances.map(emptying)
  const total = (side: Posting["side"]): Rupiah =>
    sum(emptied.filter((posting) => posting.side === side).map(({ amount }) => amount))
  const surplus = rupiah(total("debit") - total("credit"))
  const result =
    surplus < 0n
      ? debit(ACCOUNT.undistributedSurplus, rupiah(-surplus))
      : credit(ACCOUNT.undistributedSurplus, surplus)
  return buildEntry("year_closed", event, [...emptied, result])
}

function emptying({ account: code, balance }: YearBalance): Posting {
  const account = accountOf(code)
  if (account?.kind !== "income" && account?.kind !== "expense") {
    throw new RangeError(`account ${code} stays open at the end of the year`)
  }
  const onNormalSide = balance >= 0n
  const emptyBy = (account.normalSide === "credit") === onNormalSide ? debit : credit
  return emptyBy(code, onNormalSide ? balance : rupiah(-balance))
}

/** S1: the annual meeting (RAT) divides the surplus; every part of it is named. */
export function surplusDistributed(
  event: Occurrence & {
    reserve: Rupiah
    patronage: readonly ArtisanAmount[]
    deposits: readonly ArtisanAmount[]
    boardFund: Rupiah
    staffFund: Rupiah
    educationFund: Rupiah
    socialFund: Rupiah
  },
): Entry {
  const { reserve, patronage, deposits, boardFund, staffFund, educationFund, socialFund } = event
  const funds = [reserve, boardFund, staffFund, educationFund, socialFund]
  return buildEntry("surplus_distributed", event, [
    debit(ACCOUNT.undistributedSurplus, sum([...funds, totalOf(patronage), totalOf(deposits)])),
    credit(ACCOUNT.reserve, reserve),
    ...eachArtisan(credit, ACCOUNT.surplusByPatronage, patronage),
    ...eachArtisan(credit, ACCOUNT.surplusByDeposits, deposits),
    credit(ACCOUNT.boardFund, boardFund),
    credit(ACCOUNT.staffFund, staffFund),
    credit(ACCOUNT.educationFund, educationFund),
    credit(ACCOUNT.socialFund, socialFund),
  ])
}

/** S2: a member's surplus is paid out. */
export const surplusPaid = (
  event: Occurrence & { artisanId: string; patronage: Rupiah; deposits: Rupiah },
): Entry =>
  buildEntry("surplus_paid", event, [
    debit(ACCOUNT.surplusByPatronage, event.patronage, event.artisanId),
    debit(ACCOUNT.surplusByDeposits, event.deposits, event.artisanId),
    credit(ACCOUNT.bank, sum([event.patronage, event.deposits])),
  ])
