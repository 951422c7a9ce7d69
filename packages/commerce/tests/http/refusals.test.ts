import { refusal } from "@sentra/contracts"
import {
  createTestDatabase,
  startServer,
  type RunningSite,
  type TestDatabase,
} from "@sentra/testing"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { publishableKeyOf, signIn, signInStaff, type Caller } from "./support/people.js"
import { PARTNER_1, uniformOrder } from "./support/uniforms.js"

let database: TestDatabase
let server: RunningSite
let key: string
let staff: Caller
let partner: Caller

beforeAll(async () => {
  database = await createTestDatabase({ template: "demo" })
  server = await startServer({ databaseUrl: database.url })
  key = await publishableKeyOf(database)
  staff = await signInStaff(server, key)
  partner = await signIn(server, key, "customer", PARTNER_1.requester)
}, 600_000)

afterAll(async () => {
  await server?.stop()
  await database?.drop()
})

describe("A body that no route sees", () => {
  it("is refused with the limit and the remedy in both languages when it is too large", async () => {
    const note = "x".repeat(200_000)
    const small = await staff("POST", "/admin/production/handovers", { note })
    expect(small.status).toBe(413)
    const { sentence } = refusal.parse(small.body)
    expect(sentence?.id).toMatch(/lebih dari 100 kB\. Bagi/)
    expect(sentence?.en).toMatch(/more than 100 kB\. Send it in several parts/)

    const order = { ...uniformOrder(), note: "x".repeat(5_000_000) }
    const large = await partner("POST", "/store/partners/me/bulk-orders", order)
    expect(large.status).toBe(413)
    expect(refusal.parse(large.body).sentence?.id).toMatch(/lebih dari 4096 kB/)
  })

  it("is refused in both languages when it is no JSON", async () => {
    const answer = await fetch(`${server.url}/store/receipts`, {
      method: "POST",
      headers: { "content-type": "application/json", "x-publishable-api-key": key },
      body: '{"cartId": ',
    })
    expect(answer.status).toBe(400)
    const { sentence } = refusal.parse(await answer.json())
    expect(sentence?.id).toMatch(/bukan JSON/)
    expect(sentence?.en).toMatch(/no complete JSON/)
  })
})
