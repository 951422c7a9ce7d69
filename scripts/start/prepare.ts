import {
  entrantOf, Failure, grantToServer, hasDemoSeed, hashOf, migrateDatabase, repositoryRoot, seedDemo,
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
 * Brings the database to this version and, where it is empty and may be, fills it with the demo
 * cooperative. A seed that was cut short is begun again on an emptied database; a house that was
 * begun empty stays without the demo.
 */
export async function prepareDatabase(
  database: Database,
  env: NodeJS.ProcessEnv,
  { empty }: { empty: boolean },
): Promise<void> {
  const { url, ownerUrl } = database
  if (empty && (await readState(ownerUrl, "demo")) === "whole") {
    throw new Failure(
      "The demo cooperative is in this database: --empty --reset-demo deletes it first.",
    )
  }
  if ((await readState(ownerUrl, "demo")) === "begun") {
    say("An earlier start stopped in the middle of the demo data: beginning that anew.")
    await emptyDatabase(ownerUrl)
  }
  const wanted = schemaHash()
  if ((await readState(ownerUrl, "schema")) !== wanted) {
    await step("Migrating the database", ({ at }) => migrateDatabase({
      databaseUrl: ownerUrl, env, logFile: logFile("migrate"), onOutput: at,
    }))
    await writeState(ownerUrl, "schema", wanted)
  }
  await bindServer(database)
  if (!hasDemoSeed() || !(await isEmpty(ownerUrl))) return
  if (empty) return writeState(ownerUrl, "demo", "unwanted")
  if ((await readState(ownerUrl, "demo")) === "unwanted") return
  await writeState(ownerUrl, "demo", "begun")
  await step("Filling in the demo cooperative", ({ at }) => seedDemo({
    databaseUrl: url, env, logFile: logFile("seed"), onOutput: at,
  }))
  await writeState(ownerUrl, "demo", "whole")
}

/**
 * Gives the server's role what it needs, and no more. A role from outside that owns the tables, or
 * is a superuser, keeps what it can do: that is said, since nothing else would show it.
 */
async function bindServer({ url, ownerUrl }: Database): Promise<void> {
  const { role, power } = await entrantOf(url)
  if (power === "none") return grantToServer(ownerUrl, role)
  const what = power === "superuser" ? "is a superuser" : "owns the tables"
  say(
    `Warning: ${role}, the role of DATABASE_URL, ${what}, so the database cannot bind the `
    + "server to the books' laws: give it a role that owns nothing, and the owner's address in "
    + "DATABASE_OWNER_URL.",
  )
}
