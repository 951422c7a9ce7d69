import {
  artisanPayoutsResponse,
  entriesResponse,
  payoutRunResponse,
  payoutRunsResponse,
  refusal,
  trialBalanceResponse,
  type PayoutRun,
} from "@sentra/contracts"
import {
  createTestDatabase,
  startServer,
  type RunningSite,
  type TestDatabase,
} from "@sentra/testing"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { earnedAndReady } from "../module/support/earnings.js"
import { servicesOn } from "../module/support/open-modules.js"
import { publishableKeyOf, signIn, signInStaff, type Caller } from "./support/people.js"

const TODAY = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Jakarta" }).format(new Date())

let database: TestDatabase
let server: RunningSite
let staff: Caller
let member: Caller
let run: PayoutRun

beforeAll(async () => {
  database = await createTestDatabase({ template: "demo" })
  server = await startServer({ databaseUrl: database.url })
  const key = await publishableKeyOf(database)
  staff = await signInStaff(server, key)
  member = await signIn(server, key, "artisan", "a02@gending.example")
  const services = servicesOn(database.url)
  const earners = await services.artisan.artisans({ memberNumbers: ["A02", "A03"] })
  await services.ledger.post(
    earners.flatMap(({ id, memberNumber }) =>
      earnedAndReady(`run-${memberNumber}`, id, 480_000n, TODAY),
    ),
  )
  await services.disconnect()
  await settleWhatIsOpen()
}, 600_000)

afterAll(async () => {
  await server?.stop()
  await database?.drop()
})

/** The demo may stand in the middle of a run. */
async function settleWhatIsOpen(): Promise<void> {
  const { runs } = payoutRunsResponse.parse((await staff("GET", "/admin/payout-runs")).body)
  for (const { runId } of runs.filter(({ status }) => status !== "settled")) {
    await settle(await readRun(runId), () => "paid")
  }
}

const readRun = async (runId: string): Promise<PayoutRun> =>
  payoutRunResponse.parse((await staff("GET", `/admin/payout-runs/${runId}`)).body).run

const settle = ({ runId, payouts }: PayoutRun, outcomeOf: (memberNumber: string) => string) =>
  answer(
    runId,
    payouts
      .filter(({ status }) => status === "open" || status === "sent")
      .map(({ payoutId, memberNumber }) =>
        outcomeOf(memberNumber) === "paid"
          ? { payoutId, outcome: "paid", bankReference: "TRX-1", fee: "2500" }
          : { payoutId, outcome: "bounced", reason: "Rekening tutup" },
      ),
  )

const answer = (runId: string, results: object[]) =>
  staff("POST", `/admin/payout-runs/${runId}/settlements`, { results })

const asSent = ({ payouts }: PayoutRun) =>
  payouts.map((payout) => ({ ...payout, status: "sent" as const }))

const trialBalance = async () =>
  trialBalanceResponse.parse((await staff("GET", "/admin/ledger/trial-balance")).body)

const balanceOf = async (account: string) =>
  BigInt((await trialBalance()).rows.find((row) => row.account === account)?.balance ?? "0")

describe("A payout run over HTTP", () => {
  it("refuses a cut-off that has not come and one that is no day, naming the field", async () => {
    const future = await staff("POST", "/admin/payout-runs", { cutOff: "2999-01-01" })
    expect(future.status).toBe(400)
    expect(refusal.parse(future.body).field).toBe("cutOff")
    expect((await staff("POST", "/admin/payout-runs", { cutOff: "kemarin" })).status).toBe(400)
  })

  it("takes what is ready for everyone, and refuses a second run with 409", async () => {
    const ready = await balanceOf("2120")
    const opened = await staff("POST", "/admin/payout-runs", { cutOff: TODAY })
    run = payoutRunResponse.parse(opened.body).run
    expect(BigInt(run.total)).toBe(ready)
    expect(run.payouts.map(({ memberNumber }) => memberNumber)).toEqual(
      expect.arrayContaining(["A02", "A03"]),
    )
    expect([await balanceOf("2120"), await balanceOf("2130")]).toEqual([0n, ready])
    const second = await staff("POST", "/admin/payout-runs", { cutOff: TODAY })
    expect(second.status).toBe(409)
    const { sentence } = refusal.parse(second.body)
    expect(sentence?.id).toMatch(/masih ada pembayaran yang terbuka/i)
    expect(sentence?.en).toMatch(/still open/)
  })

  it("gives the bank one line for each payout, and is sent from then on", async () => {
    const token = await staffToken()
    const file = await fetch(`${server.url}/admin/payout-runs/${run.runId}/bank-file`, {
      headers: { authorization: `Bearer ${token}` },
    })
    expect(file.headers.get("content-type")).toMatch(/text\/csv/)
    expect(file.headers.get("content-disposition")).toMatch(/attachment; filename="payouts-/)
    const [header, ...lines] = (await file.text()).trimEnd().split("\r\n")
    expect(header).toBe("nama_penerima,nomor_rekening,bank,jumlah,referensi")
    expect(lines).toHaveLength(run.memberCount)
    const sum = lines.reduce((total, text) => total + BigInt(text.split(",").at(-2) ?? "0"), 0n)
    expect(sum).toBe(BigInt(run.total))
    expect((await readRun(run.runId)).status).toBe("sent")
  })

  it("refuses what no bank could have answered, naming row and field", async () => {
    const [first, second] = run.payouts
    const paid = { payoutId: first?.payoutId, outcome: "paid", bankReference: "TRX-1" }
    const bounced = { payoutId: second?.payoutId, outcome: "bounced", reason: "Rekening tutup" }
    const refusals: [string, object][] = [
      ["results.0.fee", { ...paid, fee: "1000000000000000000" }],
      ["results.0.fee", { ...paid, fee: String(BigInt(first?.amount ?? "0") + 1n) }],
      ["results.0.fee", { ...paid, fee: "-1" }],
      ["results.0.settledOn", { ...paid, settledOn: "2099-01-01" }],
      ["results.0.settledOn", { ...paid, settledOn: "2020-01-01" }],
      ["results.0.bankReference", { ...paid, bankReference: " " }],
      ["results.0.bankReference", { ...paid, bankReference: undefined }],
      ["results.0.bankReference", { ...paid, bankReference: "x".repeat(65) }],
      ["results.0.reason", { ...bounced, reason: undefined }],
      ["results.0.reason", { ...bounced, reason: "" }],
      ["results.0.fee", { ...bounced, fee: "2500" }],
    ]
    for (const [field, result] of refusals) {
      const refused = await answer(run.runId, [result])
      expect(refused.status, JSON.stringify(result)).toBe(400)
      const body = refusal.parse(refused.body)
      expect(body.field, JSON.stringify(result)).toBe(field)
      expect(body.sentence?.id).not.toBe(body.sentence?.en)
    }
    const both = await answer(run.runId, [bounced, { ...paid, settledOn: "2099-01-01" }])
    expect(refusal.parse(both.body).field).toBe("results.1.settledOn")
    expect(await readRun(run.runId)).toEqual({ ...run, status: "sent", payouts: asSent(run) })
  })

  it("books the bank's answer: paid with its fee, bounced ready again, run settled", async () => {
    const feesBefore = await balanceOf("5410")
    const settled = await settle(run, (number) => (number === "A03" ? "bounced" : "paid"))
    const after = payoutRunResponse.parse(settled.body).run
    expect(after.status).toBe("settled")
    const bounced = after.payouts.find(({ memberNumber }) => memberNumber === "A03")
    expect(await balanceOf("2120")).toBe(BigInt(bounced?.amount ?? "0"))
    expect(await balanceOf("2130")).toBe(0n)
    expect((await balanceOf("5410")) - feesBefore).toBe(BigInt(run.memberCount - 1) * 2_500n)
    expect(bounced).toMatchObject({ bankReference: null, reason: "Rekening tutup", fee: "0" })
  })

  it("shows the member what reached their bank, with the reference", async () => {
    const { payouts } = artisanPayoutsResponse.parse(
      (await member("GET", "/artisans/me/payouts")).body,
    )
    expect(payouts[0]).toMatchObject({ cutOff: TODAY, status: "paid", bankReference: "TRX-1" })
  })

  it("refuses a payout of another run, and answers an unknown run with 404", async () => {
    const strange = [{ payoutId: "pay_1", outcome: "paid", bankReference: "TRX-1" }]
    expect((await answer(run.runId, strange)).status).toBe(404)
    expect((await staff("GET", "/admin/payout-runs/run_unknown")).status).toBe(404)
    expect((await staff("GET", "/admin/payout-runs/run_unknown/bank-file")).status).toBe(404)
  })

  const staffToken = async (): Promise<string> => {
    const answer = await fetch(`${server.url}/auth/user/emailpass`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ email: "admin@gending.example", password: "kain-gending-2026" }),
    })
    const body: unknown = await answer.json()
    return typeof body === "object" && body && "token" in body ? String(body.token) : ""
  }
})

describe("The books over HTTP", () => {
  it("balance, account by account", async () => {
    const { rows, debit, credit } = await trialBalance()
    expect(debit).toBe(credit)
    expect(rows.reduce((sum, row) => sum + BigInt(row.debit), 0n)).toBe(BigInt(debit))
  })

  it("are read a page at a time, with the names of members, by account and party", async () => {
    const party = run.payouts.find(({ memberNumber }) => memberNumber === "A02")?.artisanId ?? ""
    const read = async (query: string) =>
      entriesResponse.parse((await staff("GET", `/admin/ledger/entries?${query}`)).body)
    const all = await read(`account=2130&party=${party}`)
    const [newest] = all.entries
    expect(newest).toMatchObject({ reason: "payout_confirmed", memo: "TRX-1" })
    expect(newest?.label.id).toBe("Bayaran diterima bank, TRX-1")
    expect(newest?.postings.find((posting) => posting.party === party)?.partyName).toMatch(/^A02 /)
    const second = await read(`account=2130&party=${party}&limit=1&offset=1`)
    expect(second.count).toBe(all.count)
    expect(second.entries).toEqual([all.entries[1]])
  })

  it("refuse a page that cannot be", async () => {
    const answer = await staff("GET", "/admin/ledger/entries?limit=1001")
    expect(answer.status).toBe(400)
    expect(refusal.parse(answer.body).field).toBe("limit")
  })
})
