import { describe, expect, it } from "vitest"
import { rupiah } from "../money/index.js"
import * as ledger from "./index.js"
import { journal, on, part, rp } from "./testing/journal.js"

const amount = rp(172_000)
const share = part("A01", 172_000)
const accepted = (id: string): ledger.Entry[] => [
  ledger.workAccepted({
    ...on(ledger.eventIdOf.accepted(id)),
    partnerId: "P1",
    artisanShares: [share],
  }),
  ledger.earningsReleased({
    ...on(ledger.eventIdOf.acceptedReleased(id)),
    artisanAmounts: [share],
  }),
]

const saleOf = new Map(
  ["1", "2"].flatMap((id) =>
    [
      ledger.eventIdOf.accepted(id),
      ledger.eventIdOf.acceptedReleased(id),
      ledger.eventIdOf.corrected(ledger.eventIdOf.accepted(id)),
    ].map((eventId) => [eventId, id] as const),
  ),
)

const payout = (id: string, gross: bigint): ledger.Entry =>
  ledger.payoutOpened({
    ...on(ledger.eventIdOf.payoutOpened(id)),
    ...{ artisanId: "A01", gross: rupiah(gross) },
    ...{ materialRecovered: rp(0), advanceRecovered: rp(0), compulsoryDeposit: rp(0) },
  })

const reversed = (id: string, entries: readonly ledger.Entry[]): ledger.Entry =>
  ledger.acceptanceReversed({
    ...{ inspectionId: id, partnerId: "P1", occurredOn: "2026-11-24" },
    share: ledger.shareOfRefund(
      share,
      ledger.membersMoney(entries, "A01", saleOf).bySale.get(id),
    ),
  })

describe("an acceptance that was wrong", () => {
  it("is the mirror image of itself while its maker was not paid", () => {
    const entry = reversed("1", accepted("1"))
    expect(entry.eventId).toBe("inspection:1:accepted:corrected")
    expect(journal(entry)).toEqual(["debit 2120 A01 172000", "credit 1330 P1 172000"])
    const all = [...accepted("1"), entry]
    for (const account of ["2110", "2120", "1240"] as const) {
      expect(ledger.balanceOf(all, account, "A01")).toBe(0n)
    }
  })

  it("is owed by its maker once it was paid, and takes nothing of other work", () => {
    const before = [...accepted("1"), payout("p1", amount), ...accepted("2")]
    const entry = reversed("1", before)
    expect(journal(entry)).toEqual(["debit 1240 A01 172000", "credit 1330 P1 172000"])
    const { bySale } = ledger.membersMoney([...before, entry], "A01", saleOf)
    expect(bySale.get("2")).toMatchObject({ ready: amount })
  })

  it("is taken from a payout that comes back after all", () => {
    const before = [...accepted("1"), payout("p1", amount)]
    const bounced = ledger.payoutRejected({
      ...on(ledger.eventIdOf.payoutBounced("p1")),
      ...{ artisanId: "A01", amount },
    })
    const all = [...before, reversed("1", before), bounced]
    expect(ledger.membersMoney(all, "A01", saleOf).cameBack).toBe(amount)
  })
})
