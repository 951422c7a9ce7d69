import { eventIdOf, payoutOpened } from "@sentra/domain/ledger"
import { rupiah } from "@sentra/domain/money"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { earnedAndReady } from "./support/earnings.js"
import { openModules, type Modules } from "./support/open-modules.js"
import { shirts } from "./support/ordered-line.js"

let modules: Modules
let made = 0

beforeAll(async () => {
  modules = await openModules()
}, 600_000)
afterAll(() => modules.close(), 120_000)

/** Plain SQL with the server's own sign-in, past all code of ours. */
const refused = (sql: string, reason: RegExp) =>
  expect(modules.queryAsServer(sql)).rejects.toThrow(reason)

const frozenLine = async () => {
  const [line] = await modules.production.lines.freeze([shirts()])
  if (!line) throw new Error("The line was not recorded.")
  return line
}

type Parts = { pieces: number; net: number; tax: number; amount: number }

/** A share of the line of ten shirts: net 2,000,000, tax 220,000, makers 1,600,000. */
const shareSql = (lineId: string, { pieces, net, tax, amount }: Parts) => {
  made += 1
  return `insert into share (id, event_id, ordered_line_id, artisan_id, pieces, net_amount,
      tax_amount, coop_amount, amount, earned_at)
    values ('share_${made}', 'event:${made}', '${lineId}', 'art_1', ${pieces}, ${net}, ${tax},
      ${net - amount}, ${amount}, now());`
}
const HALF = { pieces: 5, net: 1_000_000, tax: 110_000, amount: 800_000 }

describe("The shares of a line are the line", () => {
  it("refuses parts beyond it, in pieces and in money", async () => {
    const { id } = await frozenLine()
    await refused(shareSql(id, { ...HALF, pieces: 11 }), /shares of line/)
    await refused(shareSql(id, { ...HALF, net: 2_000_001 }), /are 2000001 of its net of 2000000/)
    await refused(shareSql(id, { ...HALF, amount: 1_600_001, net: 1_700_000 }), /shares of line/)
    await refused(shareSql(id, { ...HALF, tax: 220_001 }), /shares of line/)
  })

  it("refuses a last part that leaves a rupiah, or gives the makers one less", async () => {
    const { id } = await frozenLine()
    await modules.queryAsServer(shareSql(id, HALF))
    await refused(shareSql(id, { ...HALF, net: 999_999 }), /are 1999999 of its net of 2000000/)
    await refused(shareSql(id, { ...HALF, amount: 799_999 }), /shares of line/)
    await modules.queryAsServer(shareSql(id, HALF))
  })

  it("counts no more what was taken back", async () => {
    const { id } = await frozenLine()
    await modules.queryAsServer(shareSql(id, { ...HALF, pieces: 6 }))
    await modules.queryAsServer(
      `update share set taken_back_at = now() where ordered_line_id = '${id}'`,
    )
    await modules.queryAsServer(shareSql(id, HALF) + shareSql(id, HALF))
  })
})

describe("What was frozen stays as it was", () => {
  it.each([
    ["a price", "update ordered_line set unit_price = unit_price + 1"],
    ["a share rate", "update ordered_line set artisan_share_basis_points = 0"],
    ["the pieces of a line", "update ordered_line set pieces = 11"],
    ["a shipping fee", "update shipping_fee set gross = 0"],
    ["what a member earned", "update share set amount = 0, coop_amount = net_amount"],
    ["whose share it is", "update share set artisan_id = 'art_2'"],
    ["what was given to a member", "update allocation set pieces = 1"],
    ["what was declined", "update decline set pieces = 1"],
    ["what was brought", "update handover set pieces = 1"],
    ["what was accepted", "update inspection set accepted = 1"],
    ["what a lot was made of", "update lot set pieces = 100"],
    ["what was delivered", "update delivery_line set net_amount = 0"],
  ])("%s", (_, sql) => refused(sql, /was frozen with it/))

  it("but a later day for a line may be agreed", async () => {
    const { id } = await frozenLine()
    await modules.queryAsServer(
      `update ordered_line set due_on = '2027-01-15', updated_at = now() where id = '${id}'`,
    )
  })
})

describe("A payout is within what the books owe", () => {
  const payoutSql = (artisanId: string, amount: number, status = "open") => {
    made += 1
    return `insert into payout_run (id, cut_off, status, opened_by, opened_at, approved_by,
        approved_at, sent_at, settled_at)
      values ('run_${made}', '2026-11-20', 'settled', 'u', now(), 'v', now(), now(), now());
      insert into payout (id, run_id, artisan_id, amount, bank_name, bank_account_number,
        bank_account_holder, status)
      values ('pay_${made}', 'run_${made}', '${artisanId}', ${amount}, '-', '-', '-', '${status}');`
  }
  const none = rupiah(0n)

  beforeAll(async () => {
    await modules.ledger.post([
      ...earnedAndReady("1", "art_1", 500_000n, "2026-11-20"),
      ...earnedAndReady("2", "art_2", 500_000n, "2026-11-20"),
      payoutOpened({
        eventId: eventIdOf.payoutOpened("pay_art_2"),
        occurredOn: "2026-11-21",
        artisanId: "art_2",
        gross: rupiah(200_000n),
        materialRecovered: none,
        advanceRecovered: none,
        compulsoryDeposit: none,
      }),
    ])
  })

  it("refuses more than is ready, and anything for who is owed nothing", async () => {
    await refused(payoutSql("art_1", 500_001), /is owed 500000 now and cannot be paid 500001/)
    await refused(payoutSql("art_3", 1), /is owed 0 now and cannot be paid 1/)
  })

  it("refuses to say posted what the books do not have under way", async () => {
    await modules.queryAsServer(payoutSql("art_2", 200_000))
    const posted = (id: string) => `update payout set posted_at = now() where id = '${id}'`
    await modules.queryAsServer(posted(`pay_${made}`))
    await modules.queryAsServer(payoutSql("art_2", 1))
    await refused(posted(`pay_${made}`), /under way to art_2, and the books know of 200000/)
  })

  it.each(["amount = 1", "artisan_id = 'art_3'", "bank_account_number = '999'"])(
    "refuses to change it afterwards: %s",
    (change) => refused(`update payout set ${change}`, /was frozen with it/),
  )
})
