import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { handoverResponse, refusal } from "@sentra/contracts"
import {
  createTestDatabase,
  startServer,
  type RunningSite,
  type TestDatabase,
} from "@sentra/testing"
import { publishableKeyOf, signInStaff, type Caller } from "./support/people.js"

let database: TestDatabase
let server: RunningSite
let staff: Caller

beforeAll(async () => {
  database = await createTestDatabase({ template: "demo" })
  server = await startServer({ databaseUrl: database.url })
  staff = await signInStaff(server, await publishableKeyOf(database))
}, 600_000)

afterAll(async () => {
  await server?.stop()
  await database?.drop()
})

const idOf = async (sql: string, value: string): Promise<string> => {
  const [row] = await database.query(sql, [value])
  return String(row?.["id"])
}
const memberCalled = (number: string) =>
  idOf("select id from artisan where member_number = $1", number)
const variantOf = (sku: string) => idOf("select id from product_variant where sku = $1", sku)

const written = async () => {
  const [row] = await database.query(
    `select (select count(*)::int from handover) as handovers, (select count(*)::int from lot) as lots,
       (select count(*)::int from ledger_entry) as entries`,
  )
  return row
}

let keys = 0
const bring = async (change: object) => {
  keys += 1
  return staff("POST", "/admin/production/handovers", {
    key: `receiving-${keys}`,
    accepted: 2,
    rework: 0,
    rejected: 0,
    grade: "A",
    ...change,
  })
}

/** Brings something that the hub may not take in: says why at a field, and nothing is written. */
const refused = async (change: object, status: number) => {
  const before = await written()
  const answer = await bring(change)
  expect(answer.status).toBe(status)
  expect(await written()).toEqual(before)
  return refusal.parse(answer.body)
}

const setStatus = async (artisanId: string, status: string) =>
  expect((await staff("POST", `/admin/artisans/${artisanId}`, { status })).status).toBe(200)

describe("goods for the shelf", () => {
  it("are taken in from nobody who is not a member", async () => {
    const variantId = await variantOf("HEM-CPD-M")
    const { field, sentence } = await refused({ artisanId: "art_unknown", variantId }, 404)
    expect(field).toBe("artisanId")
    expect(sentence?.id).toMatch(/Pilih dari daftar anggota/)
    expect(sentence?.en).toMatch(/Choose one from the list/)
  })

  it("are taken in from the grade up that the product asks for", async () => {
    const goods = { artisanId: await memberCalled("A01"), variantId: await variantOf("KBT-MGR") }
    const { field, sentence } = await refused({ ...goods, grade: "B" }, 400)
    expect(field).toBe("grade")
    expect(sentence?.id).toMatch(/KBT-MGR diterima mulai mutu A/)
    expect(sentence?.en).toMatch(/KBT-MGR is accepted from grade A up/)
    const sentBack = { accepted: 0, rejected: 2, grade: "C", reason: "Warna tembus" }
    expect((await bring({ ...goods, ...sentBack })).status).toBe(200)
    expect((await bring({ ...goods, grade: "A" })).status).toBe(200)
  })

  it("are taken in from a member who is entered for the craft", async () => {
    const goods = { artisanId: await memberCalled("A12"), variantId: await variantOf("KBT-MGR") }
    const { field, sentence } = await refused(goods, 400)
    expect(field).toBe("artisanId")
    expect(sentence?.id).toMatch(/Batik tulis.*halaman anggota/)
    expect(sentence?.en).toMatch(/Hand-drawn batik.*members page/)
  })

  it("are taken in from an active member, and the same key answers later too", async () => {
    const goods = { artisanId: await memberCalled("A03"), variantId: await variantOf("KBT-MGR") }
    const first = await bring({ ...goods, key: "before-suspension" })
    for (const status of ["suspended", "left"]) {
      await setStatus(goods.artisanId, status)
      const { field, sentence } = await refused(goods, 400)
      expect(field).toBe("artisanId")
      expect(sentence?.id).toMatch(/aktif/i)
      expect(sentence?.en).toMatch(/active/)
    }
    expect(await bring({ ...goods, key: "before-suspension" })).toEqual(first)
    await setStatus(goods.artisanId, "active")
  })
})

describe("work to order", () => {
  const someWork = async () => {
    const [row] = await database.query(
      `select line.id as line_id, line.minimum_grade, allocation.artisan_id from ordered_line line
       join allocation on allocation.ordered_line_id = line.id
       where line.earning = 'to_order' and allocation.pieces > 0 and line.minimum_grade <> 'C'
       order by line.id desc limit 1`,
    )
    return { orderedLineId: String(row?.["line_id"]), artisanId: String(row?.["artisan_id"]) }
  }

  it("is taken in from members who hold it, and from nobody else", async () => {
    const { orderedLineId } = await someWork()
    const stranger = await idOf(
      `select id from artisan where not exists (select 1 from allocation
         where artisan_id = artisan.id and pieces > 0 and ordered_line_id = $1)
       order by member_number limit 1`,
      orderedLineId,
    )
    const nobody = await refused({ orderedLineId, artisanId: "art_unknown" }, 404)
    expect(nobody.field).toBe("artisanId")
    const { field, sentence } = await refused({ orderedLineId, artisanId: stranger }, 400)
    expect(field).toBe("artisanId")
    expect(sentence?.id).toMatch(/papan produksi/)
    expect(sentence?.en).toMatch(/production board/)
  })

  it("is taken in from the grade up that was ordered", async () => {
    const { field } = await refused({ ...(await someWork()), accepted: 1, grade: "C" }, 400)
    expect(field).toBe("grade")
  })

  it("is taken in from a maker who was suspended since: they hold the work", async () => {
    const [row] = await database.query(
      `select given.ordered_line_id as line_id, given.artisan_id, line.minimum_grade as grade
       from (select ordered_line_id, artisan_id, sum(pieces) as pieces from allocation
         group by 1, 2) given
       join ordered_line line on line.id = given.ordered_line_id
       where given.pieces > coalesce((select sum(accepted + rejected) from inspection
           where ordered_line_id = line.id and artisan_id = given.artisan_id), 0)
         + coalesce((select sum(pieces) from decline
           where ordered_line_id = line.id and artisan_id = given.artisan_id), 0)
       order by 1, 2 limit 1`,
    )
    const artisanId = String(row?.["artisan_id"])
    await setStatus(artisanId, "suspended")
    const answer = await bring({
      artisanId,
      orderedLineId: row?.["line_id"],
      accepted: 1,
      grade: row?.["grade"],
    })
    expect(handoverResponse.parse(answer.body).handover.accepted).toBe(1)
    await setStatus(artisanId, "active")
  })
})
