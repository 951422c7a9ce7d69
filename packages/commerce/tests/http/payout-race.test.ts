import { payoutRunResponse, type PayoutRun } from "@sentra/contracts"
import {
  createTestDatabase,
  startServer,
  type RunningSite,
  type TestDatabase,
} from "@sentra/testing"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { earnedAndReady } from "../module/support/earnings.js"
import { servicesOn } from "../module/support/open-modules.js"
import { sendToBank, signInChair } from "./support/payouts.js"
import { publishableKeyOf, signInStaff, type Answer, type Caller } from "./support/people.js"
import { dayAhead } from "./support/uniforms.js"

const AT_ONCE = 10
const EARNED = 480_000n
const TODAY = dayAhead(0)

let database: TestDatabase
let servers: RunningSite[] = []
let staff: Caller[] = []
let chair: Caller

beforeAll(async () => {
  database = await createTestDatabase({ template: "demo" })
  servers = [
    await startServer({ databaseUrl: database.url }),
    await startServer({ databaseUrl: database.url }),
  ]
  const key = await publishableKeyOf(database)
  staff = await Promise.all(servers.map((server) => signInStaff(server, key)))
  const [first] = servers
  if (first) chair = await signInChair(first, key)
}, 600_000)

afterAll(async () => {
  for (const server of servers) await server.stop()
  await database?.drop()
})

/** Asks the two servers by turns, all at the same moment. */
const atOnce = (times: number, ask: (caller: Caller, turn: number) => Promise<Answer>) =>
  Promise.all(
    Array.from({ length: times }, (_, turn) => {
      const caller = staff[turn % staff.length]
      if (!caller) throw new Error("No server is running.")
      return ask(caller, turn)
    }),
  )

const statusesOf = (answers: Answer[]) => answers.map(({ status }) => status).toSorted()

const openRuns = (times: number) =>
  atOnce(times, (caller) => caller("POST", "/admin/payout-runs", { cutOff: TODAY }))

const paid = ({ runId, payouts }: PayoutRun) =>
  payouts.map(({ payoutId }) => ({
    payoutId,
    outcome: "paid",
    bankReference: `TRX-${runId}`,
    fee: "2500",
  }))
const bounced = ({ payouts }: PayoutRun) =>
  payouts.map(({ payoutId }) => ({ payoutId, outcome: "bounced", reason: "Rekening tutup" }))

const settle = (caller: Caller, { runId }: PayoutRun, results: object[]) =>
  caller("POST", `/admin/payout-runs/${runId}/settlements`, { results })

let earnings = 0
async function earn(...memberNumbers: string[]): Promise<void> {
  const { artisan, ledger, disconnect } = servicesOn(database.url)
  earnings += 1
  const members = await artisan.artisans({ memberNumbers })
  await ledger.post(
    members.flatMap(({ id }) => earnedAndReady(`race-${earnings}-${id}`, id, EARNED, TODAY)),
  )
  await disconnect()
}

/** What stands on an account, on its normal side. */
const balanceOf = async (account: string): Promise<bigint> => {
  const [row] = await database.query(
    `select coalesce(sum(case when posting.side = account.normal_side then amount else -amount end),
       0)::text as balance
     from ledger_posting posting join ledger_account account on account.code = account_code
     where account_code = $1`,
    [account],
  )
  return BigInt(String(row?.["balance"]))
}

const entriesFor = async ({ payouts }: PayoutRun, event: "opened" | "paid" | "bounced") => {
  const [row] = await database.query(
    "select count(*)::int as entries from ledger_entry where event_id = any($1)",
    [payouts.map(({ payoutId }) => `payout:${payoutId}:${event}`)],
  )
  return row?.["entries"]
}

/** Opens a run from both servers at once: one of them wins, and its run is the only one. */
async function oneRun(): Promise<PayoutRun> {
  const ready = await balanceOf("2120")
  const answers = await openRuns(4)
  expect(statusesOf(answers)).toEqual([200, 409, 409, 409])
  const won = answers.find(({ status }) => status === 200)
  const { run } = payoutRunResponse.parse(won?.body)
  expect(BigInt(run.total)).toBe(ready)
  const [caller] = staff
  if (caller) await sendToBank(caller, chair, run.runId)
  return run
}

describe("Two servers that pay the same members at the same moment", () => {
  it("open one run, with each member once and the whole sum", async () => {
    await earn("A02", "A03", "A05")
    const run = await oneRun()
    const ids = run.payouts.map(({ artisanId }) => artisanId)
    expect(new Set(ids).size).toBe(ids.length)
    expect(await entriesFor(run, "opened")).toBe(ids.length)
    expect([await balanceOf("2120"), await balanceOf("2130")]).toEqual([0n, BigInt(run.total)])
    const [caller] = staff
    if (caller) await settle(caller, run, paid(run))
  })

  it("book the same answer of the bank once, and both say the same", async () => {
    await earn("A02", "A03")
    const run = await oneRun()
    const fees = await balanceOf("5410")
    const answers = await atOnce(AT_ONCE, (caller) => settle(caller, run, paid(run)))
    const [first] = answers
    expect(first?.status).toBe(200)
    for (const answer of answers) expect(answer).toEqual(first)
    expect(await entriesFor(run, "paid")).toBe(run.memberCount)
    expect(await balanceOf("2130")).toBe(0n)
    expect((await balanceOf("5410")) - fees).toBe(BigInt(run.memberCount) * 2_500n)
  })

  it("book one of two answers that contradict each other, and refuse the other with 409", async () => {
    await earn("A02", "A03")
    const run = await oneRun()
    const answers = await atOnce(AT_ONCE, (caller, turn) =>
      settle(caller, run, turn % 4 < 2 ? paid(run) : bounced(run)),
    )
    const statuses = statusesOf(answers)
    expect(new Set(statuses)).toEqual(new Set([200, 409]))
    const entries = [await entriesFor(run, "paid"), await entriesFor(run, "bounced")]
    expect(entries.toSorted()).toEqual([0, run.memberCount])
    expect(await balanceOf("2130")).toBe(0n)
    expect(await balanceOf("2120")).toBe(entries[0] === 0 ? BigInt(run.total) : 0n)
  })
})
