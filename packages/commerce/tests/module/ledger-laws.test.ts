import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { DIGEST, lineSql, type Line } from "./support/ledger-sql.js"
import { openModules, type Modules } from "./support/open-modules.js"

let books: Modules
let made = 0

beforeAll(async () => {
  books = await openModules()
}, 600_000)
afterAll(() => books.close(), 120_000)

/** One transaction in plain SQL, as any program with the server's sign-in could send it. */
const post = (lines: readonly Line[], day = "'2026-11-24'") => {
  made += 1
  const id = `entry_${made}`
  return books.queryAsServer(
    `begin; insert into ledger_entry (id, event_id, reason, occurred_on, digest)
       values ('${id}', 'event:${made}', 'correction', ${day}, '${DIGEST}');
     ${lines.map((line, position) => lineSql(id, position, line)).join("\n")} commit;`,
  )
}

/** Moves an amount onto an account from the bank, or off it again. */
const move = (account: string, party: string, side: string, amount: string) =>
  post([
    { account, party, side, amount },
    { side: side === "debit" ? "credit" : "debit", amount },
  ])

describe("Who stands in the books exists", () => {
  it("a member's account names somebody of the register", () =>
    expect(move("2120", "art_nobody", "credit", "5")).rejects.toThrow(
      /Account 2120 is of a member, and art_nobody is none/,
    ))

  it("a member's account is not a partner's, nor the other way", async () => {
    await expect(move("2120", "par_1", "credit", "5")).rejects.toThrow(/par_1 is none/)
    await expect(move("1210", "art_1", "debit", "5")).rejects.toThrow(
      /Account 1210 is of a partner, and art_1 is none/,
    )
  })
})

describe("Nobody has less than nothing on an account", () => {
  const OWN_SIDE: readonly (readonly [string, string, string])[] = [
    ["1210", "par_1", "debit"],
    ["1220", "art_1", "debit"],
    ["1230", "art_1", "debit"],
    ["1240", "art_1", "debit"],
    ["1330", "par_1", "debit"],
    ["2110", "art_1", "credit"],
    ["2120", "art_1", "credit"],
    ["2130", "art_1", "credit"],
    ["2310", "par_1", "credit"],
    ["2510", "art_1", "credit"],
    ["2520", "art_1", "credit"],
    ["2610", "art_1", "credit"],
    ["3110", "art_1", "credit"],
    ["3120", "art_1", "credit"],
  ]

  it.each(OWN_SIDE)("%s of %s takes back what was put on it, and no rupiah more", async (...on) => {
    const [account, party, side] = on
    const other = side === "debit" ? "credit" : "debit"
    await move(account, party, side, "700")
    await expect(move(account, party, other, "701")).rejects.toThrow(
      new RegExp(`Account ${account} of ${party} would fall to -1`),
    )
    await move(account, party, other, "700")
  })

  it("and these are all accounts that name a party", async () => {
    const rows = await books.query("select code from ledger_account where party_kind <> 'none'")
    expect(rows.map(({ code }) => code).toSorted()).toEqual(OWN_SIDE.map(([code]) => code))
  })
})

describe("What stands in the books has happened, in an open month", () => {
  const today = "(now() at time zone 'Asia/Jakarta')::date"
  const sale: readonly Line[] = [{}, { account: "4110", side: "credit" }]
  const close = (month: string) =>
    books.queryAsServer(`insert into ledger_closed_month (month, closed_by) values (${month}, 'u')`)

  it("one day ahead is a matter of clocks, two are not", async () => {
    await post(sale, `${today} + 1`)
    await expect(post(sale, `${today} + 2`)).rejects.toThrow(/which is still to come/)
  })

  it("a month that is not over cannot be closed", () =>
    expect(close(`to_char(${today}, 'YYYY-MM')`)).rejects.toThrow(/is not over yet/))

  it("a closed month takes no entry any more, the next one does", async () => {
    await post(sale, "'2025-02-28'")
    await close("'2025-02'")
    await expect(post(sale, "'2025-02-28'")).rejects.toThrow(/The month 2025-02 is closed/)
    await post(sale, "'2025-03-01'")
  })

  it("stays closed, whoever asks", () =>
    expect(books.query("delete from ledger_closed_month")).rejects.toThrow(
      /DELETE of ledger_closed_month is refused/,
    ))

  it("closing waits for who is posting, and who posts next sees it", async () => {
    const lines = sale.map((line, position) => lineSql("entry_slow", position, line))
    await books.query(
      `begin; insert into ledger_entry (id, event_id, reason, occurred_on, digest)
         values ('entry_slow', 'event:slow', 'correction', '2025-05-31', '${DIGEST}')`,
    )
    const closing = close("'2025-05'")
    await untilSomebodyWaits()
    await books.query(`${lines.join("\n")} commit`)
    await closing
    await expect(post(sale, "'2025-05-31'")).rejects.toThrow(/The month 2025-05 is closed/)
  })
})

const untilSomebodyWaits = async (): Promise<void> => {
  const waiting = await books.query(
    `select pid from pg_locks join pg_database on pg_database.oid = database
     where locktype = 'advisory' and not granted and datname = current_database()`,
  )
  if (waiting.length === 0) await untilSomebodyWaits()
}
