import { rupiah, type Rupiah } from "../money/index.js"
import { ACCOUNT, type AccountCode } from "./account-plan.js"
import type { Entry } from "./entry.js"

/** Where a member's share of one sale is; what is nowhere of it was paid out or given back. */
export type ShareState = {
  /** Not released yet. */
  readonly held: Rupiah
  /** Released, and in no payout. */
  readonly ready: Rupiah
  /** In a payout of which the bank has not said what became of it. */
  readonly onItsWay: Rupiah
}

export type MembersMoney = {
  /** By sale; a sale that never moved a balance of the member is absent. */
  readonly bySale: ReadonlyMap<string, ShareState>
  /** Owed back from a payout that came back from the bank, and not taken from it yet. */
  readonly cameBack: Rupiah
}

/** Money that became ready at once, of which sale it is, and what of it went into which payout. */
type Lot = { sale: string | undefined; day: string; ready: bigint; sent: Map<string, bigint> }

type Books = {
  lots: Lot[]
  held: Map<string, bigint>
  /** Payouts that the bank has made. */
  arrived: Set<string>
  /** What is owed back from a payout on its way. */
  owed: Map<string, bigint>
  cameBack: bigint
}

/**
 * Follows each sale, of the shop or of accepted work, through a member's balances. The rule: a
 * refund, or the reversal of an acceptance, takes from its own sale alone, in whatever order that
 * happens; anything else, such as a payout, takes what became ready first; and a payout that
 * bounces or is withdrawn gives back to those from whom it took. Of a share that is in a payout
 * when its sale is refunded, the payout stands and the member owes it: if the money of the payout
 * comes back, the debt is taken from that.
 * @param entries everything that moved the member's balances, in the order in which it was posted
 * @param saleOf the sale behind the events of capture or acceptance, release and giving back
 */
export function membersMoney(
  entries: readonly Entry[],
  artisanId: string,
  saleOf: ReadonlyMap<string, string>,
): MembersMoney {
  const books: Books = {
    lots: [],
    held: new Map(),
    arrived: new Set(),
    owed: new Map(),
    cameBack: 0n,
  }
  for (const entry of entries) follow(books, entry, artisanId, saleOf.get(entry.eventId))
  const bySale = new Map<string, ShareState>()
  for (const [sale, held] of books.held) {
    const lots = books.lots.filter((lot) => lot.sale === sale)
    bySale.set(sale, {
      held: rupiah(held),
      ready: rupiah(lots.reduce((total, { ready }) => total + ready, 0n)),
      onItsWay: rupiah(lots.reduce((total, lot) => total + onItsWay(books, lot), 0n)),
    })
  }
  return { bySale, cameBack: rupiah(books.cameBack) }
}

function follow(books: Books, entry: Entry, artisanId: string, sale: string | undefined): void {
  const credited = (account: AccountCode): bigint => creditedOn(entry, account, artisanId)
  const available = credited(ACCOUNT.available)
  if (sale !== undefined) {
    books.held.set(sale, (books.held.get(sale) ?? 0n) + credited(ACCOUNT.held))
  }
  const giveBack = (): void => refund(books, sale, -available, -credited(ACCOUNT.returnDebt))
  const payout = payoutOf(entry) ?? ""
  switch (entry.reason) {
    case "payout_opened":
      return sendOff(books, payout, -available)
    case "payout_confirmed":
      books.arrived.add(payout)
      return
    case "payout_rejected":
      return comeBack(books, payout, available)
    case "correction":
      if (sale === undefined) return correct(books, entry, available)
      return giveBack()
    case "clawback_recovered":
      return recover(books, -available)
    case "refunded_before_payout":
    case "refunded_after_payout":
    case "refunded_at_coop_cost":
      return giveBack()
    default:
      return move(books, entry, available, sale)
  }
}

/** The payout that an event or its correction is of. */
const payoutOf = ({ eventId }: Entry): string | undefined => /^payout:([^:]+):/.exec(eventId)?.[1]

function move(books: Books, { occurredOn }: Entry, available: bigint, sale?: string): void {
  if (available > 0n) becomeReady(books, sale, available, occurredOn)
  else take(books.lots, -available)
}

/** A payout that was withdrawn gives back; one wrongly noted as paid is on its way again. */
function correct(books: Books, entry: Entry, available: bigint): void {
  const payout = payoutOf(entry)
  if (payout === undefined) return move(books, entry, available)
  books.arrived.delete(payout)
  comeBack(books, payout, available)
}

const onItsWay = ({ arrived }: Books, { sent }: Lot): bigint =>
  [...sent].reduce((total, [payout, part]) => (arrived.has(payout) ? total : total + part), 0n)

/** By its day, since a payout counts days and not the moments at which somebody posted. */
function becomeReady(books: Books, sale: string | undefined, ready: bigint, day: string): void {
  const later = books.lots.findIndex((lot) => lot.day > day)
  books.lots.splice(later < 0 ? books.lots.length : later, 0, { sale, day, ready, sent: new Map() })
}

function sendOff({ lots }: Books, payout: string, amount: bigint): void {
  take(lots, amount, (lot, part) => lot.sent.set(payout, (lot.sent.get(payout) ?? 0n) + part))
}

/** What was deducted when a payout was opened comes back only where the payout is withdrawn. */
function comeBack(books: Books, payout: string, amount: bigint): void {
  if (amount === 0n) return
  const owed = least(books.owed.get(payout) ?? 0n, amount)
  books.owed.delete(payout)
  books.cameBack += owed
  let rest = amount - owed
  for (const lot of books.lots) {
    const part = least(lot.sent.get(payout) ?? 0n, rest)
    lot.sent.delete(payout)
    lot.ready += part
    rest -= part
  }
}

function recover(books: Books, amount: bigint): void {
  const fromReturned = least(books.cameBack, amount)
  books.cameBack -= fromReturned
  take(books.lots, amount - fromReturned)
}

function refund(books: Books, sale: string | undefined, ready: bigint, owed: bigint): void {
  const own = books.lots.filter((lot) => lot.sale === sale)
  take(books.lots, take(own, ready))
  let rest = owed
  for (const lot of own) {
    for (const [payout, sent] of lot.sent) {
      if (books.arrived.has(payout)) continue
      const part = least(sent, rest)
      lot.sent.set(payout, sent - part)
      books.owed.set(payout, (books.owed.get(payout) ?? 0n) + part)
      rest -= part
    }
  }
}

/** Takes from what became ready first; answers what could not be taken. */
function take(
  lots: readonly Lot[],
  amount: bigint,
  taken: (lot: Lot, part: bigint) => void = () => undefined,
): bigint {
  let rest = amount
  for (const lot of lots) {
    const part = least(lot.ready, rest)
    lot.ready -= part
    rest -= part
    taken(lot, part)
  }
  return rest
}

const least = (a: bigint, b: bigint): bigint => (a < b ? a : b)

const creditedOn = ({ postings }: Entry, account: AccountCode, artisanId: string): bigint =>
  postings
    .filter((posting) => posting.account === account && posting.party === artisanId)
    .reduce((total, { side, amount }) => total + (side === "credit" ? amount : -amount), 0n)
