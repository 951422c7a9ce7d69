import {
  clearingResponse,
  memberDepositResponse,
  memberResponse,
  refusal,
  trialBalanceResponse,
  type Clearing,
} from "@sentra/contracts"
import {
  createTestDatabase,
  startServer,
  type RunningSite,
  type TestDatabase,
} from "@sentra/testing"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { approve, signInChair, waitingAbout } from "./support/payouts.js"
import {
  AUDITOR_EMAIL,
  HUB_EMAIL,
  publishableKeyOf,
  signIn,
  signInStaff,
  TREASURER_EMAIL,
  type Answer,
  type Caller,
} from "./support/people.js"
import { entrySql, lineSql } from "../module/support/ledger-sql.js"
import { expectSound } from "./support/sound.js"
import { dayAhead } from "./support/uniforms.js"

let database: TestDatabase
let servers: RunningSite[] = []
let desks: [Caller, Caller]
let treasurer: Caller
let hub: Caller
let staff: Caller
let auditor: Caller
let chair: Caller

beforeAll(async () => {
  database = await createTestDatabase({ template: "demo" })
  const key = await publishableKeyOf(database)
  const [here, there] = [
    await startServer({ databaseUrl: database.url }),
    await startServer({ databaseUrl: database.url }),
  ]
  servers = [here, there]
  treasurer = await signIn(here, key, "user", TREASURER_EMAIL)
  desks = [treasurer, await signIn(there, key, "user", TREASURER_EMAIL)]
  staff = await signInStaff(here, key)
  hub = await signIn(here, key, "user", HUB_EMAIL)
  chair = await signInChair(there, key)
  auditor = await signIn(here, key, "user", AUDITOR_EMAIL)
}, 600_000)

afterAll(async () => {
  for (const server of servers) await server.stop()
  await database?.drop()
})

const said = ({ status, body }: Answer) => {
  const { field, sentence } = refusal.parse(body)
  return { status, field, en: sentence?.en ?? "" }
}

let sent = 0
const proof = (change: object): object => {
  sent += 1
  return { key: `treasury-${sent}`, reference: `REF ${process.pid} ${sent}`, ...change }
}

async function booked(account: string): Promise<bigint> {
  const { body } = await treasurer("GET", "/admin/ledger/trial-balance")
  const row = trialBalanceResponse.parse(body).rows.find((each) => each.account === account)
  return BigInt(row?.balance ?? 0)
}

let members = 0
const NAMED = {
  name: "Rini Contoh", workshop: "Sanggar Rini", village: "Babagan", district: "Lasem",
  city: "Kabupaten Probolinggo", province: "Jawa Timur", phone: null, email: null,
  bankName: "Bank Contoh", bankAccountNumber: "1234567890", bankAccountHolder: "Rini Contoh",
  storyId: "", storyEn: "", joinedOn: dayAhead(-10),
  skills: [{ craft: "cap", weeklyMinutes: 600, grade: "B" }],
}
async function newcomer(): Promise<string> {
  members += 1
  const { body } = await staff("POST", "/admin/artisans", { ...NAMED, memberNumber: `N${members}` })
  return memberResponse.parse(body).member.id
}

const pathOf = (memberId: string): string => `/admin/artisans/${memberId}/deposit`
const paid = { amount: "150000", paidOn: dayAhead(0), till: "bank" }

describe("a member's deposit", () => {
  it("is entered once, is in the books, and shows on the member's page", async () => {
    const memberId = await newcomer()
    const [bank, deposits] = [await booked("1110"), await booked("3110")]
    const request = proof(paid)
    const answers = await Promise.all(
      Array.from({ length: 6 }, (_, at) => desks[at % 2 === 0 ? 0 : 1]("POST", pathOf(memberId), request)),
    )
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200))
    expect([await booked("1110"), await booked("3110")]).toEqual([bank + 150_000n, deposits + 150_000n])
    const shown = memberDepositResponse.parse((await auditor("GET", pathOf(memberId))).body)
    expect(shown).toMatchObject({ membership: "150000", compulsory: "0", voluntary: "0" })
    expect(shown.deposit).toMatchObject({ ...paid, posted: true })
    const again = said(await treasurer("POST", pathOf(memberId), proof({ ...paid, amount: "50000" })))
    expect(again).toMatchObject({ status: 409, field: "amount" })
    expect(again.en).toContain("150,000")
  })

  it("in cash lies in the till, under the number of its receipt", async () => {
    const cash = await booked("1101")
    const request = proof({ ...paid, till: "cash", reference: "KW-001" })
    expect((await treasurer("POST", pathOf(await newcomer()), request)).status).toBe(200)
    expect(await booked("1101")).toBe(cash + 150_000n)
    const other = proof({ ...paid, till: "cash", reference: "kw-001" })
    const taken = said(await treasurer("POST", pathOf(await newcomer()), other))
    expect(taken).toMatchObject({ status: 409, field: "reference" })
  })

  it("is of a day that can be, and an amount; strangers and other roles are refused", async () => {
    const path = pathOf(await newcomer())
    const refused = async (change: object, who = treasurer) =>
      said(await who("POST", path, proof({ ...paid, ...change })))
    expect(await refused({ paidOn: dayAhead(1) })).toMatchObject({ status: 400, field: "paidOn" })
    expect(await refused({ paidOn: "1926-01-01" })).toMatchObject({ status: 400, field: "paidOn" })
    expect(await refused({ amount: "0" })).toMatchObject({ status: 400, field: "amount" })
    expect(await refused({}, hub)).toMatchObject({ status: 403 })
    expect(await refused({}, auditor)).toMatchObject({ status: 403 })
    expect((await treasurer("POST", pathOf("art_none"), proof(paid))).status).toBe(404)
  })
})

const clearing = async (who = treasurer): Promise<Clearing> =>
  clearingResponse.parse((await who("GET", "/admin/bank/clearing")).body)
const move = (change: object, who = treasurer): Promise<Answer> =>
  who("POST", "/admin/bank/clearing-moves", proof({ movedOn: dayAhead(0), ...change }))

const reason = "Salah catat"

async function agreeTo(movementId: string): Promise<void> {
  const asked = await waitingAbout(chair, movementId)
  expect((await approve(treasurer, asked)).status).toBe(403)
  const answers = await Promise.all([1, 2, 3].map(() => approve(chair, asked)))
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
}

const movementOf = async (reference: string): Promise<string> => {
  const [row] = await database.query(
    "select id from treasury_movement where reference = $1 and reversed_at is null", [reference],
  )
  return String(row?.["id"])
}

describe("money that was entered wrongly", () => {
  it("as a member's deposit is reversed by two people, and may be entered anew", async () => {
    const [memberId, reference] = [await newcomer(), `SALAH ${process.pid}`]
    const [path, deposits] = [pathOf(memberId), await booked("3110")]
    expect((await treasurer("POST", path, proof({ ...paid, reference }))).status).toBe(200)
    const asked = await treasurer("POST", `${path}/reversals`, { reason })
    expect(memberDepositResponse.parse(asked.body).deposit?.reversalWaits).toBe(true)
    expect((await treasurer("POST", `${path}/reversals`, { reason })).status).toBe(409)
    expect(await booked("3110")).toBe(deposits + 150_000n)
    await agreeTo(await movementOf(reference))
    const shown = memberDepositResponse.parse((await auditor("GET", path)).body)
    expect(shown).toMatchObject({ membership: "0", deposit: null, reversed: [{ reference, reason }] })
    expect((await treasurer("POST", `${path}/reversals`, { reason })).status).toBe(404)
    const right = proof({ ...paid, amount: "100000", reference })
    expect((await treasurer("POST", path, right)).status).toBe(200)
    expect(await booked("3110")).toBe(deposits + 100_000n)
    await expectSound(treasurer)
  })

  it("as a move out of clearing lies there again, and its reference is free", async () => {
    const [{ balance }, bank] = [await clearing(), await booked("1110")]
    const reference = `PINDAH ${process.pid}`
    await move({ amount: "7000", clearingSeen: balance, reference })
    const path = `/admin/bank/clearing-moves/${await movementOf(reference)}/reversals`
    const asked = clearingResponse.parse((await treasurer("POST", path, { reason })).body)
    expect(asked.moves[0]).toMatchObject({ reference, reversalWaits: true, reversed: false })
    await agreeTo(await movementOf(reference))
    const after = await clearing()
    expect(after.balance).toBe(balance)
    expect(after.moves[0]).toMatchObject({ reference, reversed: true, reversalReason: reason })
    expect(await booked("1110")).toBe(bank)
    expect((await treasurer("POST", path, { reason })).status).toBe(409)
    const right = await move({ amount: "6000", clearingSeen: balance, reference })
    expect(right.status, JSON.stringify(right.body)).toBe(200)
    await expectSound(treasurer)
  })

  it("is nobody's deposit below another path, and no stranger's to reverse", async () => {
    const [{ id } = { id: "" }] = await database.query(
      "select id from treasury_movement where kind = 'member_deposit' limit 1",
    )
    const foreign = `/admin/bank/clearing-moves/${String(id)}/reversals`
    expect((await treasurer("POST", foreign, { reason })).status).toBe(404)
    expect((await hub("POST", foreign, { reason })).status).toBe(403)
  })

  it("stays when the member has less by now, with a sentence that says so", async () => {
    const [memberId, reference] = [await newcomer(), `AMBIL ${process.pid}`]
    await treasurer("POST", pathOf(memberId), proof({ ...paid, reference }))
    await treasurer("POST", `${pathOf(memberId)}/reversals`, { reason })
    await database.query(
      `begin; ${entrySql("entry_out", "test:out")}
       ${lineSql("entry_out", 0, { account: "3110", party: memberId, amount: "1" })}
       ${lineSql("entry_out", 1, { side: "credit", amount: "1" })} commit;`,
    )
    const asked = await waitingAbout(chair, await movementOf(reference))
    const agreed = said(await approve(chair, asked))
    expect(agreed).toMatchObject({ status: 409, en: expect.stringContaining("by now") })
  })
})

describe("what lies in clearing", () => {
  it("is what the books say, by day and order", async () => {
    const { balance, days, moves } = await clearing(auditor)
    expect(BigInt(balance)).toBe(await booked("1130"))
    const orders = days.flatMap((day) => day.orders)
    const sum = (parts: readonly { amount: string }[]): bigint =>
      parts.reduce((total, { amount }) => total + BigInt(amount), 0n)
    expect([sum(days), sum(orders)]).toEqual([BigInt(balance), BigInt(balance)])
    for (const { day, orders: ofDay } of days) {
      for (const { orderId, amount } of ofDay) {
        const [entry] = await database.query(
          `select occurred_on::text as day, amount::text from ledger_entry entry
           join ledger_posting on entry_id = entry.id and account_code = '1130'
           where event_id = $1`,
          [`order:${orderId}:captured`],
        )
        expect(entry?.["day"]).toBe(day)
        expect(BigInt(amount)).toBeLessThanOrEqual(BigInt(String(entry?.["amount"])))
      }
    }
    expect(moves.length).toBeGreaterThan(0)
  })

  it("leaves the oldest first, when it reached the account", async () => {
    const before = await clearing()
    const [bank, amount] = [await booked("1110"), 10_000n]
    const moved = await move({ amount: String(amount), clearingSeen: before.balance })
    expect(moved.status, JSON.stringify(moved.body)).toBe(200)
    const after = clearingResponse.parse(moved.body)
    expect(BigInt(after.balance)).toBe(BigInt(before.balance) - amount)
    expect(await booked("1110")).toBe(bank + amount)
    const [first, now] = [before.days[0]?.orders[0], after.days[0]?.orders[0]]
    expect(now).toEqual({ ...first, amount: String(BigInt(first?.amount ?? 0) - amount) })
    expect(after.moves[0]).toMatchObject({ amount: "10000", posted: true })
    await expectSound(treasurer)
  })

  it("is not moved when something else lies there than was seen, nor more than lay there", async () => {
    const { balance, days } = await clearing()
    const stale = said(await move({ amount: "1000", clearingSeen: String(BigInt(balance) + 1n) }))
    expect(stale).toMatchObject({ status: 409, field: "clearingSeen" })
    const all = { clearingSeen: balance }
    const more = said(await move({ ...all, amount: String(BigInt(balance) + 1n) }))
    expect(more).toMatchObject({ status: 400, field: "amount" })
    const [oldest] = days
    const longAgo = said(await move({ ...all, amount: oldest?.amount, movedOn: "2020-01-01" }))
    expect(longAgo).toMatchObject({ status: 400, field: "amount" })
    expect(said(await move({ ...all, amount: "1", movedOn: dayAhead(1) })).field).toBe("movedOn")
    expect(said(await move({ ...all, amount: "1" }, hub)).status).toBe(403)
    expect((await clearing()).balance).toBe(balance)
  })

  it("is not what a partner's receipt was entered for: a line of the statement is one thing", async () => {
    const [receipt] = await database.query("select bank_reference from partner_receipt limit 1")
    const reference = String(receipt?.["bank_reference"])
    const { balance } = await clearing()
    const twice = await move({ amount: "1000", clearingSeen: balance, reference })
    expect(said(twice)).toMatchObject({ status: 409, field: "reference" })
    const deposit = await treasurer("POST", pathOf(await newcomer()), proof({ ...paid, reference }))
    expect(said(deposit)).toMatchObject({ status: 409, field: "reference" })
  })

  it("of two at once, one is told that something else lies there now", async () => {
    const { balance } = await clearing()
    const answers = await Promise.all(
      desks.map((desk) => move({ amount: balance, clearingSeen: balance }, desk)),
    )
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
    expect(await clearing()).toMatchObject({ balance: "0", days: [] })
    expect(await booked("1130")).toBe(0n)
  })
})

describe("a movement of money in the database", () => {
  it.each([
    ["changed", "update treasury_movement set amount = amount + 1"],
    ["deleted", "delete from treasury_movement"],
    ["reversed without a reason", "update treasury_movement set reversed_at = now()"],
    ["reversed and taken back", `update treasury_movement set reversed_at = null,
       reversal_reason = null where reversed_at is not null`],
    ["emptied", "truncate treasury_movement"],
    ["entered twice for a member", `insert into treasury_movement (id, key, kind, artisan_id, till,
       amount, moved_on, reference, entered_by)
       select 'x', 'x', kind, artisan_id, till, 1, moved_on, 'x', 'x' from treasury_movement
       where kind = 'member_deposit' limit 1`],
  ])("is not %s", async (_, attack) => {
    await expect(database.query(attack)).rejects.toThrow(/movement/i)
  })
})
