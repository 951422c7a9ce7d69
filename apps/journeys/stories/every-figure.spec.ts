import {
  artisanProfileResponse, bulkOrderResponse, bulkOrdersResponse, entriesResponse, membersResponse,
  staffPartnerResponse, staffPartnersResponse, statementResponse, trialBalanceResponse,
  type LedgerEntry, type OrderMoney,
} from "@sentra/contracts"
import { ACCOUNT } from "@sentra/domain/ledger"
import type { Locator } from "@playwright/test"
import { balancedBooks } from "../support/books.ts"
import { amountIn, written } from "../support/money.ts"
import { memberLogin, PEOPLE } from "../support/people.ts"
import { callerAs, type Caller } from "../support/server.ts"
import { thisMonth } from "../support/sheet.ts"
import { signIn, signInToAdmin } from "../support/sign-in.ts"
import { expect, story } from "../support/story.ts"
import { world } from "../world/world.ts"

const PAGE = 100
const AMOUNT = /\u2212?Rp\u2009?[\d.]+/g

/** The whole ledger, a page at a time. */
async function everyEntry(staff: Caller): Promise<LedgerEntry[]> {
  const entries: LedgerEntry[] = []
  for (;;) {
    const path = `/admin/ledger/entries?limit=${PAGE}&offset=${entries.length}`
    const page = await staff.read(path, entriesResponse)
    entries.push(...page.entries)
    if (page.entries.length < PAGE) return entries
  }
}

/** What each party has on each account, in the direction in which a debt of the coop grows. */
function owedTo(entries: readonly LedgerEntry[]): (party: string, account: string) => bigint {
  const balances = new Map<string, bigint>()
  for (const { postings } of entries) {
    for (const { account, partyName, side, amount } of postings) {
      const key = `${partyName} ${account}`
      const moved = side === "credit" ? BigInt(amount) : -BigInt(amount)
      balances.set(key, (balances.get(key) ?? 0n) + moved)
    }
  }
  return (party, account) => balances.get(`${party} ${account}`) ?? 0n
}

/** The amounts in a part of a page, as they are written. */
const amountsOf = async (part: Locator): Promise<bigint[]> =>
  ((await part.innerText()).match(AMOUNT) ?? []).map(amountIn)

const magnitude = (amount: bigint): bigint => (amount < 0n ? -amount : amount)

story("Every member's money is the same on her pages and in the books", async ({ visitor }) => {
  const staff = await callerAs("user", PEOPLE.chair)
  const { members } = await staff.read("/admin/artisans?limit=100", membersResponse)
  expect(members.length).toBeGreaterThan(10)
  const owed = owedTo(await everyEntry(staff))
  const page = await visitor({ width: 360 })
  for (const { memberNumber, ...inOffice } of members) {
    const login = memberLogin(memberNumber)
    const member = await callerAs("artisan", login)
    const { artisan } = await member.read("/artisans/me", artisanProfileResponse)
    const balance = [artisan.balance.available, artisan.balance.held, artisan.balance.beingPaid]
    const books = [ACCOUNT.available, ACCOUNT.held, ACCOUNT.beingPaid].map((account) =>
      owed(`${memberNumber} ${artisan.name}`, account),
    )
    expect(balance.map(BigInt), `${artisan.name}: server and books`).toEqual(books)

    expect([inOffice.available, inOffice.held].map(BigInt), `${artisan.name}: office`)
      .toEqual(books.slice(0, 2))

    await signIn(page, "artisan", login)
    await page.goto(`${world().artisan}/uang`)
    const told = await amountsOf(page.locator("section.part").last())
    expect(told, `${artisan.name}: page`).toEqual(books)

    const { statement } = await member.read(
      `/artisans/me/statements/${thisMonth()}`, statementResponse,
    )
    await page.goto(`${world().artisan}/uang/rekening`)
    await expect(page.locator("p.amount")).toHaveText(written(statement.closing))
    await page.context().clearCookies()
  }
})

type Known = { partnerId: string; partner: string; money: OrderMoney }

/** What the office knows of every partner's order. */
async function ordersInOffice(staff: Caller): Promise<ReadonlyMap<string, Known>> {
  const known = new Map<string, Known>()
  const { partners } = await staff.read("/admin/partners", staffPartnersResponse)
  for (const { partnerId, name } of partners) {
    const { orders } = await staff.read(`/admin/partners/${partnerId}`, staffPartnerResponse)
    for (const { bulkOrderId, money } of orders) {
      known.set(bulkOrderId, { partnerId, partner: name, money })
    }
  }
  return known
}

/** The amounts that a page may write of an order: those that the server gave. */
const figuresOf = (order: { money: OrderMoney; net: string }): Set<bigint> =>
  new Set(
    Object.values({ ...order.money, net: order.net }).flatMap((figure) =>
      figure !== null && /^-?\d+$/.test(figure) ? [magnitude(BigInt(figure))] : [],
    ),
  )

story("Every order costs the same in the portal, the office and the books", async ({ visitor }) => {
  const staff = await callerAs("user", PEOPLE.chair)
  const owed = owedTo(await everyEntry(staff))
  const inOffice = await ordersInOffice(staff)
  const [portal, office] = [await visitor(), await visitor({ admin: true })]
  await signInToAdmin(office, PEOPLE.chair)
  for (const login of [PEOPLE.requesterOfP1, PEOPLE.requesterOfP2]) {
    const buyer = await callerAs("customer", login)
    const { bulkOrders } = await buyer.read("/store/partners/me/bulk-orders", bulkOrdersResponse)
    const dueOf = new Map<string, bigint>()
    await signIn(portal, "wholesale", login)
    for (const { id, poNumber } of bulkOrders) {
      const path = `/store/partners/me/bulk-orders/${id}`
      const { bulkOrder } = await buyer.read(path, bulkOrderResponse)
      const { partnerId = "", partner = "", money } = inOffice.get(id) ?? {}
      expect(money, poNumber).toEqual(bulkOrder.money)
      dueOf.set(partner, (dueOf.get(partner) ?? 0n) + BigInt(bulkOrder.money.due))
      await portal.goto(`${world().wholesale}/pesanan/${id}`)
      await expectOnlyKnown(portal.locator("dl.totals"), figuresOf(bulkOrder), poNumber)
      await office.goto(`${world().medusa}/app/partners/${partnerId}/orders/${id}`)
      await expect(office.locator("dl").first()).toContainText(written(bulkOrder.money.payable))
      await expectOnlyKnown(office.locator("dl").first(), figuresOf(bulkOrder), poNumber)
    }
    for (const [partner, due] of dueOf) {
      expect(due, `${partner}: due by its orders and in the books`).toBe(-owed(partner, ACCOUNT.receivable))
    }
    await portal.context().clearCookies()
  }
})

async function expectOnlyKnown(
  part: Locator,
  figures: ReadonlySet<bigint>,
  poNumber: string,
): Promise<void> {
  const told = await amountsOf(part)
  expect(told.length, poNumber).toBeGreaterThan(4)
  expect(told.map(magnitude).filter((amount) => !figures.has(amount)), poNumber).toEqual([])
}

story("The office's balance is the books', account by account", async ({ visitor, photograph }) => {
  const staff = await callerAs("user", PEOPLE.chair)
  const rows = await balancedBooks(staff)
  const { debit, credit } = await staff.read("/admin/ledger/trial-balance", trialBalanceResponse)
  const entries = await everyEntry(staff)
  const page = await visitor({ admin: true })
  await signInToAdmin(page, PEOPLE.chair)
  await page.goto(`${world().medusa}/app/ledger`)
  for (const row of rows) {
    const sumOn = (side: "debit" | "credit"): bigint =>
      entries
        .flatMap(({ postings }) => postings)
        .filter((posting) => posting.account === row.account && posting.side === side)
        .reduce((sum, { amount }) => sum + BigInt(amount), 0n)
    expect([sumOn("debit"), sumOn("credit")], row.account)
      .toEqual([BigInt(row.debit), BigInt(row.credit)])
    const told = page.getByRole("row").filter({ hasText: row.account })
    await expect(told).toContainText(written(row.balance))
  }
  const totals = page.locator("tfoot")
  await expect(totals).toContainText(written(debit))
  await expect(totals).toContainText(written(credit))
  await photograph(page, "admin-every-account")
})
