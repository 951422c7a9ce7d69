import type { MedusaContainer } from "@medusajs/framework/types"
import { createTestDatabase, startServer, type TestDatabase } from "@sentra/testing"
import { startContainer } from "@sentra/testing/container"
import { peopleAt, type People } from "./twins.js"

export type OpenShop = Pick<People, "shopper" | "staff" | "chair"> & {
  database: TestDatabase
  /** Another process on the same database, to run a job of the shop when the test says so. */
  container: MedusaContainer
  stop: () => Promise<void>
}

/** The demo cooperative's shop on a server of its own. */
export async function openShop(env: NodeJS.ProcessEnv = {}): Promise<OpenShop> {
  const database = await createTestDatabase({ template: "demo" })
  const server = await startServer({ databaseUrl: database.url, env })
  const medusa = await startContainer(database.url)
  return {
    ...(await peopleAt(server, database)),
    database,
    container: medusa.container,
    stop: async () => {
      await medusa.stop()
      await server.stop()
      await database.drop()
    },
  }
}
