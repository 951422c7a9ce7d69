import { existsSync, rmSync } from "node:fs"
import { join } from "node:path"
import { createInterface } from "node:readline"
import {
  checkDatabaseUrl, databasePlace, databaseUser, Failure, makeRole, newServerRole, openCluster,
  postgresBinaries, startPostgres, stateFolder, urlAs, withConnection, type RunningPostgres,
} from "../../packages/local/src/index.ts"
import { say, step } from "../steps.ts"
import { logFile } from "../workspace.ts"
import type { StartOptions } from "./options.ts"

/**
 * The database of this run, entered in two ways: the server's, which owns nothing, and the owner's,
 * which migrates. `postgres` only where it is the embedded one.
 */
export type Database = { url: string; ownerUrl: string; postgres?: RunningPostgres }

const NAME = "sentra"

/**
 * The database that `DATABASE_URL` names, or the embedded one, started.
 * With `--reset-demo` it is emptied first; see `agreeToReset`.
 * @param onOutput hears what the embedded database says while it runs
 */
export async function openDatabase(
  { resetDemo }: StartOptions,
  onOutput: (text: string) => void,
): Promise<Database> {
  const url = fromEnvironment("DATABASE_URL")
  if (url !== undefined) {
    const ownerUrl = fromEnvironment("DATABASE_OWNER_URL") ?? url
    if (resetDemo) await emptyDatabase(ownerUrl)
    return { url, ownerUrl }
  }
  if (resetDemo) {
    rmSync(clusterFolder(), { recursive: true, force: true })
    forgetDemo()
  }
  return step("Starting the database", () => openEmbedded(onOutput))
}

/**
 * Asks, before anything is built, whether `--reset-demo` may delete what is there.
 * @throws Failure when the answer is no, or when there is no terminal to ask at
 */
export async function agreeToReset(options: StartOptions): Promise<void> {
  if (!options.resetDemo) return
  const outside = fromEnvironment("DATABASE_URL")
  if (outside !== undefined) {
    await agree(`everything in the database ${new URL(outside).pathname.slice(1)}`, options)
  } else if (existsSync(clusterFolder())) {
    await agree("the demo cooperative and everything entered since", options)
  }
}

/** Where the embedded database keeps its data. */
function clusterFolder(): string {
  return join(databasePlace(databaseUser()), "database")
}

async function openEmbedded(onOutput: (text: string) => void): Promise<Database> {
  const user = databaseUser()
  const binaries = postgresBinaries(user, databasePlace(user))
  const cluster = await openCluster(binaries, user, clusterFolder())
  const postgres = await startPostgres(cluster, {}, { logFile: logFile("postgres"), onOutput })
  await withConnection(postgres.urlOf("postgres"), async ({ query }) => {
    const [row] = await query("select 1 as found from pg_database where datname = $1", [NAME])
    if (row === undefined) await query(`create database ${NAME}`)
  })
  const ownerUrl = postgres.urlOf(NAME)
  const server = newServerRole()
  await makeRole(ownerUrl, server)
  return { url: urlAs(ownerUrl, server), ownerUrl, postgres }
}

/** Said before anything is built: a wrong address should not cost minutes. */
export async function checkOutsideDatabase(): Promise<void> {
  const url = fromEnvironment("DATABASE_URL")
  const ownerUrl = fromEnvironment("DATABASE_OWNER_URL")
  if (ownerUrl !== undefined && url === undefined) {
    throw new Failure(
      "DATABASE_OWNER_URL is set without DATABASE_URL: set DATABASE_URL to the same database, "
      + "entered by a role that owns nothing, or unset both for the embedded database.",
    )
  }
  if (url === undefined) return
  await step("Reaching the database of DATABASE_URL", async () => {
    if (ownerUrl !== undefined) await checkDatabaseUrl(ownerUrl, "DATABASE_OWNER_URL")
    await checkDatabaseUrl(url)
  })
}

function fromEnvironment(name: "DATABASE_URL" | "DATABASE_OWNER_URL"): string | undefined {
  const url = process.env[name]
  return url === "" ? undefined : url
}

/** Takes away every table; what a killed seed left is no base for anything. */
export async function emptyDatabase(url: string): Promise<void> {
  await withConnection(url, async ({ query }) => {
    await query("drop schema if exists sentra_start cascade")
    await query("drop schema public cascade")
    await query("create schema public")
  })
  forgetDemo()
}

function forgetDemo(): void {
  for (const name of ["demo-logins.json", "publishable-key"]) {
    rmSync(join(stateFolder, name), { force: true })
  }
  rmSync(join(stateFolder, "files"), { recursive: true, force: true })
}

async function agree(what: string, { yes }: StartOptions): Promise<void> {
  if (yes) return
  if (!process.stdin.isTTY) {
    throw new Failure(`--reset-demo deletes ${what}: add --yes where nobody can be asked.`)
  }
  const asking = createInterface({ input: process.stdin, output: process.stdout })
  // Ctrl-C and Ctrl-D close it without an answer, which is a no.
  const answer = await new Promise<string>((resolve) => {
    asking.once("close", () => resolve(""))
    asking.question(`  This deletes ${what}. Go on? (y/N) `, resolve)
  })
  asking.close()
  if (!/^y(es)?$/i.test(answer.trim())) throw new Failure("Nothing was changed.")
  say()
}
