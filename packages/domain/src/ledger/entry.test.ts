import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { rupiah } from "../money/index.js"
import {
  ACCOUNTS,
  accountOf,
  balanceOf,
  correctionOf,
  earningsReleased,
  entryProblemMessage,
  eventIdOf,
  problemWith,
  retailOrderCaptured,
  trialBalance,
  type Entry,
  type EntryProblem,
  type Posting,
} from "./index.js"

const sound: Entry = {
  eventId: "order:1:captured",
  reason: "order_captured",
  occurredOn: "2026-11-24",
  postings: [
    { account: "1120", side: "debit", amount: rupiah(100n) },
    { account: "2110", party: "A01", side: "credit", amount: rupiah(80n) },
    { account: "4110", side: "credit", amount: rupiah(20n) },
  ],
}

const withFirst = (change: Partial<Posting>): Entry => ({
  ...sound,
  postings: sound.postings.map((posting, i) => (i === 0 ? { ...posting, ...change } : posting)),
})

/** What a row read from elsewhere may hold although our types forbid it. */
const strange: Partial<Posting> = Object.assign<Partial<Posting>, { account: string }>(
  {},
  { account: "9999" },
)

const broken: Record<EntryProblem, Entry> = {
  event_id_missing: { ...sound, eventId: " " },
  not_a_date: { ...sound, occurredOn: "2026-02-30" },
  unknown_account: withFirst(strange),
  non_positive_amount: withFirst({ amount: rupiah(0n) }),
  party_missing: withFirst({ account: "1210" }),
  party_not_allowed: withFirst({ party: "A01" }),
  single_sided: { ...sound, postings: sound.postings.slice(0, 1) },
  unbalanced: withFirst({ amount: rupiah(101n) }),
}

describe("a sound entry", () => {
  it("has no problem", () => {
    expect(problemWith(sound)).toBeUndefined()
  })

  it("is told from every kind of broken one, each with words in both languages", () => {
    for (const [problem, entry] of Object.entries(broken)) {
      expect(problemWith(entry)).toBe(problem)
    }
    const problems = Object.keys(broken).filter((key): key is EntryProblem => key in broken)
    const said = problems.flatMap((problem) => [
      entryProblemMessage(problem, "id"),
      entryProblemMessage(problem, "en"),
    ])
    expect(new Set(said).size).toBe(2 * problems.length)
  })

  it("names the party: an empty name is none", () => {
    expect(problemWith(withFirst({ account: "1210", party: "" }))).toBe("party_missing")
  })

  it("without postings says nothing and is refused", () => {
    expect(problemWith({ ...sound, postings: [] })).toBe("single_sided")
  })
})

describe("the account plan", () => {
  it("has every code once, and finds it", () => {
    expect(new Set(ACCOUNTS.map(({ code }) => code)).size).toBe(ACCOUNTS.length)
    expect(accountOf("2110")).toMatchObject({ partyKind: "member", normalSide: "credit" })
    expect(accountOf("4190")).toMatchObject({ kind: "income", normalSide: "debit" })
    expect(accountOf("9999")).toBeUndefined()
  })

  it("reads its kind in the first digit", () => {
    const kinds = { 1: "asset", 2: "liability", 3: "equity", 4: "income", 5: "expense" }
    for (const { code, kind } of ACCOUNTS)
      expect(Object.entries(kinds)).toContainEqual([code[0], kind])
  })
})

const amounts = fc.array(fc.bigInt({ min: 0n, max: 10n ** 12n }).map(rupiah), { minLength: 3 })
const captures = fc.array(amounts.filter((list) => list.some((amount) => amount > 0n)))

const capture = (list: ReturnType<typeof rupiah>[], index: number): Entry => {
  const [coopMargin, ppn, ...shares] = list
  return retailOrderCaptured({
    eventId: eventIdOf.captured(String(index)),
    occurredOn: "2026-11-24",
    clearing: "transfer",
    paid: rupiah(list.reduce((total: bigint, amount) => total + amount, 0n)),
    coopMargin: coopMargin ?? rupiah(0n),
    ppn: ppn ?? rupiah(0n),
    shippingIncome: rupiah(0n),
    artisanShares: shares.map((amount, i) => ({ artisanId: `A${i % 3}`, amount })),
  })
}

describe("the books as a whole", () => {
  it("stay in balance whatever is captured, and never hold a posting of nothing", () => {
    fc.assert(
      fc.property(captures, (lists) => {
        const entries = lists.map(capture)
        const { debit, credit, rows } = trialBalance(entries)
        expect(debit).toBe(credit)
        for (const row of rows) expect(row.balance).toBe(balanceOf(entries, row.account))
        expect(entries.flatMap((entry) => entry.postings).every((p) => p.amount > 0n)).toBe(true)
      }),
    )
  })

  it("know each member's part: the members' balances are the account's balance", () => {
    fc.assert(
      fc.property(captures, (lists) => {
        const entries = lists.map(capture)
        const parts = ["A0", "A1", "A2"].map((party) => balanceOf(entries, "2110", party))
        expect(parts.reduce((a: bigint, b) => a + b, 0n)).toBe(balanceOf(entries, "2110"))
      }),
    )
  })

  it("are as before after an entry and its correction", () => {
    fc.assert(
      fc.property(captures, (lists) => {
        const entries = lists.map(capture)
        const undone = entries.map((entry) => correctionOf(entry, { occurredOn: "2026-11-25" }))
        const { rows } = trialBalance([...entries, ...undone])
        expect(rows.every((row) => row.balance === 0n)).toBe(true)
      }),
    )
  })

  it("name a correction after the event it undoes", () => {
    const undone = correctionOf(sound, { occurredOn: "2026-11-25", memo: "wrong order" })
    expect(undone).toMatchObject({
      eventId: "order:1:captured:corrected",
      reason: "correction",
      memo: "wrong order",
    })
  })

  it("refuse an event in which no money moves", () => {
    expect(() =>
      earningsReleased({
        eventId: "delivery:1:released",
        occurredOn: "2026-11-24",
        artisanAmounts: [],
      }),
    ).toThrow(/debit and a credit/)
  })
})
