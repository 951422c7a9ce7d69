import { randomBytes } from "node:crypto"
import { connect, Failure, grantToServer, urlAs, withConnection, type Row } from "@sentra/local"
import { TEST_SERVER_ROLE } from "./secrets.js"
import { databaseUrlOf, ensureTemplate, type TemplateKind } from "./templates.js"

/** The variable in which a test run hands its cluster to every test file. */
export const CLUSTER_VARIABLE = "SENTRA_TEST_POSTGRES_URL"

/** A database for one test file. */
export type TestDatabase = {
  /** As the owner of its tables: for setting up and looking. */
  url: string
  /** As the role that the server runs as. */
  serverUrl: string
  name: string
  /** Runs plain SQL as the owner, on a connection kept for it. */
  query: (sql: string, values?: readonly unknown[]) => Promise<Row[]>
  /** Runs plain SQL as the server's role, each time on a connection of its own. */
  queryAsServer: (sql: string, values?: readonly unknown[]) => Promise<Row[]>
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
  const serverUrl = urlAs(url, TEST_SERVER_ROLE)
  // What belongs to a database and not to its tables does not come with the template.
  await grantToServer(url, TEST_SERVER_ROLE.name)
  const connection = await connect(url)
  return {
    url,
    serverUrl,
    name,
    query: connection.query,
    queryAsServer: (sql, values) => withConnection(serverUrl, ({ query }) => query(sql, values)),
    drop: async () => {
      await connection.close()
      await withConnection(adminUrl, ({ query }) => query(`drop database ${name} with (force)`))
    },
  }
}
