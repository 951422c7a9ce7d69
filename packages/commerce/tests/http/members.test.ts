import {
  artisanPayoutsResponse,
  artisanProfileResponse,
  refusal,
  salesResponse,
  statementResponse,
  workResponse,
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
import { bringing, giving, shirts } from "../module/support/ordered-line.js"
import { publishableKeyOf, signIn, signInStaff, type Caller } from "./support/people.js"

const EARNED_ON = "2026-11-20"
const SHARE = 1_600_000n

let database: TestDatabase
let server: RunningSite
let services: ReturnType<typeof servicesOn>
let me: Caller
let neighbour: Caller
let staff: Caller
let buyer: Caller
let line: { id: string }

beforeAll(async () => {
  database = await createTestDatabase({ template: "demo" })
  server = await startServer({ databaseUrl: database.url })
  const key = await publishableKeyOf(database)
  me = await signIn(server, key, "artisan", "a02@gending.example")
  neighbour = await signIn(server, key, "artisan", "a03@gending.example")
  staff = await signInStaff(server, key)
  buyer = await signIn(server, key, "customer", "ratih@bromo-artha.example")
  services = servicesOn(database.url)
  line = await workAndSale()
}, 600_000)

afterAll(async () => {
  await services?.disconnect()
  await server?.stop()
  await database?.drop()
})

/** Ten shirts to make of which four are accepted, and a sale whose money is ready. */
async function workAndSale() {
  const [member] = await services.artisan.artisans({ memberNumbers: ["A02"] })
  const [partner] = await database.query("select id from partner order by code limit 1")
  const [ordered] = await services.production.lines.freeze([
    shirts({ orderDisplayId: 4711, partnerId: String(partner?.["id"]) }),
  ])
  if (!member || !ordered) throw new Error("The demo has no member A02.")
  await services.production.work.allocate({
    runs: [giving(ordered.id, { [member.id]: 10 })],
  })
  await services.production.work.handOver(
    bringing(ordered.id, member.id, { accepted: 4, rework: 2 }),
  )
  const entries = earnedAndReady("9001", member.id, SHARE, EARNED_ON)
  await services.production.sharing.record([
    {
      eventId: entries[0]?.eventId ?? "",
      orderedLineId: ordered.id,
      artisanId: member.id,
      pieces: 10,
      netAmount: 2_000_000n,
      taxAmount: 220_000n,
      coopAmount: 400_000n,
      amount: SHARE,
      earnedAt: new Date(`${EARNED_ON}T05:00:00Z`),
    },
  ])
  await services.ledger.post(entries)
  return ordered
}

const profileOf = async (caller: Caller) =>
  artisanProfileResponse.parse((await caller("GET", "/artisans/me")).body).artisan
const statementOf = async (caller: Caller, period: string) =>
  statementResponse.parse((await caller("GET", `/artisans/me/statements/${period}`)).body)

describe("What a member sees of themselves", () => {
  it("is their own page, with the last digits of their account and not the rest", async () => {
    const answer = await me("GET", "/artisans/me")
    const profile = artisanProfileResponse.parse(answer.body).artisan
    expect(profile).toMatchObject({ memberNumber: "A02" })
    expect(profile.bankAccountLast4).toHaveLength(4)
    expect(JSON.stringify(answer.body)).not.toMatch(/\d{6,}[^"]*"bank/)
    expect((await profileOf(neighbour)).memberNumber).toBe("A03")
  })

  it("is the work in their hands, with why they got it and what it will bring", async () => {
    const { work, inspections } = workResponse.parse((await me("GET", "/artisans/me/work")).body)
    expect(work.find(({ orderedLineId }) => orderedLineId === line.id)).toMatchObject({
      orderLabel: "#4711",
      allocatedPieces: 10,
      acceptedPieces: 4,
      reworkPieces: 2,
      openPieces: 6,
      sharePerPiece: "160000",
      openAmount: "960000",
      explanation: { id: "Rata.", en: "Level." },
    })
    expect(inspections[0]).toMatchObject({ accepted: 4, rework: 2 })
  })

  it("is every sale with its split, which adds up to the price", async () => {
    const answer = await me("GET", "/artisans/me/sales?period=2026-11")
    const { sales, periods } = salesResponse.parse(answer.body)
    expect(periods).toContain("2026-11")
    expect(sales.find(({ eventId }) => eventId === "order:9001:captured")).toMatchObject({
      price: "2220000",
      tax: "220000",
      cooperative: "400000",
      mine: "1600000",
    })
    for (const { price, tax, cooperative, mine } of sales) {
      expect(BigInt(tax) + BigInt(cooperative) + BigInt(mine)).toBe(BigInt(price))
    }
  })

  it("is a statement for each month that closes where the next one opens", async () => {
    const { periods } = await statementOf(me, "2026-11")
    expect(periods).toContain("2026-11")
    let opening = "0"
    for (const period of periods.toReversed()) {
      const { statement } = await statementOf(me, period)
      const { earned, deducted, paid, closing, held, available } = statement
      expect(statement.opening).toBe(opening)
      expect(BigInt(opening) + BigInt(earned) - BigInt(deducted) - BigInt(paid)).toBe(
        BigInt(closing),
      )
      expect(BigInt(held) + BigInt(available)).toBe(BigInt(closing))
      opening = closing
    }
    const { balance } = await profileOf(me)
    expect(BigInt(balance.held) + BigInt(balance.available)).toBe(BigInt(opening))
  })

  it("leads each line of the statement back to its event", async () => {
    const { statement } = await statementOf(me, "2026-11")
    const sale = statement.lines.find(({ eventId }) => eventId === "order:9001:captured")
    expect(sale).toEqual({
      eventId: "order:9001:captured",
      occurredOn: EARNED_ON,
      kind: "earning",
      label: { id: "Penjualan ritel, #9001", en: "Retail sale, #9001" },
      amount: SHARE.toString(),
    })
  })

  it("asks for a month as a month", async () => {
    const { status, body } = await me("GET", "/artisans/me/statements/november")
    expect(status).toBe(400)
    expect(refusal.parse(body).message).toMatch(/2026-11/)
    expect((await me("GET", "/artisans/me/sales?period=2026-13")).status).toBe(400)
  })
})

describe("What the office enters for a member", () => {
  it("is a craft of the cooperative; another word is refused with the list of them", async () => {
    const [member] = await services.artisan.artisans({ memberNumbers: ["A07"] })
    const enter = (craft: string) =>
      staff("POST", `/admin/artisans/${member?.id}`, {
        skills: [{ craft, weeklyMinutes: 600, grade: "C" }],
      })
    const refused = await enter("anyaman")
    expect(refused.status).toBe(400)
    const { field, sentence } = refusal.parse(refused.body)
    expect(field).toBe("skills.0.craft")
    expect(sentence?.id).toMatch(/tulis, cap, kombinasi/)
    expect(sentence?.en).toMatch(/Choose one of: tulis/)
    expect(await services.artisan.artisans({ memberNumbers: ["A07"] })).toEqual([member])
    expect((await enter("cap")).status).toBe(200)
  })
})

describe("Giving work back", () => {
  const decline = (caller: Caller, body: object) =>
    caller("POST", `/artisans/me/work/${line.id}/declines`, body)

  it("names the field when pieces or reason are missing", async () => {
    const answer = await decline(me, { key: "decline-0001", pieces: 0, reason: "Sakit" })
    expect(answer.status).toBe(400)
    expect(refusal.parse(answer.body).field).toBe("pieces")
    const tooMany = await decline(me, { key: "decline-0001", pieces: 99, reason: "Sakit" })
    expect(refusal.parse(tooMany.body)).toMatchObject({ field: "pieces" })
  })

  it("counts once however often it is sent, and leaves the rest", async () => {
    const body = { key: "decline-0002", pieces: 2, reason: "Sakit" }
    expect((await decline(me, body)).status).toBe(200)
    expect((await decline(me, body)).status).toBe(200)
    const { work } = workResponse.parse((await me("GET", "/artisans/me/work")).body)
    const mine = work.find(({ orderedLineId }) => orderedLineId === line.id)
    expect(mine).toMatchObject({ declinedPieces: 2, openPieces: 4 })
  })

  it("answers a neighbour's work as if it were not there", async () => {
    const { status } = await decline(neighbour, { key: "decline-0003", pieces: 1, reason: "Sakit" })
    expect(status).toBe(404)
    const { work } = workResponse.parse((await neighbour("GET", "/artisans/me/work")).body)
    const strange = work.find(({ orderedLineId }) => orderedLineId === line.id)
    expect(strange?.acceptedPieces ?? 0).toBe(0)
  })
})

describe("Whose token opens what", () => {
  const OWN = [
    "/artisans/me",
    "/artisans/me/work",
    "/artisans/me/sales",
    "/artisans/me/statements/2026-11",
    "/artisans/me/payouts",
  ]

  it("opens a member's pages to the member alone", async () => {
    for (const path of OWN) {
      expect((await me("GET", path)).status, path).toBe(200)
      expect((await staff("GET", path)).status, `${path} to staff`).toBe(401)
      expect((await buyer("GET", path)).status, `${path} to a buyer`).toBe(401)
      expect((await fetch(server.url + path)).status, `${path} to a stranger`).toBe(401)
    }
  })

  it("opens nothing of the office to a member", async () => {
    for (const path of [
      "/admin/ledger/trial-balance",
      "/admin/ledger/entries",
      "/admin/payout-runs",
      "/admin/payout-runs/run_1",
      "/admin/approvals",
      "/admin/artisans",
    ]) {
      expect((await me("GET", path)).status, path).toBe(401)
      expect((await buyer("GET", path)).status, path).toBe(401)
    }
    expect((await me("POST", "/admin/payout-runs", { cutOff: EARNED_ON })).status).toBe(401)
  })

  it("shows a member's payouts to that member alone", async () => {
    const mine = artisanPayoutsResponse.parse(
      (await me("GET", "/artisans/me/payouts")).body,
    ).payouts
    const theirs = artisanPayoutsResponse.parse(
      (await neighbour("GET", "/artisans/me/payouts")).body,
    ).payouts
    const ids = new Set(mine.map(({ payoutId }) => payoutId))
    expect(theirs.some(({ payoutId }) => ids.has(payoutId))).toBe(false)
  })
})
