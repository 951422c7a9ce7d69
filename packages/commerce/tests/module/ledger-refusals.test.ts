import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { CASH_SALE, DIGEST, entrySql, lineSql, type Line } from "./support/ledger-sql.js"
import { openModules, type Modules } from "./support/open-modules.js"

let books: Modules
let made = 0

beforeAll(async () => {
  books = await openModules()
}, 600_000)
afterAll(() => books.close(), 120_000)

/** One transaction in plain SQL, as any program could send it. */
const post = async (
  lines: readonly Line[],
  { eventId, more = "" }: { eventId?: string; more?: string } = {},
) => {
  made += 1
  const id = `entry_${made}`
  await books
    .query(
      `begin; ${entrySql(id, eventId ?? `event:${made}`)}
     ${lines.map((line, position) => lineSql(id, position, line)).join("\n")} ${more} commit;`,
    )
    .catch(async (error: unknown) => {
      await books.query("rollback")
      throw error
    })
  return id
}

const rowCount = async (table: string) => {
  const [row] = await books.query(`select count(*)::text as rows from ${table}`)
  return row?.rows
}

/** A refusal leaves nothing behind. */
const expectRefused = async (attempt: () => Promise<unknown>, reason: RegExp) => {
  const before = [await rowCount("ledger_entry"), await rowCount("ledger_posting")]
  await expect(attempt()).rejects.toThrow(reason)
  expect([await rowCount("ledger_entry"), await rowCount("ledger_posting")]).toEqual(before)
}

describe("The database keeps the books, whoever writes to it", () => {
  it("takes a balanced entry", async () => {
    const id = await post(CASH_SALE)
    expect(await books.query(`select id from ledger_entry where id = '${id}'`)).toHaveLength(1)
  })

  it("refuses debits that differ from credits", () =>
    expectRefused(
      () => post([{ amount: "101" }, { account: "4110", side: "credit" }]),
      /is not balanced: debits 101, credits 100/,
    ))

  it("refuses an entry without postings", () => expectRefused(() => post([]), /is not balanced/))

  it("refuses an entry with one side only", () =>
    expectRefused(() => post([{ side: "debit" }]), /is not balanced/))

  it("refuses an imbalance added after the check was made to run early", () =>
    expectRefused(
      () =>
        post(CASH_SALE, {
          more: `set constraints all immediate;
            ${lineSql(`entry_${made + 1}`, 9, { amount: "5" })}`,
        }),
      /is not balanced/,
    ))

  it("refuses an amount of nothing and one below it", async () => {
    for (const amount of ["0", "-100"]) {
      const lines = [{ amount }, { account: "4110", side: "credit", amount }]
      await expectRefused(() => post(lines), /ledger_posting_amount_check/)
    }
  })

  it("refuses an account that is not in the plan", () =>
    expectRefused(
      () => post([{ account: "9999" }, { account: "4110", side: "credit" }]),
      /ledger_posting_account_code_fkey/,
    ))

  it("refuses a member account without the member, and a party where none belongs", async () => {
    await expectRefused(
      () => post([{ side: "debit" }, { account: "2110", side: "credit" }]),
      /Account 2110 must name a party/,
    )
    await expectRefused(
      () =>
        post([
          { side: "debit", party: "art_1" },
          { account: "4110", side: "credit" },
        ]),
      /Account 1110 does not name a party/,
    )
  })

  it("refuses a second entry of the same event", async () => {
    await post(CASH_SALE, { eventId: "order:1:captured" })
    await expectRefused(
      () => post(CASH_SALE, { eventId: "order:1:captured" }),
      /ledger_entry_event_id_key/,
    )
  })
})

describe("The books only grow", () => {
  it.each([
    ["a changed entry", "update ledger_entry set memo = 'x'"],
    ["a changed posting", "update ledger_posting set amount = amount + 1"],
    ["a deleted entry", "delete from ledger_entry"],
    ["a deleted posting", "delete from ledger_posting"],
    ["emptied books", "truncate ledger_entry cascade"],
    ["emptied postings", "truncate ledger_posting"],
  ])("refuses %s", async (_, statement) => {
    await post(CASH_SALE)
    await expectRefused(() => books.query(statement), /The books only grow: .* is refused/)
  })

  it("refuses to grow an old entry, even by a balanced pair", async () => {
    const id = await post(CASH_SALE)
    const pair = `${lineSql(id, 7, {})} ${lineSql(id, 8, { account: "4110", side: "credit" })}`
    await expectRefused(
      () =>
        books.query(`begin; ${pair} commit;`).catch(async (error: unknown) => {
          await books.query("rollback")
          throw error
        }),
      /is closed: a posting belongs to the transaction of its entry/,
    )
  })

  it("refuses to grow an entry that claims to be of a later transaction", async () => {
    const id = await post(CASH_SALE)
    const [entry] = await books.query(`select posted_in::text from ledger_entry where id = '${id}'`)
    made += 1
    await books.query(
      `begin; insert into ledger_entry (id, event_id, reason, occurred_on, digest, posted_in)
         values ('entry_${made}', 'forged:${made}', 'order_captured', '2026-11-24', '${DIGEST}',
           '9');
       ${CASH_SALE.map((line, position) => lineSql(`entry_${made}`, position, line)).join("\n")}
       commit;`,
    )
    const [forged] = await books.query(
      `select posted_in::text from ledger_entry where id = 'entry_${made}'`,
    )
    expect(forged?.posted_in).not.toBe("9")
    expect(Number(forged?.posted_in)).toBeGreaterThan(Number(entry?.posted_in))
  })

  it("refuses to turn an account into another kind, but lets it be renamed", async () => {
    await expect(
      books.query("update ledger_account set normal_side = 'credit' where code = '1110'"),
    ).rejects.toThrow(/Account 1110 keeps its code, kind, side and parties/)
    await expect(books.query("delete from ledger_account where code = '1110'")).rejects.toThrow()
    await books.query("update ledger_account set name_en = 'Bank' where code = '1110'")
  })

  it("refuses to delete an account, also one that nothing was posted to", () =>
    expect(
      books.query("delete from ledger_account where code = '5990'"),
    ).rejects.toThrow(/DELETE of ledger_account is refused/))

  it("refuses a day that is no day", () =>
    expectRefused(
      () =>
        books.query(
          `insert into ledger_entry (id, event_id, reason, occurred_on, digest)
           values ('entry_never', 'event:never', 'order_captured', 'infinity', '${DIGEST}')`,
        ),
      /ledger_entry_on_a_real_day/,
    ))
})

describe("Nobody owes what the cooperative owes them", () => {
  const owe = (party: string, amount: string) =>
    post([{ amount }, { account: "2120", side: "credit", party, amount }])
  const pay = (party: string, amount: string) =>
    post([
      { account: "2120", side: "debit", party, amount },
      { side: "credit", amount },
    ])

  it("refuses to pay more than is owed, and pays all of it", async () => {
    await owe("art_1", "500")
    await expectRefused(() => pay("art_1", "501"), /Account 2120 of art_1 would fall to -1/)
    await pay("art_1", "500")
  })

  it("looks at the end of the transaction, not at its middle", async () => {
    await post([
      { account: "2120", side: "debit", party: "art_2", amount: "70" },
      { account: "2120", side: "credit", party: "art_2", amount: "70" },
    ])
  })

  it("refuses to take a partner's down payment twice, and takes all of it once", async () => {
    const used = (amount: string) =>
      post([
        { account: "2310", side: "debit", party: "par_1", amount },
        { account: "4120", side: "credit", amount },
      ])
    await post([{ amount: "900" }, { account: "2310", side: "credit", party: "par_1", amount: "900" }])
    await used("900")
    await expectRefused(() => used("900"), /Account 2310 of par_1 would fall to -900/)
  })

  it("refuses to move a running balance by hand", async () => {
    await expect(books.query("update ledger_party_balance set balance = 1000000")).rejects.toThrow(
      /A balance moves by postings alone/,
    )
  })

  it("keeps every running balance equal to its postings", async () => {
    const wrong = await books.query(
      `select * from ledger_party_balance kept where balance <> (
         select sum(case side when 'credit' then amount else -amount end) from ledger_posting
         where account_code = kept.account_code and party = kept.party)`,
    )
    expect(wrong).toEqual([])
  })
})
