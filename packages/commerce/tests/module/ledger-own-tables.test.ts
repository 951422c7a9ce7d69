import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { CASH_SALE, entrySql, lineSql } from "./support/ledger-sql.js"
import { openModules, type Modules } from "./support/open-modules.js"

let books: Modules
beforeAll(async () => {
  books = await openModules()
}, 600_000)
afterAll(() => books.close(), 120_000)

/** One transaction, refused for this reason; nothing of it stays. */
const expectRefused = async (statements: string, reason: RegExp) => {
  const rows = () => books.query("select id from ledger_posting order by id")
  const before = await rows()
  await expect(books.query(`begin; ${statements} commit;`)).rejects.toThrow(reason)
  await books.query("rollback")
  expect(await rows()).toEqual(before)
}

/** The tables of the books, by their full name. */
const inPublic = (statement: string) => statement.replaceAll("into ledger_", "into public.ledger_")

const cashSale = (id: string, firstPosition = 0) =>
  CASH_SALE.map((line, position) => lineSql(id, firstPosition + position, line)).join("\n")

/** Postgres looks for a table of the session before it looks for ours. */
describe("A session's own tables do not stand in for the books", () => {
  it("when an entry is checked for balance", () =>
    expectRefused(
      `create temporary table ledger_posting on commit drop as
         select 'entry_1' as entry_id, side, 1::bigint as amount
         from unnest(array['debit', 'credit']) as side;
       ${inPublic(entrySql("entry_1", "event:1") + lineSql("entry_1", 0, {}))}`,
      /is not balanced: debits 100, credits 0/,
    ))

  it("when a posting is checked to come with its entry", async () => {
    await books.query(`begin; ${entrySql("entry_2", "event:2")} ${cashSale("entry_2")} commit;`)
    await expectRefused(
      `create temporary table ledger_entry on commit drop as
         select 'entry_2' as id, 'event:2' as event_id, pg_current_xact_id() as posted_in;
       ${inPublic(cashSale("entry_2", 7))}`,
      /is closed: a posting belongs to the transaction of its entry/,
    )
  })

  it("when what somebody is owed is checked", () => {
    const taken =
      entrySql("entry_3", "event:3") +
      lineSql("entry_3", 0, { account: "2120", party: "art_1" }) +
      lineSql("entry_3", 1, { side: "credit" })
    return expectRefused(
      `create temporary table ledger_party_balance
         (account_code text, party text, balance bigint, primary key (account_code, party))
         on commit drop;
       ${inPublic(taken)}`,
      /Account 2120 of art_1 would fall to -100/,
    )
  })

  it("when a running balance is moved or taken away by a trigger of somebody else's", async () => {
    const owed =
      entrySql("entry_4", "event:4") +
      lineSql("entry_4", 0, {}) +
      lineSql("entry_4", 1, { account: "2120", side: "credit", party: "art_1" })
    await books.query(`begin; ${owed} commit;`)
    const levers = [
      "insert into ledger_party_balance values ('2120', 'art_2', 1000000)",
      "update ledger_party_balance set balance = balance + 1",
      "delete from ledger_party_balance",
    ]
    for (const lever of levers) {
      await expectRefused(
        `create temporary table lever (pulled boolean) on commit drop;
         create function pg_temp.pull() returns trigger language plpgsql as $$
           begin ${lever}; return null; end $$;
         create trigger pull after insert on lever
           for each statement execute function pg_temp.pull();
         insert into lever values (true);`,
        /A balance moves by postings alone/,
      )
    }
  })
})
