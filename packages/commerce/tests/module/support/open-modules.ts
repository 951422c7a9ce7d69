import { knex } from "@medusajs/framework/mikro-orm/knex"
import { createTestDatabase, type TestDatabase } from "@sentra/testing"
import { ArtisanService } from "../../../src/modules/artisan/service.js"
import { LedgerService } from "../../../src/modules/ledger/service.js"
import { PayoutService } from "../../../src/modules/payout/service.js"
import { SweepingService } from "../../../src/modules/sweeping/service.js"
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
    sweeping: new SweepingService(container),
    /** How many statements something takes. */
    statementsOf: async (work: () => Promise<unknown>) => {
      const before = statements
      await work()
      return statements - before
    },
    disconnect: () => pg.destroy(),
  }
}

/** The services on a fresh database of their own, as the role that a server runs as. */
export async function openModules({ members = MEMBERS }: { members?: readonly string[] } = {}) {
  const database = await createTestDatabase()
  await enterParties(database, members)
  const services = servicesOn(database.serverUrl)
  return {
    ...services,
    query: database.query,
    queryAsServer: database.queryAsServer,
    close: async () => {
      await services.disconnect()
      await database.drop()
    },
  }
}

/** The books know only members of the register and partners: these are there from the beginning. */
async function enterParties(
  { query }: Pick<TestDatabase, "query">,
  members: readonly string[],
): Promise<void> {
  await query(
    `insert into artisan (id, member_number, name, workshop, village, district, city, province,
       joined_on, status, accepts_orders, bank_name, bank_account_number, bank_account_holder,
       story_id, story_en)
     select id, id, id, 'Sanggar', '-', '-', '-', '-', '2020-01-01', 'active', true, 'Bank Contoh',
       '000', id, '-', '-' from unnest($1::text[]) id`,
    [members],
  )
  await query(
    `insert into partner (id, code, name, npwp16, address, down_payment_basis_points, net_days,
       tax_collector)
     select id, id, id, '0123456789012345', '-', 4000, 30, false from unnest($1::text[]) id`,
    [PARTNERS],
  )
}

const MEMBERS = ["art_0", "art_1", "art_2", "art_3"]
const PARTNERS = ["par_1", "par_2"]

export type Modules = Awaited<ReturnType<typeof openModules>>
