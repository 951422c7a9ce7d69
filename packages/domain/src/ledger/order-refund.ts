import { rupiah, type Rupiah } from "../money/index.js"
import { ACCOUNT } from "./account-plan.js"
import {
  buildEntry,
  debit,
  eachArtisan,
  totalOf,
  type ArtisanAmount,
  type Occurrence,
} from "./build-entry.js"
import type { Entry } from "./entry.js"

/** Where each member's part of a sale is by now; all three together are what the sale gave them. */
export type WhereSharesAre = {
  readonly held: readonly ArtisanAmount[]
  readonly available: readonly ArtisanAmount[]
  readonly paidOut: readonly ArtisanAmount[]
}

/**
 * R6 for a whole shop order: the mirror image of its capture, delivery included. Members give back
 * what was not paid to them yet; what was, the cooperative bears (R7b), unless somebody states that
 * the maker is to blame.
 */
export function retailOrderRefunded(
  event: Occurrence & { captured: Entry; shares: WhereSharesAre },
): Entry {
  const { held, available, paidOut } = event.shares
  const borne = totalOf(paidOut)
  return buildEntry(borne === 0n ? "refunded_before_payout" : "refunded_at_coop_cost", event, [
    ...eachArtisan(debit, ACCOUNT.held, held),
    ...eachArtisan(debit, ACCOUNT.available, available),
    debit(ACCOUNT.returnsAndDefects, borne),
    ...event.captured.postings
      .filter(({ account }) => account !== ACCOUNT.held)
      .map((posting) => ({
        ...posting,
        side: posting.side === "debit" ? ("credit" as const) : ("debit" as const),
      })),
  ])
}

/**
 * Where the members' parts of a sale are: still held, released and not yet paid, or paid. What is
 * released first is paid first, so of a release is left what all payouts since did not reach.
 * @param captured the entry of the sale
 * @param entriesOf everything that moved a member's balances, oldest first
 * @param releases ids of the events that released parts of this sale
 */
export function whereSharesAre(
  captured: Entry,
  entriesOf: (artisanId: string) => readonly Entry[],
  releases: ReadonlySet<string>,
): WhereSharesAre {
  const parts = captured.postings.flatMap(({ account, party, amount }) =>
    account === ACCOUNT.held && party !== undefined
      ? [{ artisanId: party, amount, ...releasedParts(entriesOf(party), party, releases) }]
      : [],
  )
  const some = (amountOf: (part: (typeof parts)[number]) => bigint): ArtisanAmount[] =>
    parts
      .map((part) => ({ artisanId: part.artisanId, amount: rupiah(amountOf(part)) }))
      .filter(({ amount }) => amount > 0n)
  return {
    held: some(({ amount, released }) => amount - released),
    available: some(({ available }) => available),
    paidOut: some(({ released, available }) => released - available),
  }
}

function releasedParts(
  entries: readonly Entry[],
  artisanId: string,
  releases: ReadonlySet<string>,
): { released: bigint; available: bigint } {
  const moves = entries.map((entry) => ({ entry, credited: creditedTo2120(entry, artisanId) }))
  const isBounce = ({ reason }: Entry): boolean => reason === "payout_rejected"
  const left = moves
    .filter(({ entry, credited }) => credited < 0n || isBounce(entry))
    .reduce((total, { credited }) => total - credited, 0n)
  let earned = 0n
  let released = 0n
  let available = 0n
  for (const { entry, credited } of moves) {
    if (credited <= 0n || isBounce(entry)) continue
    earned += credited
    if (!releases.has(entry.eventId)) continue
    released += credited
    available += between(earned - left, 0n, credited)
  }
  return { released, available }
}

const creditedTo2120 = ({ postings }: Entry, artisanId: string): Rupiah =>
  rupiah(
    postings
      .filter(({ account, party }) => account === ACCOUNT.available && party === artisanId)
      .reduce((total, { side, amount }) => total + (side === "credit" ? amount : -amount), 0n),
  )

const between = (amount: bigint, least: bigint, most: bigint): bigint => {
  if (amount < least) return least
  return amount > most ? most : amount
}
