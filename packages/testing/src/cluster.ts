import { spawnSync } from "node:child_process"
import {
  chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync,
} from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import {
  databaseUser, dataFolderOf, Failure, openCluster, postgresBinaries, repositoryRoot,
  SETTINGS_FOR_TESTS, startPostgres, withConnection, type RunningPostgres, type SystemUser,
} from "@sentra/local"
import { templateName } from "./templates.js"

/** The cluster of the last run, with its templates: what a test run begins with. */
const kept = join(repositoryRoot, "node_modules/.cache/sentra-tests/cluster")

/** A throw-away Postgres for one run of the tests. */
export type TestCluster = {
  /** The `postgres` database of the cluster, as its superuser. */
  adminUrl: string
  /** Stops it and keeps its templates for the next run. */
  stop: () => Promise<void>
}

/**
 * Starts Postgres in a folder of its own below the temporary folder, without fsync.
 * It begins with the templates of the last run, if there was one.
 */
export async function startTestCluster(): Promise<TestCluster> {
  const user = databaseUser()
  const place = mkdtempSync(join(tmpdir(), "sentra-test-"))
  chmodSync(place, 0o755)
  const folder = join(place, "cluster")
  bringKept(folder, user)
  const postgres = await open(user, place, folder)
  const adminUrl = postgres.urlOf("postgres")
  await withConnection(adminUrl, async ({ query }) => {
    await query("create extension if not exists pg_stat_statements")
  })
  return { adminUrl, stop: () => stop(postgres, place, folder) }
}

/** A kept cluster that this Postgres cannot open (another version, cut short) is no loss. */
async function open(
  user: SystemUser | undefined,
  place: string,
  folder: string,
): Promise<RunningPostgres> {
  const binaries = postgresBinaries(user, place)
  const start = async (): Promise<RunningPostgres> => {
    return startPostgres(await openCluster(binaries, user, folder), SETTINGS_FOR_TESTS)
  }
  try {
    return await start()
  } catch (error) {
    if (!(error instanceof Failure) || !existsSync(kept)) throw error
    process.stderr.write(`The kept test cluster is of no use (${error.message}): making it anew.\n`)
    rmSync(kept, { recursive: true, force: true })
    rmSync(folder, { recursive: true, force: true })
    return start()
  }
}

function bringKept(folder: string, user: SystemUser | undefined): void {
  if (!existsSync(join(kept, "data/PG_VERSION"))) return
  cpSync(kept, folder, { recursive: true })
  // Postgres starts only in a folder that nobody else can read, and a copy forgets that.
  chmodSync(dataFolderOf({ folder }), 0o700)
  if (user !== undefined) spawnSync("chown", ["-R", `${user.uid}:${user.gid}`, folder])
}

async function stop(postgres: RunningPostgres, place: string, folder: string): Promise<void> {
  await dropAllButTemplates(postgres.urlOf("postgres"))
  await postgres.stop()
  keep(folder)
  rmSync(place, { recursive: true, force: true })
}

async function dropAllButTemplates(adminUrl: string): Promise<void> {
  const wanted = ["postgres", templateName("migrated"), templateName("demo")]
  await withConnection(adminUrl, async ({ query }) => {
    const others = await query(
      "select datname from pg_database where not datistemplate and datname <> all ($1)", [wanted],
    )
    for (const { datname } of others) {
      await query(`drop database "${String(datname)}" with (force)`)
    }
  })
}

/** Copied beside and then renamed: a run that is killed here leaves the older one. */
function keep(folder: string): void {
  const copy = `${kept}.${process.pid}`
  mkdirSync(join(kept, ".."), { recursive: true })
  cpSync(folder, copy, { recursive: true })
  rmSync(kept, { recursive: true, force: true })
  renameSync(copy, kept)
}
