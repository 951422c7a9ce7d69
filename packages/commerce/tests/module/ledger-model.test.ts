import { ACCOUNTS, type AccountCode, type Entry, type Posting } from "@sentra/domain/ledger"
import { rupiah } from "@sentra/domain/money"
import fc from "fast-check"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { openModules, type Modules } from "./support/open-modules.js"

/** What somebody is owed; the database promises that it never falls below nothing. */
const OWED = ["2110", "2120", "2130", "2310"] satisfies AccountCode[]
const PARTIES = ["art_1", "art_2", "par_1"]
const RUNS = 40

/** The books as a list of entries in memory, with the same promises in plain words. */
class Model {
  readonly entries = new Map<string, Entry>()

  owed(account: AccountCode, party: string): bigint {
    return [...this.entries.values()]
      .flatMap(({ postings }) => postings)
      .filter((posting) => posting.account === account && posting.party === party)
      .reduce((sum, { side, amount }) => sum + (side === "credit" ? amount : -amount), 0n)
  }

  /** All of them, or none. */
  post(batch: readonly Entry[]): boolean {
    const fresh = new Map<string, Entry>()
    for (const entry of batch) {
      const known = this.entries.get(entry.eventId) ?? fresh.get(entry.eventId)
      if (known && moneyOf(known) !== moneyOf(entry)) return false
      if (!known) fresh.set(entry.eventId, entry)
    }
    for (const [eventId, entry] of fresh) this.entries.set(eventId, entry)
    const sound =
      [...fresh.values()].every(({ postings }) => postings.every(isOfItsKind)) &&
      OWED.every((account) => PARTIES.every((party) => this.owed(account, party) >= 0n))
    if (!sound) for (const eventId of fresh.keys()) this.entries.delete(eventId)
    return sound
  }
}

/** A member's account is a member's, and a partner's a partner's. */
const isOfItsKind = ({ account, party }: Posting): boolean => {
  const kind = ACCOUNTS.find(({ code }) => code === account)?.partyKind
  return kind === "none" || (kind === "partner") === (party?.startsWith("par_") ?? false)
}

const moneyOf = ({ reason, postings }: Entry): string =>
  JSON.stringify([
    reason,
    postings
      .map(({ account, party, side, amount }) => `${account} ${party} ${side} ${amount}`)
      .toSorted(),
  ])

/** Moves an amount between two accounts of one party, or from outside. */
const move = fc.record({
  from: fc.constantFrom<AccountCode>("1110", ...OWED),
  to: fc.constantFrom<AccountCode>("1110", ...OWED),
  party: fc.constantFrom(...PARTIES),
  amount: fc.bigInt({ min: 1n, max: 40n }),
})

const entry = (run: number) =>
  fc
    .record({ event: fc.nat({ max: 9 }), moves: fc.array(move, { minLength: 1, maxLength: 3 }) })
    .map(({ event, moves }): Entry => ({
      eventId: `run:${run}:${event}`,
      reason: "correction",
      occurredOn: "2026-11-24",
      postings: moves.flatMap(({ from, to, party, amount }): Posting[] => [
        posting(from, "debit", party, amount),
        posting(to, "credit", party, amount),
      ]),
    }))

const posting = (
  account: AccountCode,
  side: Posting["side"],
  party: string,
  amount: bigint,
): Posting => ({
  account,
  side,
  amount: rupiah(amount),
  ...(ACCOUNTS.find(({ code }) => code === account)?.partyKind !== "none" && { party }),
})

let modules: Modules
beforeAll(async () => {
  modules = await openModules()
}, 600_000)
afterAll(() => modules.close(), 120_000)

describe("The books against a model in memory", () => {
  it("agree on every entry, whatever is posted, repeated and reordered", async () => {
    const model = new Model()
    let run = 0
    await fc.assert(
      fc.asyncProperty(
        fc
          .nat()
          .chain(() =>
            fc.array(fc.array(entry((run += 1)), { minLength: 1, maxLength: 3 }), { maxLength: 8 }),
          ),
        async (batches) => {
          for (const batch of [...batches, ...batches.toReversed()]) {
            const taken = await modules.ledger.post(batch).then(
              () => true,
              () => false,
            )
            expect(taken).toBe(model.post(batch))
          }
          for (const account of OWED) {
            const balances = await modules.ledger.balances(account, PARTIES)
            for (const party of PARTIES) {
              expect(balances.get(party) ?? 0n).toBe(model.owed(account, party))
            }
          }
        },
      ),
      { numRuns: RUNS, endOnFailure: true },
    )
    const { entries, count } = await modules.ledger.entries({ take: 100_000, skip: 0 })
    expect(count).toBe(model.entries.size)
    for (const { eventId, reason, occurredOn, postings } of entries) {
      const expected = model.entries.get(eventId)
      expect({ eventId, reason, occurredOn, postings }).toEqual(expected)
    }
  }, 120_000)
})
