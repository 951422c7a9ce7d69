import { randomBytes } from "node:crypto"
import {
  chmodSync, chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync,
} from "node:fs"
import { join } from "node:path"
import { Failure } from "../failure.ts"
import { run } from "../run.ts"
import type { SystemUser } from "../system-user.ts"
import type { PostgresBinaries } from "./binaries.ts"

/** Where a cluster lies, who runs it, and the password of its superuser `sentra`. */
export type Cluster = {
  binaries: PostgresBinaries
  user: SystemUser | undefined
  /** Holds `data/` and `password`. */
  folder: string
  password: string
}

/** The folder that Postgres itself calls its data directory. */
export const dataFolderOf = (cluster: Pick<Cluster, "folder">): string => {
  return join(cluster.folder, "data")
}

/**
 * The cluster in this folder, made first where there is none. What an earlier, interrupted
 * making left is thrown away: a cluster counts only once it has its final name.
 * @param folder must be enterable by the user, see `databasePlace`
 * @throws Failure when the data was made by another major version of Postgres
 */
export async function openCluster(
  binaries: PostgresBinaries,
  user: SystemUser | undefined,
  folder: string,
): Promise<Cluster> {
  const data = dataFolderOf({ folder })
  if (!existsSync(join(data, "PG_VERSION"))) await makeCluster(binaries, user, folder)
  refuseOtherVersion(binaries, data)
  const password = readFileSync(join(folder, "password"), "utf8").trim()
  return { binaries, user, folder, password }
}

async function makeCluster(
  binaries: PostgresBinaries,
  user: SystemUser | undefined,
  folder: string,
): Promise<void> {
  mkdirSync(folder, { recursive: true, mode: 0o755 })
  const unfinished = join(folder, "data.new")
  rmSync(unfinished, { recursive: true, force: true })
  rmSync(dataFolderOf({ folder }), { recursive: true, force: true })
  mkdirSync(unfinished, { mode: 0o700 })
  const passwordFile = join(folder, "password")
  writeFileSync(passwordFile, randomBytes(24).toString("base64url"))
  chmodSync(passwordFile, 0o600)
  if (user !== undefined) {
    for (const path of [unfinished, passwordFile]) chownSync(path, user.uid, user.gid)
  }
  const args = [
    `--pgdata=${unfinished}`, "--username=sentra", `--pwfile=${passwordFile}`,
    "--auth=scram-sha-256", "--encoding=UTF8", "--locale=C", "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8", "--no-instructions", "--no-sync",
  ]
  const name = "Making the database folder"
  await run({ name, command: binaries.initdb, args, cwd: "/", user, env: { LC_ALL: "C" } })
  renameSync(unfinished, dataFolderOf({ folder }))
}

function refuseOtherVersion(binaries: PostgresBinaries, data: string): void {
  const made = readFileSync(join(data, "PG_VERSION"), "utf8").trim()
  const ours = binaries.version.split(".")[0] ?? ""
  if (made === ours) return
  throw new Failure(
    `The data in ${data} was made by Postgres ${made}, and this Sentra brings Postgres ${ours}: `
    + "carry it over with pg_dump and pg_restore, or begin anew with `npm start -- --reset-demo`.",
  )
}
