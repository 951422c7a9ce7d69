import {
  payoutRunResponse, payoutRunsResponse, trialBalanceResponse, type PayoutRun,
  type SettlementRequest,
} from "@sentra/contracts"
import "@sentra/commerce/workflows"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { killedAfter, stepsOf } from "./support/crash.js"
import type { Caller } from "./support/people.js"
import { sendToBank, waitingAbout } from "./support/payouts.js"
import { STORY_DAY } from "./support/state.js"
import { expectSound } from "./support/sound.js"
import { copyOfDemo, finishAsIn, startTwins, type Twins } from "./support/twins.js"

const RUNS = "/admin/payout-runs"

const open = (staff: Caller) => staff("POST", RUNS, { cutOff: STORY_DAY })

const openRun = async (staff: Caller): Promise<PayoutRun> => {
  const { runs } = payoutRunsResponse.parse((await staff("GET", RUNS)).body)
  const { runId } = runs.find(({ status }) => status !== "settled") ?? {}
  return payoutRunResponse.parse((await staff("GET", `${RUNS}/${runId}`)).body).run
}

let twins: Twins

beforeAll(async () => {
  twins = await startTwins()
  for (const { staff } of [twins.quiet, twins.killed]) expect((await open(staff)).status).toBe(200)
}, 600_000)

afterAll(async () => {
  await twins?.stop()
})

/** One run at a time may be open, so each death has a copy of the cooperative for itself. */
describe("A server killed while it opens a payout run", () => {
  it.concurrent.each(stepsOf("open-payout-run"))(
    "after %s is followed by one that puts all the money on its way, once",
    { timeout: 300_000 },
    async (step) => {
      const database = await copyOfDemo()
      await killedAfter(step, database, ({ staff }) => open(staff))
      const recorded = await database.query("select 1 from payout_run where status = 'open'")
      const tryAgain = async ({ staff }: { staff: Caller }): Promise<void> => {
        await expectSound(staff)
        expect((await open(staff)).status).toBe(recorded.length > 0 ? 409 : 200)
      }
      await finishAsIn(twins.quiet.database, database, { first: tryAgain })
      await database.drop()
    },
  )
})

describe("A server killed while it notes what the bank did", () => {
  const sent: SettlementRequest[] = []

  beforeAll(async () => {
    for (const { staff, chair } of [twins.quiet, twins.killed]) {
      await sendToBank(staff, chair, (await openRun(staff)).runId)
    }
  })

  /** Two payouts that the bank has not answered yet: one arrives, one comes back. */
  const answerOf = ({ payouts }: PayoutRun): SettlementRequest => {
    const [paid, bounced] = payouts.filter(({ status }) => status === "sent")
    if (!paid || !bounced) throw new Error("The demo has too few members with money for this.")
    return {
      results: [
        { payoutId: paid.payoutId, outcome: "paid", bankReference: "TRX-1", fee: "2500" },
        { payoutId: bounced.payoutId, outcome: "bounced", reason: "Rekening tutup", fee: "0" },
      ],
    }
  }

  const settle = async (staff: Caller, { runId }: PayoutRun, answer: SettlementRequest) =>
    expect((await staff("POST", `${RUNS}/${runId}/settlements`, answer)).status).toBe(200)

  it.each(stepsOf("settle-payout"))("after %s shows nothing by half", async (step) => {
    const quietRun = await openRun(twins.quiet.staff)
    await settle(twins.quiet.staff, quietRun, answerOf(quietRun))
    const run = await openRun(twins.killed.staff)
    const answer = answerOf(run)
    sent.push(answer)
    await killedAfter(step, twins.killed.database, ({ staff }) => settle(staff, run, answer))
    await expectSound(twins.killed.staff)
  })

  it("is followed by one that posts each answer, once", { timeout: 300_000 }, async () => {
    const run = await openRun(twins.killed.staff)
    await finishAsIn(twins.quiet.database, twins.killed.database, {
      again: async ({ staff }) => {
        for (const answer of sent) await settle(staff, run, answer)
      },
    })
  })
})

describe("A server killed while a refused payout run gives its money back", () => {
  const ready = (staff: Caller) => balanceOf(staff, "2120")

  beforeAll(async () => {
    const { staff } = twins.killed
    const { runId, payouts } = await openRun(staff)
    const results = payouts
      .filter(({ status }) => status === "sent")
      .map(({ payoutId }) => ({ payoutId, outcome: "paid", bankReference: "TRX-1", fee: "0" }))
    const answered = await staff("POST", `${RUNS}/${runId}/settlements`, { results })
    expect(answered.status).toBe(200)
  })

  const prepared = async (staff: Caller): Promise<string> => {
    const { status, body } = await open(staff)
    expect(status, JSON.stringify(body)).toBe(200)
    return payoutRunResponse.parse(body).run.runId
  }

  const refusing = async (chair: Caller, approvalId: string): Promise<void> => {
    const path = `/admin/approvals/${approvalId}/refuse`
    expect((await chair("POST", path, { reason: "Periksa dulu" })).status).toBe(200)
  }

  it.each(stepsOf("carry-out-approval", "withdraw-payout-run"))(
    "after %s is followed by one that takes the same word again, and does it once",
    { timeout: 300_000 },
    async (step) => {
      const { staff, chair, database } = twins.killed
      const before = await ready(staff)
      const runId = await prepared(staff)
      const { approvalId } = await waitingAbout(chair, runId)
      await killedAfter(step, database, (people) => refusing(people.chair, approvalId))
      await expectSound(staff)
      await refusing(chair, approvalId)
      await expectSound(staff)
      expect(await ready(staff)).toBe(before)
      const { run } = payoutRunResponse.parse((await staff("GET", `${RUNS}/${runId}`)).body)
      expect(run.status).toBe("withdrawn")
    },
  )
})

async function balanceOf(staff: Caller, account: string): Promise<string | undefined> {
  const { body } = await staff("GET", "/admin/ledger/trial-balance")
  return trialBalanceResponse.parse(body).rows.find((row) => row.account === account)?.balance
}
