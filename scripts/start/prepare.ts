import {
  hasDemoSeed, hashOf, migrateDatabase, repositoryRoot, seedDemo,
} from "../../packages/local/src/index.ts"
import { say, step } from "../steps.ts"
import { logFile } from "../workspace.ts"
import { emptyDatabase, type Database } from "./database.ts"
import { isEmpty, readState, writeState } from "./state.ts"

/** Everything that decides what the schema is: our compiled modules and links, and Medusa. */
const SCHEMA_SOURCES = [
  "packages/commerce/.medusa/server/src/modules",
  "packages/commerce/.medusa/server/src/links",
  "packages/commerce/.medusa/server/src/search",
  ".medusa/server/medusa-config.js",
  "pnpm-lock.yaml",
]

/** One hash for the schema that this build wants. */
function schemaHash(): string {
  return hashOf(repositoryRoot, SCHEMA_SOURCES, (file) => !file.endsWith(".map"))
}

/**
 * Brings the database to this version and, where it is empty, fills it with the demo cooperative.
 * A seed that was cut short is begun again on an emptied database.
 */
export async function prepareDatabase(
  database: Database,
  env: NodeJS.ProcessEnv,
): Promise<void> {
  const { url } = database
  if ((await readState(url, "demo")) === "begun") {
    say("An earlier start stopped in the middle of the demo data: beginning that anew.")
    await emptyDatabase(url)
  }
  const options = (log: string) => ({ databaseUrl: url, env, logFile: logFile(log) })
  const wanted = schemaHash()
  if ((await readState(url, "schema")) !== wanted) {
    await step("Migrating the database", ({ at }) => {
      return migrateDatabase({ ...options("migrate"), onOutput: at })
    })
    await writeState(url, "schema", wanted)
  }
  if (!hasDemoSeed() || !(await isEmpty(url))) return
  await writeState(url, "demo", "begun")
  await step("Filling in the demo cooperative", ({ at }) => {
    return seedDemo({ ...options("seed"), onOutput: at })
  })
  await writeState(url, "demo", "whole")
}
