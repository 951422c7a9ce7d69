import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { rupiah, sum } from "../money/index.js"
import { payableOf } from "./payable.js"

/** A member's account, day by day: what became ready, and how much of the balance was taken. */
const moves = fc.array(
  fc.record({
    day: fc.integer({ min: 1, max: 9 }),
    earned: fc.bigInt({ min: 0n, max: 10n ** 9n }),
    takenPercent: fc.bigInt({ min: 0n, max: 100n }),
  }),
)
const CUT_OFF = 5

type Account = { ready: bigint; takenSince: bigint; earnedSince: bigint; now: bigint }

function accountAfter(story: readonly { day: number; earned: bigint; takenPercent: bigint }[]) {
  const account: Account = { ready: 0n, takenSince: 0n, earnedSince: 0n, now: 0n }
  for (const { day, earned, takenPercent } of story.toSorted((a, b) => a.day - b.day)) {
    const taken = ((account.now + earned) * takenPercent) / 100n
    account.now += earned - taken
    if (day <= CUT_OFF) account.ready = account.now
    else {
      account.takenSince += taken
      account.earnedSince += earned
    }
  }
  return account
}

const payable = ({ ready, takenSince }: Account): bigint =>
  payableOf({ ready: rupiah(ready), takenSince: rupiah(takenSince) })

describe("what a run may pay", () => {
  it("is what was ready at the cut-off, less what was taken since from the oldest money", () => {
    const taken = (ready: bigint, takenSince: bigint) =>
      payableOf({ ready: rupiah(ready), takenSince: rupiah(takenSince) })
    expect([taken(100n, 0n), taken(100n, 60n), taken(100n, 160n)]).toEqual([100n, 40n, 0n])
  })

  it("is never more than is ready now, nor than was ready then, nor below nothing", () => {
    fc.assert(
      fc.property(moves, (story) => {
        const account = accountAfter(story)
        const paid = payable(account)
        expect(paid >= 0n && paid <= account.ready && paid <= account.now).toBe(true)
      }),
    )
  })

  it("has nothing of what became ready after the cut-off, whatever was taken before or since", () => {
    fc.assert(
      fc.property(moves, (story) => {
        const { ready, takenSince, earnedSince, now } = accountAfter(story)
        const paid = payable({ ready, takenSince, earnedSince, now })
        const left = sum([rupiah(now), rupiah(-paid)])
        expect(left).toBe(earnedSince - (takenSince > ready ? takenSince - ready : 0n))
      }),
    )
  })
})
