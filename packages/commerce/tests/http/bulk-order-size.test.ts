import { readFile } from "node:fs/promises"
import {
  createTestDatabase,
  startServer,
  statementsOf,
  type RunningSite,
  type TestDatabase,
} from "@sentra/testing"
import { afterAll, beforeAll, expect, it } from "vitest"
import { publishableKeyOf, signIn, type Caller } from "./support/people.js"
import { PARTNER_1, seenBy, uniformOrder } from "./support/uniforms.js"

const WIDE_CATALOGUE = new URL("../../../../bench/support/wide-catalogue.sql", import.meta.url)
const SIZES = ["S", "M", "L", "XL", "XXL"]

let database: TestDatabase
let server: RunningSite
let partner: Caller

beforeAll(async () => {
  database = await createTestDatabase({ template: "demo" })
  for (const statement of (await readFile(WIDE_CATALOGUE, "utf8")).split(/;\s*\n/)) {
    if (statement.trim() !== "") await database.query(statement)
  }
  // Without jobs and subscribers, so that only the order itself is counted.
  server = await startServer({ databaseUrl: database.url, env: { MEDUSA_WORKER_MODE: "server" } })
  partner = await signIn(server, await publishableKeyOf(database), "customer", PARTNER_1.requester)
}, 600_000)

afterAll(async () => {
  await server?.stop()
  await database?.drop()
})

const statementsFor = async (count: number): Promise<number> => {
  const lines = Array.from({ length: count }, (_, index) => ({
    lineNumber: index + 2,
    sku: `WID-${String(Math.floor(index / SIZES.length) + 1).padStart(4, "0")}`,
    size: SIZES[index % SIZES.length],
    pieces: 12 + (index % 90),
  }))
  const request = uniformOrder({ lines, seen: await seenBy(partner, lines) })
  const { result, statements } = await statementsOf(database, () =>
    partner("POST", "/store/partners/me/bulk-orders", request),
  )
  expect(result.status).toBe(200)
  return statements
}

it("asks the database little more for 5,000 lines than for 500", async () => {
  await statementsFor(50)
  const few = await statementsFor(500)
  const many = await statementsFor(5_000)
  expect(few).toBeLessThanOrEqual(150)
  expect(many / few).toBeLessThan(10 / 3)
}, 300_000)
