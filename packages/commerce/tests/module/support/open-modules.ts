import { knex } from "@medusajs/framework/mikro-orm/knex"
import { createTestDatabase } from "@sentra/testing"
import { ArtisanService } from "../../../src/modules/artisan/service.js"
import { LedgerService } from "../../../src/modules/ledger/service.js"
import { PayoutService } from "../../../src/modules/payout/service.js"
import { ProductionService } from "../../../src/modules/production/service.js"

/** The services of ours on a database, without the rest of Medusa. */
export function servicesOn(databaseUrl: string) {
  const pg = knex({ client: "pg", connection: databaseUrl, pool: { min: 0, max: 20 } })
  let statements = 0
  pg.on("query", () => {
    statements += 1
  })
  const container = { __pg_connection__: pg }
  return {
    artisan: new ArtisanService(container),
    ledger: new LedgerService(container),
    production: new ProductionService(container),
    payout: new PayoutService(container),
    /** How many statements something takes. */
    statementsOf: async (work: () => Promise<unknown>) => {
      const before = statements
      await work()
      return statements - before
    },
    disconnect: () => pg.destroy(),
  }
}

/** The services on a fresh database of their own. */
export async function openModules() {
  const database = await createTestDatabase()
  const services = servicesOn(database.url)
  return {
    ...services,
    query: database.query,
    close: async () => {
      await services.disconnect()
      await database.drop()
    },
  }
}

export type Modules = Awaited<ReturnType<typeof openModules>>
