import { startTestCluster } from "./cluster.js"
import { CLUSTER_VARIABLE } from "./database.js"
import { ensureTemplate } from "./templates.js"

/**
 * The globalSetup of test runs that need a database. It starts one Postgres for the whole run and
 * makes the migrated template; where the run is given a cluster already, it uses that one.
 * @returns what vitest calls at the end
 */
export default async function setUp(): Promise<() => Promise<void>> {
  const given = process.env[CLUSTER_VARIABLE]
  if (given !== undefined && given !== "") {
    await ensureTemplate(given, "migrated")
    return () => Promise.resolve()
  }
  const cluster = await startTestCluster()
  process.env[CLUSTER_VARIABLE] = cluster.adminUrl
  await ensureTemplate(cluster.adminUrl, "migrated")
  return cluster.stop
}
