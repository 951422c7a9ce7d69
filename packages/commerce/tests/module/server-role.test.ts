import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { CASH_SALE, DIGEST, entrySql, lineSql } from "./support/ledger-sql.js"
import { openModules, type Modules } from "./support/open-modules.js"

let books: Modules

beforeAll(async () => {
  books = await openModules()
  const lines = CASH_SALE.map((line, position) => lineSql("entry_1", position, line)).join("\n")
  await books.queryAsServer(`begin; ${entrySql("entry_1", "event:1")} ${lines} commit;`)
}, 600_000)
afterAll(() => books.close(), 120_000)

/** What somebody could try who speaks SQL with the server's own sign-in. */
const ATTACKS: readonly (readonly [string, string, RegExp])[] = [
  ["to change an entry", "update ledger_entry set memo = 'x'", /permission denied for table/],
  ["to change a posting", "update ledger_posting set amount = 1", /permission denied for table/],
  ["to delete an entry", "delete from ledger_entry", /permission denied for table/],
  ["to delete a posting", "delete from ledger_posting", /permission denied for table/],
  ["to empty the books", "truncate ledger_entry cascade", /permission denied for table/],
  ["to empty any table", "truncate product cascade", /permission denied for table/],
  ["to open a closed month", "delete from ledger_closed_month", /permission denied for table/],
  ["to move a balance", "update ledger_party_balance set balance = 1", /permission denied/],
  ["to add an account", "delete from ledger_account", /permission denied for table/],
  ["to add a balance", "insert into ledger_party_balance values ('2120', 'art_1', 1)", /denied/],
  ["to disable a law", "alter table ledger_posting disable trigger all", /must be owner of table/],
  ["to drop a law", "drop trigger ledger_entry_balanced on ledger_entry", /must be owner of/],
  [
    "to add a law of its own",
    "create trigger late after insert on ledger_entry execute function ledger_refuse_change()",
    /permission denied for table ledger_entry/,
  ],
  [
    "to replace a law by one that allows everything",
    `create or replace function ledger_check_balance(entry text) returns void
       language sql as 'select'`,
    /permission denied for schema public/,
  ],
  ["to drop the function of a law", "drop function ledger_check_days cascade", /must be owner of/],
  ["to run without triggers", "set session_replication_role = 'replica'", /permission denied to set/],
  [
    "to hang a child table below the postings, whose rows no law would see",
    "create table more_postings () inherits (ledger_posting)",
    /permission denied for schema public/,
  ],
  [
    "to stand a function of its own before one that the laws call",
    `create function public.to_jsonb(ledger_posting) returns jsonb
       language sql as $$ select '{"entry_id": "entry_1"}'::jsonb $$`,
    /permission denied for schema public/,
  ],
  [
    "to put a table of its session before the books",
    "create temporary table ledger_posting (entry_id text)",
    /permission denied to create temporary tables/,
  ],
  ["to add a column", "alter table share add column extra text", /must be owner of table/],
  ["to make a schema of its own", "create schema mine", /permission denied for database/],
  ["to become the owner", "set role sentra", /permission denied to set role/],
  ["to make a role", "create role helper superuser", /permission denied to create role/],
]

describe("The server's role owns nothing", () => {
  it.each(ATTACKS)("and is refused %s", async (_, statement, reason) => {
    await expect(books.queryAsServer(statement)).rejects.toThrow(reason)
  })

  it("and has no right on any table that it could grow to more", async () => {
    const rights = await books.query(
      `select table_name, privilege_type from information_schema.role_table_grants
       where grantee = 'sentra_server' and (is_grantable = 'YES'
         or privilege_type not in ('SELECT', 'INSERT', 'UPDATE', 'DELETE'))`,
    )
    expect(rights).toEqual([])
  })

  it("and may still add to the books what is balanced", async () => {
    await expect(
      books.queryAsServer(
        `insert into ledger_entry (id, event_id, reason, occurred_on, digest)
         values ('entry_2', 'event:2', 'order_captured', '2026-11-24', '${DIGEST}')`,
      ),
    ).rejects.toThrow(/is not balanced/)
    expect(await books.queryAsServer("select id from ledger_entry")).toEqual([{ id: "entry_1" }])
  })
})

describe("Some of these ways stay closed to the owner too", () => {
  it("a function that stands before to_jsonb changes nothing, since no law calls that", async () => {
    await books.query(
      `create function public.to_jsonb(ledger_posting) returns jsonb
         language sql as $$ select '{"entry_id": "entry_1"}'::jsonb $$`,
    )
    await expect(
      books.query(`${entrySql("entry_3", "event:3")} ${lineSql("entry_3", 0, {})}`),
    ).rejects.toThrow(/is not balanced/)
  })

  it("rows of a child table make no entry balanced", async () => {
    await books.query("create table more_postings () inherits (ledger_posting)")
    const credit = lineSql("entry_4", 1, { account: "4110", side: "credit" })
    await expect(
      books.query(
        `${entrySql("entry_4", "event:4")} ${lineSql("entry_4", 0, {})}
         ${credit.replace("into ledger_posting", "into more_postings")}`,
      ),
    ).rejects.toThrow(/is not balanced/)
    await books.query("drop table more_postings")
  })
})
