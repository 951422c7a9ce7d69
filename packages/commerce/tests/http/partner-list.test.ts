import { staffPartnerResponse, staffPartnersResponse, type StaffPartner } from "@sentra/contracts"
import {
  createTestDatabase,
  startServer,
  statementsOf,
  type RunningSite,
  type TestDatabase,
} from "@sentra/testing"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { publishableKeyOf, signIn, signInStaff, type Caller } from "./support/people.js"
import { PARTNER_1, uniformOrder } from "./support/uniforms.js"

let database: TestDatabase
let server: RunningSite
let staff: Caller
let buyer: Caller

beforeAll(async () => {
  database = await createTestDatabase({ template: "demo" })
  // Without jobs and subscribers, so that only the page itself is counted.
  server = await startServer({ databaseUrl: database.url, env: { MEDUSA_WORKER_MODE: "server" } })
  const key = await publishableKeyOf(database)
  staff = await signInStaff(server, key)
  buyer = await signIn(server, key, "customer", PARTNER_1.requester)
}, 600_000)

afterAll(async () => {
  await server?.stop()
  await database?.drop()
})

const listed = async (): Promise<StaffPartner[]> =>
  staffPartnersResponse.parse((await staff("GET", "/admin/partners")).body).partners

/** What the page itself asks: others may ask something now and then, but not each time. */
async function fewestStatements(): Promise<number> {
  const counts: number[] = []
  for (let time = 0; time < 5; time += 1) {
    counts.push((await statementsOf(database, listed)).statements)
  }
  return Math.min(...counts)
}

describe("The list of partners", () => {
  it("says of each what the partner's own page says, where every order is read", async () => {
    const partners = await listed()
    expect(partners.length).toBeGreaterThan(2)
    for (const partner of partners) {
      const { body } = await staff("GET", `/admin/partners/${partner.partnerId}`)
      expect(staffPartnerResponse.parse(body).partner).toEqual(partner)
    }
    const settled = await database.query(
      "select id from bulk_order where status = 'placed' and partner_id = $1",
      [partners.find(({ code }) => code === "P1")?.partnerId],
    )
    expect(partners.find(({ code }) => code === "P1")?.orders).toBe(settled.length)
  }, 120_000)

  it("asks the database no more when there are more orders", async () => {
    const few = await fewestStatements()
    for (let order = 0; order < 12; order += 1) {
      const { status } = await buyer("POST", "/store/partners/me/bulk-orders", uniformOrder())
      expect(status).toBe(200)
    }
    expect(await fewestStatements()).toBeLessThanOrEqual(few)
    expect(few).toBeLessThanOrEqual(20)
  }, 120_000)
})
