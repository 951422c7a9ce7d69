import { randomBytes } from "node:crypto"
import { connect, Failure, withConnection, type Row } from "@sentra/local"
import { databaseUrlOf, ensureTemplate, type TemplateKind } from "./templates.js"

/** The variable in which a test run hands its cluster to every test file. */
export const CLUSTER_VARIABLE = "SENTRA_TEST_POSTGRES_URL"

/** A database for one test file. */
export type TestDatabase = {
  url: string
  name: string
  /** Runs plain SQL, on a connection kept for it. */
  query: (sql: string, values?: readonly unknown[]) => Promise<Row[]>
  /** Takes it away, even while servers are still connected. */
  drop: () => Promise<void>
}

/** The cluster of this run. @throws Failure outside a run that has one */
export function clusterUrl(): string {
  const url = process.env[CLUSTER_VARIABLE]
  if (url !== undefined && url !== "") return url
  throw new Failure(
    "There is no test database: list `@sentra/testing/global-setup` under globalSetup of the "
    + `vitest config, or set ${CLUSTER_VARIABLE}.`,
  )
}

/**
 * A fresh database, a copy of a template: about 0.3 s once the template is there.
 * @param options.template the migrated schema (default), or the seeded demo cooperative
 */
export async function createTestDatabase(
  options: { template?: TemplateKind } = {},
): Promise<TestDatabase> {
  const adminUrl = clusterUrl()
  const template = await ensureTemplate(adminUrl, options.template ?? "migrated")
  const name = `test_${randomBytes(6).toString("hex")}`
  await withConnection(adminUrl, ({ query }) => {
    return query(`create database ${name} template ${template} strategy file_copy`)
  })
  const url = databaseUrlOf(adminUrl, name)
  const connection = await connect(url)
  return {
    url,
    name,
    query: connection.query,
    drop: async () => {
      await connection.close()
      await withConnection(adminUrl, ({ query }) => query(`drop database ${name} with (force)`))
    },
  }
}
