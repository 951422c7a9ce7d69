import { divisionResponse, divisionsResponse, artisanProfileResponse } from "@sentra/contracts"
import {
  createTestDatabase,
  startServer,
  type RunningSite,
  type TestDatabase,
} from "@sentra/testing"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { publishableKeyOf, signIn, type Caller } from "./support/people.js"

let database: TestDatabase
let server: RunningSite
const members = new Map<string, Caller>()

beforeAll(async () => {
  database = await createTestDatabase({ template: "demo" })
  server = await startServer({ databaseUrl: database.url })
  const key = await publishableKeyOf(database)
  for (const number of ["a02", "a06", "a07"]) {
    members.set(number, await signIn(server, key, "artisan", `${number}@gending.example`))
  }
}, 600_000)

afterAll(async () => {
  await server?.stop()
  await database?.drop()
})

const as = (number: string): Caller => {
  const caller = members.get(number)
  if (!caller) throw new Error(`${number} did not sign in.`)
  return caller
}
const divisionsOf = async (number: string, query = "") =>
  divisionsResponse.parse((await as(number)("GET", `/artisans/me/divisions${query}`)).body)

describe("A member who got nothing of an order", () => {
  it("reads why, with the words of the rule", async () => {
    const { divisions } = await divisionsOf("a07", "?limit=200")
    const graded = divisions.filter(({ explanation }) => /mutu yang lebih tinggi/.test(explanation.id))
    expect(graded.length).toBeGreaterThan(0)
    expect(graded.every(({ pieces }) => pieces === 0)).toBe(true)
  })

  it("sees the whole division, the others by their workshop alone", async () => {
    const [told] = (await divisionsOf("a07")).divisions
    const answer = await as("a07")("GET", `/artisans/me/divisions/${told?.orderId}`)
    const { lines } = divisionResponse.parse(answer.body)
    for (const { runs } of lines) {
      for (const { rows, pieces, unallocatedPieces } of runs) {
        const given = rows.reduce((total, row) => total + row.pieces, 0)
        expect(given + unallocatedPieces).toBe(pieces)
      }
    }
    const rows = lines.flatMap(({ runs }) => runs.flatMap((run) => run.rows))
    expect(rows.filter(({ isMe }) => isMe).every((row) => row.workshop === "Pesisir Muda")).toBe(true)
    const others = rows.filter(({ isMe }) => !isMe)
    expect(others.length).toBeGreaterThan(0)
    for (const { workshop, explanation } of others) {
      expect(explanation.id).toContain(workshop)
      expect(explanation.id).not.toMatch(/\bkamu\b|(kerja|giliran|kapasitas)mu\b/i)
    }
    const names = await database.query("select name, id from artisan")
    for (const { name, id } of names) {
      expect(JSON.stringify(answer.body)).not.toContain(String(name))
      expect(JSON.stringify(answer.body)).not.toContain(String(id))
    }
  })
})

describe("The divisions of a member", () => {
  it("are hers: what others alone were considered for is not there", async () => {
    const [foreign] = await database.query(
      `select line.order_id from ordered_line line where line.earning = 'to_order'
       and not exists (select 1 from allocation
         join artisan on artisan.id = allocation.artisan_id and artisan.member_number = 'A07'
         join ordered_line other on other.id = allocation.ordered_line_id
         where other.order_id = line.order_id) limit 1`,
    )
    const path = `/artisans/me/divisions/${String(foreign?.["order_id"])}`
    expect((await as("a07")("GET", path)).status).toBe(404)
    expect((await as("a07")("GET", "/artisans/me/divisions/order_none")).status).toBe(404)
  })

  it("come a page at a time, each once, and tell as many pieces as the books of the work", async () => {
    const all = (await divisionsOf("a02", "?limit=500")).divisions
    const pages = []
    for (let offset = 0; offset < all.length; offset += 7) {
      pages.push(...(await divisionsOf("a02", `?limit=7&offset=${offset}`)).divisions)
    }
    expect(pages).toEqual(all)
    const [counted] = await database.query(
      `select sum(pieces)::int as pieces from allocation
       join artisan on artisan.id = allocation.artisan_id where member_number = 'A02'`,
    )
    expect(all.reduce((total, { pieces }) => total + pieces, 0)).toBe(counted?.["pieces"])
  })
})

describe("When a member's money comes", () => {
  it("is told by the cooperative's calendar and by the day each parcel's waiting ends", async () => {
    const { body } = await as("a02")("GET", "/artisans/me")
    const { nextPayoutOn, heldUntil, balance } = artisanProfileResponse.parse(body).artisan
    expect(nextPayoutOn).toMatch(/-(10|25)$/)
    const held = heldUntil.reduce((total, { amount }) => total + BigInt(amount), 0n)
    expect(held).toBe(BigInt(balance.held))
    const [booked] = await database.query(
      `select coalesce(sum(case side when 'credit' then amount else -amount end), 0)::text as held
       from ledger_posting join artisan on artisan.id = party
       where account_code = '2110' and member_number = 'A02'`,
    )
    expect(String(held)).toBe(booked?.["held"])
  })
})
