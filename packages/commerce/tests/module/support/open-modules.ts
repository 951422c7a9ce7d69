import { knex } from "@medusajs/framework/mikro-orm/knex"
import { createTestDatabase } from "@sentra/testing"
import { LedgerService } from "../../../src/modules/ledger/service.js"
import { PayoutService } from "../../../src/modules/payout/service.js"
import { ProductionService } from "../../../src/modules/production/service.js"

/** The services of ours on a fresh database, without the rest of Medusa. */
export async function openModules() {
  const database = await createTestDatabase()
  const pg = knex({ client: "pg", connection: database.url, pool: { min: 0, max: 20 } })
  let statements = 0
  pg.on("query", () => {
    statements += 1
  })
  const container = { __pg_connection__: pg }
  return {
    query: database.query,
    ledger: new LedgerService(container),
    production: new ProductionService(container),
    payout: new PayoutService(container),
    /** How many statements something takes. */
    statementsOf: async (work: () => Promise<unknown>) => {
      const before = statements
      await work()
      return statements - before
    },
    close: async () => {
      await pg.destroy()
      await database.drop()
    },
  }
}

export type Modules = Awaited<ReturnType<typeof openModules>>
