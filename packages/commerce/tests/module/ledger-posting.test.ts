import {
  ACCOUNTS,
  balanceOf,
  earningsReleased,
  eventIdOf,
  memberDepositPaid,
  payoutConfirmed,
  payoutOpened,
  retailOrderCaptured,
} from "@sentra/domain/ledger"
import { rupiah } from "@sentra/domain/money"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { openModules, type Modules } from "./support/open-modules.js"

let modules: Modules

beforeAll(async () => {
  const many = (name: string, count: number) =>
    Array.from({ length: count }, (_, index) => `${name}_${index}`)
  const names = ["a", "b", "c", "d", "e", "months", "page", ...many("race", 8)]
  const members = [...names, ...many("bulk", 4_000)].map((name) => `art_${name}`)
  modules = await openModules({ members })
}, 600_000)
afterAll(() => modules.close(), 120_000)

const captured = (orderId: string, share: bigint) =>
  retailOrderCaptured({
    eventId: eventIdOf.captured(orderId),
    occurredOn: "2026-11-10",
    clearing: "transfer",
    paid: rupiah(share + 20n),
    artisanShares: [{ artisanId: `art_${orderId}`, amount: rupiah(share) }],
    coopMargin: rupiah(20n),
    ppn: rupiah(0n),
    shippingIncome: rupiah(0n),
  })

describe("The months of a party", () => {
  it("are those in which the accounts asked for moved, the newest first", async () => {
    const member = "art_months"
    await modules.ledger.post([
      memberDepositPaid({
        eventId: "member:months:deposit",
        occurredOn: "2018-02-10",
        artisanId: member,
        amount: rupiah(100_000n),
        paidInto: "bank",
      }),
      captured("months", 80n),
    ])
    expect(await modules.ledger.monthsOfParty(member, ["2110", "2120"])).toEqual(["2026-11"])
  })
})

describe("Posting", () => {
  it("writes an event once, however often it is posted", async () => {
    const entry = captured("a", 80n)
    expect(await modules.ledger.post([entry])).toEqual({
      posted: [entry.eventId],
      alreadyPosted: [],
    })
    expect(await modules.ledger.post([entry, entry])).toEqual({
      posted: [],
      alreadyPosted: [entry.eventId],
    })
    expect(await modules.ledger.balances("2110", ["art_a"])).toEqual(new Map([["art_a", 80n]]))
  })

  it("does not mind in which order the postings of an event come", async () => {
    const entry = captured("b", 80n)
    await modules.ledger.post([entry])
    const { alreadyPosted } = await modules.ledger.post([
      { ...entry, postings: entry.postings.toReversed() },
    ])
    expect(alreadyPosted).toEqual([entry.eventId])
  })

  it("refuses the same event with other money, and the entries posted beside it", async () => {
    await modules.ledger.post([captured("c", 80n)])
    await expect(modules.ledger.post([captured("d", 10n), captured("c", 81n)])).rejects.toThrow(
      /order:c:captured stands in the books with other money/,
    )
    expect(await modules.ledger.postedEventIds([eventIdOf.captured("d")])).toEqual([])
    await expect(modules.ledger.post([captured("d", 10n), captured("d", 11n)])).rejects.toThrow(
      /other money/,
    )
  })

  it("writes one entry when twenty callers post the same events at once in any order", async () => {
    const entries = Array.from({ length: 8 }, (_, index) => captured(`race_${index}`, 100n))
    const results = await Promise.all(
      Array.from({ length: 20 }, (_, caller) =>
        modules.ledger.post(caller % 2 ? entries : entries.toReversed()),
      ),
    )
    expect(results.flatMap(({ posted }) => posted).toSorted()).toEqual(
      entries.map(({ eventId }) => eventId).toSorted(),
    )
    expect(await modules.ledger.balances("2110", ["art_race_3"])).toEqual(
      new Map([["art_race_3", 100n]]),
    )
  })

  it("lets two callers take from one balance only what is there", async () => {
    await modules.ledger.post([
      captured("e", 80n),
      earningsReleased({
        eventId: eventIdOf.deliveredReleased("e"),
        occurredOn: "2026-11-10",
        artisanAmounts: [{ artisanId: "art_e", amount: rupiah(80n) }],
      }),
    ])
    const open = (payoutId: string) =>
      modules.ledger.post([
        payoutOpened({
          eventId: eventIdOf.payoutOpened(payoutId),
          occurredOn: "2026-11-10",
          artisanId: "art_e",
          gross: rupiah(80n),
          materialRecovered: rupiah(0n),
          advanceRecovered: rupiah(0n),
          compulsoryDeposit: rupiah(0n),
        }),
      ])
    const results = await Promise.allSettled([open("one"), open("two")])
    expect(results.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"])
    expect(await modules.ledger.balances("2120", ["art_e"])).toEqual(new Map([["art_e", 0n]]))
    expect(await modules.ledger.balances("2130", ["art_e"])).toEqual(new Map([["art_e", 80n]]))
  })

  it("writes twelve thousand postings without a statement for each", async () => {
    const entries = Array.from({ length: 4_000 }, (_, index) => captured(`bulk_${index}`, 7n))
    const statements = await modules.statementsOf(async () => {
      expect((await modules.ledger.post(entries)).posted).toHaveLength(4_000)
      expect((await modules.ledger.post(entries)).alreadyPosted).toHaveLength(4_000)
    })
    expect(statements).toBeLessThanOrEqual(10)
  })
})

describe("Reading the books", () => {
  it("knows the account plan of the domain, to the letter", async () => {
    expect(await modules.ledger.accounts()).toEqual(
      ACCOUNTS.map(({ code, name, kind, normalSide, partyKind }) => ({
        code,
        nameId: name.id,
        nameEn: name.en,
        kind,
        normalSide,
        partyKind,
      })),
    )
  })

  it("gives entries back as they were posted, newest first, a page at a time", async () => {
    const entry = { ...captured("page", 80n), memo: "Pesanan 12", occurredOn: "2026-11-20" }
    const paid = payoutConfirmed({
      eventId: eventIdOf.payoutPaid("race"),
      occurredOn: "2026-11-21",
      artisanId: "art_e",
      amount: rupiah(80n),
      bankFee: rupiah(5n),
    })
    await modules.ledger.post([entry, paid])
    const page = await modules.ledger.entries({ from: "2026-11-20", take: 1, skip: 1 })
    expect(page.count).toBe(2)
    expect(page.entries).toMatchObject([entry])
    const beyond = await modules.ledger.entries({ from: "2026-11-20", take: 1, skip: 9 })
    expect(beyond).toEqual({ entries: [], count: 2 })
    const ofParty = await modules.ledger.entries({
      party: "art_e",
      account: "2130",
      take: 9,
      skip: 0,
    })
    expect(ofParty.entries.map(({ eventId }) => eventId)).toContain(paid.eventId)
    expect(
      ofParty.entries.every(({ postings }) => postings.some(({ party }) => party === "art_e")),
    ).toBe(true)
  })

  it("counts only up to the day asked for", async () => {
    const [before] = (await modules.ledger.trialBalance({ until: "2026-11-19" })).filter(
      ({ account }) => account === "5410",
    )
    expect(before).toBeUndefined()
    const rows = await modules.ledger.trialBalance()
    const total = (side: "debit" | "credit") => rows.reduce((sum, row) => sum + row[side], 0n)
    expect(total("debit")).toBe(total("credit"))
    expect(rows.find(({ account }) => account === "5410")?.debit).toBe(5n)
  })

  it("agrees with the domain on every balance", async () => {
    const { entries } = await modules.ledger.entries({ take: 10_000, skip: 0 })
    const balances = await modules.ledger.balances("2110")
    for (const [party, balance] of [...balances].slice(0, 25)) {
      expect(balance).toBe(balanceOf(entries, "2110", party))
    }
  })
})
