import type { MedusaContainer } from "@medusajs/framework/types"
import { openPayoutRun, settlePayout, sweepFacts } from "@sentra/commerce/workflows"
import { createTestDatabase } from "@sentra/testing"
import { startContainer } from "@sentra/testing/container"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { ARTISAN_MODULE, type ArtisanService } from "../../src/modules/artisan/index.js"
import { LEDGER_MODULE, type LedgerService } from "../../src/modules/ledger/index.js"
import { PAYOUT_MODULE, type PayoutService } from "../../src/modules/payout/index.js"
import { earnedAndReady } from "./support/earnings.js"
import { memberCalled } from "./support/members.js"

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
    .register([memberCalled("A01"), memberCalled("A02"), memberCalled("A03")])
  members = registered.map(({ id }) => id)
  await ledger().post([
    ...earnedAndReady("1", member(0), 700_000n, "2026-11-10"),
    ...earnedAndReady("2", member(1), 300_000n, "2026-11-12"),
    ...earnedAndReady("3", member(1), 50_000n, "2026-11-20"),
  ])
}, 180_000)
afterAll(() => close(), 120_000)

const ledger = () => container.resolve<LedgerService>(LEDGER_MODULE)
const payout = () => container.resolve<PayoutService>(PAYOUT_MODULE)
const member = (index: number) => members[index] ?? ""
const owed = async (account: string) => {
  const balances = await ledger().balances(account)
  return members.map((id) => balances.get(id) ?? 0n)
}
const open = (cutOff: string, at: string) =>
  openPayoutRun(container, { cutOff, openedBy: "user_1", at })
const send = async (runId: string) => {
  const { payouts } = await payout().run(runId)
  const total = payouts.reduce((sum, { amount }) => sum + amount, 0n)
  await payout().approveRun({ runId, total, approvedBy: "user_2" })
  await payout().markSent(runId)
}

describe("From the books to the bank and back", () => {
  it("puts what was ready at the cut-off on its way, each member once", async () => {
    const { runId } = await open("2026-11-15", "2026-11-21T02:00:00Z")
    const run = await payout().run(runId)
    expect(run.payouts.map(({ artisanId, amount }) => [artisanId, amount])).toEqual([
      [member(0), 700_000n],
      [member(1), 300_000n],
    ])
    expect(await owed("2120")).toEqual([0n, 50_000n, 0n])
    expect(await owed("2130")).toEqual([700_000n, 300_000n, 0n])
    expect(run.payouts.every(({ postedAt }) => postedAt !== null)).toBe(true)
  })

  it("refuses a second open run and a day that has not come, and moves nothing", async () => {
    await expect(open("2026-11-20", "2026-11-21T03:00:00Z")).rejects.toThrow(/still open/)
    await expect(open("2026-11-22", "2026-11-21T03:00:00Z")).rejects.toThrow(/in the future/)
    expect(await owed("2130")).toEqual([700_000n, 300_000n, 0n])
  })

  it("books what the bank paid with its fee, and makes ready again what it sent back", async () => {
    const [run] = await payout().runs({ take: 1 })
    const [first, second] = run?.payouts ?? []
    const answer = {
      runId: run?.id ?? "",
      at: "2026-11-22T02:00:00Z",
      results: [
        {
          payoutId: first?.id ?? "",
          outcome: "paid" as const,
          bankReference: "TRX-9",
          fee: "2500",
        },
        {
          payoutId: second?.id ?? "",
          outcome: "bounced" as const,
          reason: "Rekening tutup",
          fee: "0",
        },
      ],
    }
    await send(answer.runId)
    await settlePayout(container, answer)
    await settlePayout(container, answer)
    expect(await owed("2120")).toEqual([0n, 350_000n, 0n])
    expect(await owed("2130")).toEqual([0n, 0n, 0n])
    const rows = await ledger().trialBalance()
    expect(rows.find(({ account }) => account === "5410")?.debit).toBe(2_500n)
    expect(rows.find(({ account }) => account === "1110")?.credit).toBe(702_500n)
    expect((await payout().run(answer.runId)).status).toBe("settled")
  })

  it("pays in the next run what came back and what came since", async () => {
    const { runId, payoutIds } = await open("2026-11-22", "2026-11-23T02:00:00Z")
    expect((await payout().run(runId)).payouts.map(({ amount }) => amount)).toEqual([350_000n])
    await send(runId)
    await settlePayout(container, {
      runId,
      at: "2026-11-23T05:00:00Z",
      results: [
        { payoutId: payoutIds[0] ?? "", outcome: "paid", bankReference: "TRX-10", fee: "0" },
      ],
    })
    await expect(open("2026-11-23", "2026-11-24T02:00:00Z")).rejects.toThrow(/Nothing was ready/)
  })

  it("finishes what a crash left between the run and the books", async () => {
    await ledger().post(earnedAndReady("4", member(2), 90_000n, "2026-11-23"))
    const run = await payout().openRun({
      cutOff: "2026-11-23",
      openedBy: "user_1",
      payouts: [
        {
          artisanId: member(2),
          amount: 90_000n,
          bankName: "Bank Contoh",
          bankAccountNumber: "1",
          bankAccountHolder: "Anggota A03",
        },
      ],
    })
    expect(await owed("2130")).toEqual([0n, 0n, 0n])
    await sweepFacts(container)
    await sweepFacts(container)
    expect(await owed("2130")).toEqual([0n, 0n, 90_000n])
    const payoutId = run.payouts[0]?.id ?? ""
    await send(run.id)
    await payout().settle(run.id, [{ payoutId, outcome: "paid", fee: 0n, settledAt: new Date() }])
    await sweepFacts(container)
    expect(await owed("2130")).toEqual([0n, 0n, 0n])
    expect(await payout().unpostedPayouts({ take: 9 })).toEqual([])
  })

  it("leaves the books balanced to the rupiah", async () => {
    const rows = await ledger().trialBalance()
    const total = (side: "debit" | "credit") => rows.reduce((sum, row) => sum + row[side], 0n)
    expect(total("debit")).toBe(total("credit"))
  })
})
