import { mkdtemp, mkdir, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import {
  CLUSTER_VARIABLE, createTestDatabase, startApp, startServer, startTestCluster,
  type AppName, type RunningSite, type TestDatabase,
} from "@sentra/testing"
import { WORLD_VARIABLE, type World } from "./world.ts"

const LOGS = join(import.meta.dirname, "../test-results/logs")
const PLAIN_HTTP = { SENTRA_PLAIN_HTTP: "true" }

/**
 * Starts the demo cooperative once: a copy of the seeded database, the server and the three apps.
 * A world that is already running is used as it is when SENTRA_JOURNEYS_WORLD describes it.
 * @returns what Playwright calls at the end
 */
export default async function startWorld(): Promise<() => Promise<void>> {
  if (process.env[WORLD_VARIABLE] !== undefined) return () => Promise.resolve()
  const stopCluster = await ensureCluster()
  const database = await createTestDatabase({ template: "demo" })
  const stateFolder = await mkdtemp(join(tmpdir(), "sentra-journeys-"))
  const sites: RunningSite[] = []
  const stop = async (): Promise<void> => {
    await keepLogs(sites)
    for (const site of sites.toReversed()) await site.stop()
    await database.drop()
    await rm(stateFolder, { recursive: true, force: true })
    await stopCluster()
  }
  try {
    process.env[WORLD_VARIABLE] = JSON.stringify(await startSites(database, stateFolder, sites))
    return stop
  } catch (error) {
    await stop()
    throw error
  }
}

/** The cluster of the whole test run, or one of our own when the stories are told alone. */
async function ensureCluster(): Promise<() => Promise<void>> {
  const given = process.env[CLUSTER_VARIABLE]
  if (given !== undefined && given !== "") return () => Promise.resolve()
  const cluster = await startTestCluster()
  process.env[CLUSTER_VARIABLE] = cluster.adminUrl
  return cluster.stop
}

async function startSites(
  database: TestDatabase,
  stateFolder: string,
  sites: RunningSite[],
): Promise<World> {
  const server = await startServer({ databaseUrl: database.url, env: PLAIN_HTTP })
  sites.push(server)
  const publishableKey = await publishableKeyOf(database)
  const env = { ...PLAIN_HTTP, SENTRA_STATE_DIR: stateFolder }
  const start = async (app: AppName, more: NodeJS.ProcessEnv = {}): Promise<string> => {
    const options = { medusaUrl: server.url, publishableKey, env: { ...env, ...more } }
    const site = await startApp(app, options)
    sites.push(site)
    return site.url
  }
  const wholesale = await start("wholesale")
  return {
    medusa: server.url,
    storefront: await start("storefront", { WHOLESALE_URL: wholesale }),
    wholesale,
    artisan: await start("artisan"),
    publishableKey,
  }
}

async function publishableKeyOf(database: TestDatabase): Promise<string> {
  const [row] = await database.query(
    "select token from api_key where type = 'publishable' and revoked_at is null",
  )
  if (typeof row?.["token"] === "string") return row["token"]
  throw new Error("The demo seed left no publishable key.")
}

/** What the servers said, for whoever reads a failure. */
async function keepLogs(sites: readonly RunningSite[]): Promise<void> {
  await mkdir(LOGS, { recursive: true })
  for (const site of sites) {
    await writeFile(join(LOGS, `${site.name.replaceAll(" ", "-").toLowerCase()}.log`), site.logs())
  }
}
