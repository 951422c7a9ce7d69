import type { MedusaContainer } from "@medusajs/framework/types"
import { openPayoutRun } from "@sentra/commerce/workflows"
import { eventIdOf, payoutOpened } from "@sentra/domain/ledger"
import { rupiah } from "@sentra/domain/money"
import { createTestDatabase } from "@sentra/testing"
import { startContainer } from "@sentra/testing/container"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { ARTISAN_MODULE, type ArtisanService } from "../../src/modules/artisan/index.js"
import { LEDGER_MODULE, type LedgerService } from "../../src/modules/ledger/index.js"
import { PAYOUT_MODULE, type PayoutService } from "../../src/modules/payout/index.js"
import { earnedAndReady } from "./support/earnings.js"
import { memberCalled } from "./support/members.js"

const BEFORE = "2026-11-10"
const CUT_OFF = "2026-11-15"
const AFTER = "2026-11-18"
const OPENED = "2026-11-21T02:00:00Z"

let container: MedusaContainer
let close: () => Promise<void>
let members: string[]

beforeAll(async () => {
  const database = await createTestDatabase()
  const started = await startContainer(database.url)
  container = started.container
  close = async () => {
    await started.stop()
    await database.drop()
  }
  const registered = await container
    .resolve<ArtisanService>(ARTISAN_MODULE)
    .register(["A01", "A02", "A03", "A04"].map((number) => memberCalled(number)))
  members = registered.map(({ id }) => id)
}, 180_000)
afterAll(() => close(), 120_000)

let events = 0

/** Something that takes from what is ready, as another payout does. */
const taken = (artisanId: string, amount: bigint, occurredOn: string) => {
  events += 1
  const none = rupiah(0n)
  return payoutOpened({
    eventId: eventIdOf.payoutOpened(`cut-off-${events}`),
    occurredOn,
    artisanId,
    gross: rupiah(amount),
    materialRecovered: none,
    advanceRecovered: none,
    compulsoryDeposit: none,
  })
}

describe("What a run pays", () => {
  it("is what was ready when the cut-off day ended, less what was taken from it since", async () => {
    const [untouched = "", partly = "", wholly = "", later = ""] = members
    const ready = (event: string, artisanId: string, amount: bigint, day: string) =>
      earnedAndReady(event, artisanId, amount, day)
    await container
      .resolve<LedgerService>(LEDGER_MODULE)
      .post([
        ...ready("1", untouched, 100_000n, CUT_OFF),
        ...ready("2", untouched, 7_000n, AFTER),
        ...ready("3", partly, 100_000n, BEFORE),
        taken(partly, 60_000n, AFTER),
        ...ready("4", partly, 60_000n, AFTER),
        ...ready("5", wholly, 100_000n, BEFORE),
        ...ready("6", wholly, 90_000n, AFTER),
        taken(wholly, 120_000n, AFTER),
        ...ready("7", later, 50_000n, BEFORE),
        taken(later, 50_000n, CUT_OFF),
        ...ready("8", later, 80_000n, AFTER),
      ])
    const { runId } = await openPayoutRun(container, {
      cutOff: CUT_OFF,
      openedBy: "user_1",
      at: OPENED,
    })
    const run = await container.resolve<PayoutService>(PAYOUT_MODULE).run(runId)
    expect(run.payouts.map(({ artisanId, amount }) => [artisanId, amount])).toEqual([
      [untouched, 100_000n],
      [partly, 40_000n],
    ])
    const left = await container.resolve<LedgerService>(LEDGER_MODULE).balances("2120")
    expect(members.map((id) => left.get(id))).toEqual([7_000n, 60_000n, 70_000n, 80_000n])
  })
})
