import {
  artisanPayoutsResponse,
  artisanProfileResponse,
  entriesResponse,
  memberBankAccountResponse,
  payoutRunResponse,
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
import { lettersIn, newOutbox } from "./support/letters.js"
import { approve, bankFile, sendToBank, signInChair, waitingAbout } from "./support/payouts.js"
import { publishableKeyOf, signIn, signInStaff, type Caller } from "./support/people.js"

const TODAY = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Jakarta" }).format(new Date())

let database: TestDatabase
let server: RunningSite
let staff: Caller
let chair: Caller
let member: Caller
let run: PayoutRun
let outbox: string

beforeAll(async () => {
  database = await createTestDatabase({ template: "demo" })
  outbox = await newOutbox()
  server = await startServer({ databaseUrl: database.url, env: { MAIL_OUTBOX_DIR: outbox } })
  const key = await publishableKeyOf(database)
  staff = await signInStaff(server, key)
  chair = await signInChair(server, key)
  member = await signIn(server, key, "artisan", "a02@gending.example")
  const services = servicesOn(database.url)
  const earners = await services.artisan.artisans({ memberNumbers: ["A02", "A03"] })
  await services.ledger.post(
    earners.flatMap(({ id, memberNumber }) =>
      earnedAndReady(`run-${memberNumber}`, id, 480_000n, TODAY),
    ),
  )
  await services.disconnect()
}, 600_000)

afterAll(async () => {
  await server?.stop()
  await database?.drop()
})

const readRun = async (runId: string): Promise<PayoutRun> =>
  payoutRunResponse.parse((await staff("GET", `/admin/payout-runs/${runId}`)).body).run

const settle = (
  { runId, payouts }: PayoutRun,
  outcomeOf: (memberNumber: string) => string,
  bankReference = "TRX-1",
) =>
  answer(
    runId,
    payouts
      .filter(({ status }) => status === "open" || status === "sent")
      .map(({ payoutId, memberNumber }) =>
        outcomeOf(memberNumber) === "paid"
          ? { payoutId, outcome: "paid", bankReference, fee: "2500" }
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

  it("has no bank file and takes no answer until a second person has agreed", async () => {
    const early = await bankFile(staff, run.runId)
    expect(early.status).toBe(409)
    expect(refusal.parse(early.body).sentence?.id).toMatch(/setelah orang lain menyetujui/)
    expect((await settle(run, () => "paid")).status).toBe(409)
    const own = await waitingAbout(staff, run.runId)
    expect(own).toMatchObject({ mayApprove: false, mayRefuse: true })
    const alone = await approve(staff, own)
    expect(alone.status).toBe(403)
    expect(refusal.parse(alone.body).sentence?.en).toMatch(/asked for this yourself/)
    const asked = await waitingAbout(chair, run.runId)
    expect(asked).toMatchObject({ kind: "payout_run", mayApprove: true })
    expect((await approve(chair, asked)).status).toBe(200)
    expect((await approve(chair, asked)).status).toBe(200)
    expect(await readRun(run.runId)).toMatchObject({
      status: "approved",
      approvedBy: "Larasati Ketua (fiktif)",
    })
    const unsent = await settle(run, () => "paid")
    expect(unsent.status).toBe(409)
    expect(refusal.parse(unsent.body).sentence?.id).toMatch(/Unduh berkas bank dulu/)
  })

  it("gives the bank one line for each payout, and is sent from then on", async () => {
    const file = await bankFile(staff, run.runId)
    expect(await bankFile(staff, run.runId)).toEqual(file)
    const [header, ...lines] = String(file.body).trimEnd().split("\r\n")
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
    expect(await readRun(run.runId)).toEqual({
      ...run,
      status: "sent",
      approvedBy: "Larasati Ketua (fiktif)",
      payouts: asSent(run),
    })
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
    expect((await bankFile(staff, "run_unknown")).status).toBe(404)
  })
})

describe("What two people correct", () => {
  const payoutOf = async (memberNumber: string) => {
    const { payouts } = await readRun(run.runId)
    const found = payouts.find((one) => one.memberNumber === memberNumber)
    if (!found) throw new Error(`${memberNumber} was not paid.`)
    return found
  }
  const correct = (payoutId: string, reason = "Bank mengembalikannya esok harinya") =>
    staff("POST", `/admin/payout-runs/${run.runId}/payouts/${payoutId}/corrections`, { reason })

  it("a wrong 'paid' is reversed in the books and ready again, once", async () => {
    const { payoutId, amount } = await payoutOf("A02")
    const before = { ready: await balanceOf("2120"), bank: await balanceOf("1110") }
    expect((await correct(payoutId)).status).toBe(200)
    expect((await correct(payoutId)).status).toBe(409)
    const asked = await waitingAbout(chair, payoutId)
    expect(asked.reason).toMatch(/mengembalikannya/)
    const answers = await Promise.all([1, 2, 3].map(() => approve(chair, asked)))
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
    expect(await payoutOf("A02")).toMatchObject({ status: "bounced", corrected: true })
    expect(await balanceOf("2120")).toBe(before.ready + BigInt(amount))
    expect(await balanceOf("1110")).toBe(before.bank + BigInt(amount) + 2_500n)
    expect(await balanceOf("2130")).toBe(0n)
    expect((await correct(payoutId)).status).toBe(409)
  })

  it("a member's bank account changes when another agrees, and she is told", async () => {
    const { artisanId } = await payoutOf("A02")
    const path = `/admin/artisans/${artisanId}/bank-account`
    const account = {
      bankName: "Bank Contoh Pesisir",
      bankAccountNumber: "1234567890",
      bankAccountHolder: "Anggota Contoh",
    }
    const wrong = { ...account, bankAccountNumber: "12-34" }
    const refused = await staff("POST", path, { account: wrong, reason: "Rekening tutup" })
    expect(refused.status).toBe(400)
    expect(refusal.parse(refused.body).field).toBe("account.bankAccountNumber")
    expect((await staff("POST", path, { account, reason: "Rekening tutup" })).status).toBe(200)
    const before = memberBankAccountResponse.parse((await staff("GET", path)).body)
    expect(before.waiting).toBe(true)
    expect(before.account).not.toEqual(account)
    const asked = await waitingAbout(chair, artisanId)
    expect(asked.facts.map(({ after }) => after.id)).toEqual(Object.values(account))
    expect((await approve(chair, asked)).status).toBe(200)
    const after = memberBankAccountResponse.parse((await staff("GET", path)).body)
    expect(after).toEqual({ account, waiting: false })
    const profile = artisanProfileResponse.parse((await member("GET", "/artisans/me")).body)
    expect(profile.artisan).toMatchObject({ bankAccountLast4: "7890" })
    expect(profile.artisan.bankAccountChangedAt).not.toBeNull()
    expect(await lettersIn(outbox)).toMatch(/^To: a02@gending\.example\n[^]*Pesisir …7890/)
  })

  it("what bounced goes to the new account in the next run, under a reference of its own", async () => {
    const opened = await staff("POST", "/admin/payout-runs", { cutOff: TODAY })
    const next = payoutRunResponse.parse(opened.body).run
    const mine = next.payouts.find(({ memberNumber }) => memberNumber === "A02")
    expect(mine).toMatchObject({ bankAccountNumber: "1234567890" })
    await sendToBank(staff, chair, next.runId)
    const used = await settle(next, () => "paid")
    expect(used.status).toBe(409)
    expect(refusal.parse(used.body).field).toBe("results.0.bankReference")
    expect((await settle(next, () => "paid", "TRX-2")).status).toBe(200)
    expect(await balanceOf("2130")).toBe(0n)
  })

  it("a refused run gives the money back, and a new one may be prepared", async () => {
    const services = servicesOn(database.url)
    const [{ id } = { id: "" }] = await services.artisan.artisans({ memberNumbers: ["A05"] })
    await services.ledger.post(earnedAndReady("refused-A05", id, 90_000n, TODAY))
    await services.disconnect()
    const ready = await balanceOf("2120")
    const open = () => staff("POST", "/admin/payout-runs", { cutOff: TODAY })
    const { runId } = payoutRunResponse.parse((await open()).body).run
    expect(await balanceOf("2120")).toBe(0n)
    const { approvalId } = await waitingAbout(chair, runId)
    const path = `/admin/approvals/${approvalId}/refuse`
    expect((await chair("POST", path, { reason: "" })).status).toBe(400)
    expect((await chair("POST", path, { reason: "Periksa A05 dulu" })).status).toBe(200)
    expect(await readRun(runId)).toMatchObject({ status: "withdrawn" })
    expect([await balanceOf("2120"), await balanceOf("2130")]).toEqual([ready, 0n])
    expect((await approve(chair, { approvalId })).status).toBe(409)
    const again = payoutRunResponse.parse((await open()).body).run
    expect(BigInt(again.total)).toBe(ready)
  })
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
    expect(newest).toMatchObject({ reason: "payout_confirmed", memo: "TRX-2" })
    expect(newest?.label.id).toBe("Bayaran diterima bank, TRX-2")
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
