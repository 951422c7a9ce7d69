import {
  clearingResponse,
  memberResponse,
  payoutRunResponse,
  staffPartnerOrderResponse,
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
import { acceptedOrder, type AcceptedOrder } from "./support/accepted-order.js"
import { sendToBank, signInChair } from "./support/payouts.js"
import { publishableKeyOf, signIn, signInStaff, type Answer, type Caller } from "./support/people.js"
import { expectSound } from "./support/sound.js"
import { dayAhead, PARTNER_1 } from "./support/uniforms.js"

const TODAY = dayAhead(0)

let database: TestDatabase
let servers: RunningSite[] = []
let here: Caller
let there: Caller
let order: AcceptedOrder
let run: PayoutRun

beforeAll(async () => {
  database = await createTestDatabase({ template: "demo" })
  const [first, second] = [
    await startServer({ databaseUrl: database.url }),
    await startServer({ databaseUrl: database.url }),
  ]
  servers = [first, second]
  const key = await publishableKeyOf(database)
  here = await signInStaff(first, key)
  there = await signInStaff(second, key)
  order = await acceptedOrder(await signIn(first, key, "customer", PARTNER_1.requester), here)
  run = await runAtTheBank(await signInChair(first, key))
}, 600_000)

afterAll(async () => {
  for (const server of servers) await server.stop()
  await database?.drop()
})

async function runAtTheBank(chair: Caller): Promise<PayoutRun> {
  const { artisan, ledger, disconnect } = servicesOn(database.url)
  const members = await artisan.artisans({ memberNumbers: ["A02", "A03", "A05", "A09"] })
  await ledger.post(members.flatMap(({ id }) => earnedAndReady(`line-${id}`, id, 480_000n, TODAY)))
  await disconnect()
  const { body } = await here("POST", "/admin/payout-runs", { cutOff: TODAY })
  const opened = payoutRunResponse.parse(body).run
  await sendToBank(here, chair, opened.runId)
  return opened
}

/** Members who joined and paid no deposit yet. */
async function newcomer(memberNumber: string): Promise<string> {
  const { body } = await here("POST", "/admin/artisans", {
    ...{ memberNumber, name: "Rini", workshop: "Sanggar Rini", village: "Babagan" },
    ...{ district: "Lasem", city: "Kabupaten Probolinggo", province: "Jawa Timur", phone: null },
    ...{ email: null, bankName: "Bank Contoh", bankAccountNumber: "1234567890" },
    ...{ bankAccountHolder: "Rini", storyId: "", storyEn: "", joinedOn: dayAhead(-10) },
    skills: [{ craft: "cap", weeklyMinutes: 600, grade: "B" }],
  })
  return memberResponse.parse(body).member.id
}

type Enter = (reference: string) => Promise<Answer>

async function pages(turn: number): Promise<Enter[]> {
  const [row] = await database.query("select partner_id from bulk_order where id = $1", [
    order.bulkOrderId,
  ])
  const orderPath = `/admin/partners/${String(row?.["partner_id"])}/orders/${order.bulkOrderId}`
  const shown = staffPartnerOrderResponse.parse((await here("GET", orderPath)).body)
  const clearing = clearingResponse.parse((await here("GET", "/admin/bank/clearing")).body)
  const member = await newcomer(`L${turn}`)
  const key = `line-race-${turn}`
  return [
    (bankReference) =>
      here("POST", `${orderPath}/receipts`, {
        ...{ key, bankReference, deliveryId: null, receivedOn: TODAY, amount: "1000" },
        openSeen: shown.order.advanceable,
      }),
    (reference) =>
      there("POST", `/admin/artisans/${member}/deposit`, {
        ...{ key: `${key}-d`, reference, amount: "1000", paidOn: TODAY, till: "bank" },
      }),
    (reference) =>
      here("POST", "/admin/bank/clearing-moves", {
        ...{ key: `${key}-m`, reference, amount: "1000", movedOn: TODAY },
        clearingSeen: clearing.balance,
      }),
    (bankReference) =>
      there("POST", `/admin/payout-runs/${run.runId}/settlements`, {
        results: [
          { payoutId: run.payouts[turn]?.payoutId, outcome: "paid", bankReference, fee: "0" },
        ],
      }),
  ]
}

describe("One bank reference entered on four pages at the same moment", () => {
  it.each([0, 1, 2])("stands on one of them, and the others say where it is (%i)", async (turn) => {
    const reference = `SATU ${process.pid} ${turn}`
    const spelled = [reference, reference.toLowerCase()]
    const entering = await pages(turn)
    // Each turn another page is asked first.
    const turned = [...entering.slice(turn), ...entering.slice(0, turn)]
    const said = await Promise.all(
      turned.map((enter, at) => enter(spelled[at % 2] ?? reference)),
    )
    expect(said.filter(({ status }) => status === 200), JSON.stringify(said)).toHaveLength(1)
    const refused = said.filter(({ status }) => status === 409)
    expect(refused, JSON.stringify(said)).toHaveLength(3)
    expect(JSON.stringify(refused)).toMatch(/was entered/)
    await expectSound(here)
  }, 120_000)

  it("is refused by the database itself, whatever program writes it", async () => {
    const [receipt] = await database.query(
      "select bank_reference as line from partner_receipt where reversed_at is null limit 1",
    )
    const line = String(receipt?.["line"]).toLowerCase()
    const attacks = [
      `insert into payout_bank_reference (reference, run_id) values ('${line}', '${run.runId}')`,
      `insert into treasury_movement (id, key, kind, till, amount, moved_on, reference, entered_by)
       values ('x', 'x', 'clearing_move', 'bank', 1, '${TODAY}', '${line}', 'x')`,
      `insert into partner_receipt select (jsonb_populate_record(receipt, jsonb_build_object(
         'id', 'x', 'key', 'x', 'transfer_key', 'x', 'posted_at', null, 'bank_reference', (
           select reference from treasury_movement where till = 'bank' limit 1)))).*
       from partner_receipt receipt where reversed_at is null limit 1`,
    ]
    for (const attack of attacks) {
      await expect(database.query(attack), attack).rejects.toThrow(/another page/)
    }
  })
})
