import { ACCOUNT, accountOf, type AccountCode, type Entry } from "../ledger/index.js"
import { rupiah, type Rupiah } from "../money/index.js"

export const HELD = ACCOUNT.held
export const AVAILABLE = ACCOUNT.available
export const PAYOUT_IN_PROCESS = ACCOUNT.beingPaid

/**
 * An entry seen by one member: what it credited (positive) or debited on each account of theirs.
 */
export type MemberEntry = {
  readonly entry: Entry
  readonly credited: ReadonlyMap<AccountCode, Rupiah>
}

/**
 * The member whose statement this is: the one named, else the only one the entries speak of.
 * Undefined when they speak of nobody. Throws RangeError when they speak of several.
 */
export function onlyMember(entries: readonly Entry[], artisanId?: string): string | undefined {
  if (artisanId !== undefined) return artisanId
  const members = new Set<string>()
  for (const { postings } of entries) {
    for (const { account, party } of postings) {
      if (party !== undefined && isMemberAccount(account)) members.add(party)
    }
  }
  if (members.size > 1) throw new RangeError("entries speak of several members: name the artisanId")
  return [...members][0]
}

/** The entries that change what is owed to the member, each with the member's side of it. */
export function memberEntries(entries: readonly Entry[], artisanId?: string): MemberEntry[] {
  return entries
    .map((entry) => ({ entry, credited: creditedTo(entry, artisanId) }))
    .filter(({ credited }) => credited.has(HELD) || credited.has(AVAILABLE))
}

function creditedTo(entry: Entry, artisanId?: string): Map<AccountCode, Rupiah> {
  const credited = new Map<AccountCode, Rupiah>()
  for (const { account, party, side, amount } of entry.postings) {
    if (party !== artisanId || !isMemberAccount(account)) continue
    const change = side === "credit" ? amount : -amount
    credited.set(account, rupiah((credited.get(account) ?? 0n) + change))
  }
  return credited
}

export const creditedOn = ({ credited }: MemberEntry, account: AccountCode): Rupiah =>
  credited.get(account) ?? rupiah(0n)

const isMemberAccount = (account: AccountCode): boolean =>
  accountOf(account)?.partyKind === "member"
